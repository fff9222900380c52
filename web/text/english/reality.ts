/** Words of the Reality screen. */
import type { Comparable, Independent, RealityGroup } from '../../../data/reality.ts'

const all = new Intl.ListFormat('en-GB', { type: 'conjunction' })

interface Verdict {
  readonly met: boolean
  readonly inside: number
  readonly scored: number
  /** Rows that had to be inside, of those that count. */
  readonly wanted: number
  /** Factor that half of the rows lie within. */
  readonly typical: string
  /** Empty where it leans to no side. */
  readonly lean: string
  readonly missed: readonly string[]
}

export const reality = {
  title: 'Does the model give what has been published?',
  lead: (met: number, groups: number, inside: number, scored: number) =>
    `Held against ${scored} published figures that it was not fitted to, the model agrees with ${inside}. It reaches every mark, set before the first run, in ${met} of ${groups} groups.`,
  how: 'One set of assumptions stands for every row. A row agrees where the model lies in the published range, or within 20\u00a0% of a published point, or where the published figure lies in the model\'s own P10 to P90 over 2,000 draws of all cited ranges.',
  what: 'The comparison with published figures',
  waiting: 'Fetching the comparison with published figures.',
  drawing: 'The server is drawing the comparison with published figures: two thousand draws of all cited ranges, kept once they are made. It appears here by itself.',
  drawn: 'Draws made',
  failed: 'The comparison could not be fetched',
  empty: 'The server holds no published figures to compare with.',
  groups: 'Groups of published figures',
  group: {
    identities: { name: 'Arithmetic of the sources', asks: 'Do figures of one source agree with one another?' },
    power_from_accelerators: { name: 'Power of machines', asks: 'How much power does a machine of so many chips draw?' },
    cost_by_basis: { name: 'Cost of machines', asks: 'What did machines and programmes cost?' },
    energy_shares_unit_costs: { name: 'Electricity and unit costs', asks: 'How much electricity does capacity draw, and what does a facility cost?' },
    investment_to_capacity: { name: 'Money to capacity', asks: 'How much capacity does money buy?' },
    water_and_carbon: { name: 'Water and carbon', asks: 'How much water and carbon goes with the electricity?' },
    companies_by_year: { name: 'Companies by year', asks: 'What did the money of companies bring, year by year?' },
    back_casts: { name: 'The past', asks: 'Does the model, run backwards, find the chips and the electricity of past years?' },
    countries: { name: 'Countries left out', asks: 'Does the model find where data centres stand, with each region or country left out in turn?' },
  } satisfies Record<RealityGroup, { readonly name: string; readonly asks: string }>,
  met: 'Met',
  notMet: 'Not met',
  aside: 'Not counted',
  verdict: ({ met, inside, scored, wanted, typical, lean, missed }: Verdict) => met
    ? `Met: the model agrees with ${inside} of ${scored} published figures, half of them within a factor of ${typical}${lean}.`
    : `Not met: the model agrees with ${inside} of ${scored} published figures where ${wanted} were wanted, half of them within a factor of ${typical}${lean}; it misses ${all.format(missed)}.`,
  high: (share: string) => `, and on the whole is ${share} high`,
  low: (share: string) => `, and on the whole is ${share} low`,
  arithmetic: (inside: number, scored: number) => `Not counted: a test of the sources, not of the model. ${inside} of ${scored} agree within 7 %.`,
  miss: { rows: 'the number of figures', inside: 'the part that agrees', median: 'the typical distance', mean: 'the lean to one side', band: 'the width of its own band', sign: 'an even spread above and below' },
  marks: { title: 'Marks of the group, set before the first run', mark: 'Mark', reached: 'Reached', wanted: 'Wanted', rows: 'Figures that count', inside: 'Part that agrees', median: 'Typical distance (median of the absolute logarithm of the ratio)', mean: 'Lean (mean of the logarithm of the ratio)', band: 'Width of the model\'s band (median of P90 over P10)', sign: 'Chance of so one-sided a spread (sign test, after Holm)', atLeast: (value: string) => `at least ${value}`, atMost: (value: string) => `at most ${value}` },
  chart: {
    title: 'Model over published figure',
    scope: 'Logarithmic; 1 is the published figure. The band is 20 % about it, the thin line the model\'s P10 to P90, the pale bar a published range.',
    summary: (inside: number, rows: number) => `${inside} of ${rows} published figures agree with the model.`,
    agrees: 'agrees',
    differs: 'differs',
    published: 'published',
    times: (factor: string) => `×${factor}`,
    part: (factor: string) => `÷${factor}`,
    dot: (name: string, ratio: string, agrees: boolean) => `${name}: ${ratio} times the published figure, ${agrees ? 'agrees' : 'differs'}`,
  },
  table: {
    counted: 'Figures that count', apart: 'Not counted, and why', recalled: 'Recalled figures, shown apart',
    apartSays: 'Shown, never counted: the published figure is not the one the model gives, or one of the two rests on the other.',
    recalledSays: 'Remembered from print and not found again: no claim rests on them.',
    figure: 'Figure', source: 'Publisher, date, page', basis: 'What it counts', published: 'Published', model: 'Model', band: 'P10 to P90', ratio: 'Ratio', agrees: 'Agrees', why: 'Why it misses', whyNot: 'Why not counted',
    placeOf: { document: 'its own document', own: 'our working', none: 'place in it not stated' }, range: (low: string, high: string) => `${low} to ${high}`,
    region: (title: string) => `${title}, table`,
    of: (year: number) => `of ${year}`,
  },
  working: {
    open: 'How this figure is made',
    unknown: 'The comparison has no such row.',
    title: (name: string, year: number) => `${name}, ${year}: how the model's figure is made`,
    close: 'Close',
    ratio: (model: string, published: string, ratio: string) => `The model gives ${model}; published is ${published}; the first over the second is ${ratio}.`,
    restated: (value: string, unit: string) => `As published: ${value} ${unit}, restated here in the unit of the row.`,
    rule: 'Rule', records: 'What it reads of runs of the model', inputs: 'Published amounts it starts from, of the sources of the row', beside: 'What stands beside the runs, with cited ranges',
    range: (central: string, low: string, high: string) => `${central} (${low} to ${high})`,
    byMember: 'by member',
    band: 'The model\'s own band',
    drawn: (low: string, high: string, members: string, seed: string, version: string) =>
      `P10 to P90 is ${low} to ${high} over ${members} members of a plain Latin hypercube, seed ${seed}, model ${version}. In every member each parameter with a cited low and high that the run does not itself set, each such figure of the climate and of the chip, and each conversion is drawn from its range, and the rule above is worked out anew; the calibration of the world is drawn for rows of the world alone.`,
  },
  counting: {
    open: 'How this is counted',
    title: 'How these are counted',
    rows: (scored: number) => `Figures that count: the ${scored} rows of the table of figures that count.`,
    inside: (range: number, point: number, band: number, inside: number, scored: number, part: string) => `Agree: ${range} in the published range + ${point} near the published point + ${band} in the model's band = ${inside} of ${scored}, ${part}.`,
    median: (median: string, factor: string) => `Typical distance: the median over these rows of the absolute natural logarithm of the ratio, ${median}, a factor of ${factor}.`,
    mean: (mean: string) => `Lean: the mean of the logarithm of the ratio, ${mean}.`,
    band: (band: string) => `Width: the median over these rows of P90 over P10, ${band}.`,
    sign: (chance: string) => `Sign test: rows within 5 % left out, both sides counted, corrected over the groups after Holm, ${chance}.`,
  },
  inside: { range: 'in the published range', point: 'within 20\u00a0%', band: 'in the model\'s band', outside: 'no' },
  insideIdentity: { range: 'in the published range', point: 'within 7\u00a0%', band: 'in the model\'s band', outside: 'no' },
  comparable: {
    yes: '', other_content: 'It holds more or less than the model counts.', other_boundary: 'It is drawn about another boundary.', other_year: 'It is of a year that the model does not have.', chip_unnamed: 'It does not name its chip.',
    count_unclear: 'Its number of chips is unclear.', part_of_programme: 'It is a part of a programme.', second_figure: 'Another figure of the same thing counts.', subsidy: 'It is a subsidy, not a cost.', forecast: 'It is a forecast.',
  } satisfies Record<Comparable, string>,
  independent: {
    yes: '', megawatts_from_chips: 'Its megawatts were worked out from chips.', chips_from_megawatts: 'Its chips were worked out from megawatts.', origin_unclear: 'It is unclear whether its power was worked out from chips.', fitted: 'An assumption of the model rests on it.',
  } satisfies Record<Independent, string>,
  region: { united_states: 'United States', china: 'China', europe: 'Europe', other_asia_pacific: 'Other Asia and Pacific', rest_of_world: 'Rest of the world' } as Readonly<Record<string, string>>,
  data: 'All figures as data (JSON)',
  source: (version: string, members: number) => `Sovereign Compute model ${version}, ${members} draws. Dollars are those of 2025.`,
}
