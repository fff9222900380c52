/** Words of chart cards: what stands in and beside the pictures, the point cursor, tables and exports. */

type Parts<Figure> = readonly (string | Figure)[]

export const chart = {
  measure: (unit: string, perimeter: string) => `Unit: ${unit}. Perimeter: ${perimeter}.`,
  perimeter: { state: 'state services', sovereign: 'sovereign services', national: 'the whole nation' },
  account: { national: 'national account', resource: 'resource account', public: 'public account', memo: 'memo item' } as Readonly<Record<string, string>>,
  ghost: 'Grey line in each panel',
  differenceTitle: (title: string, baseline: string) => `${title}, difference from ${baseline}`,

  // In the picture.
  continued: 'growth path continued',
  continuedShort: 'continued',
  runOff: 'run-off: nothing more is bought',
  runOffMark: 'run-off',
  decision: (year: string) => `first decision ${year}`,
  decisionShort: 'decision',

  // Which years of the growth path somebody published.
  pathWhole: (last: number) => `Growth path published for every year to ${last}.`,
  pathPoints: (years: readonly number[]) => `Growth path published for ${listed(years.map(String))} (dots on the axis), interpolated between.`,
  pathContinued: (last: number) => `Continued after ${last} (hatched).`,
  pathRunOff: (last: number) => `After ${last} nothing more is bought: what stands runs off (hatched).`,

  summary: {
    none: 'No values to show.',
    rise: <Figure,>(name: string, end: Figure, year: number): Parts<Figure> => [`${name} reaches `, end, ` in ${year}`],
    riseFrom: <Figure,>(start: Figure, year: number): Parts<Figure> => [' from ', start, ` in ${year}`],
    stop: '.',
    level: <Figure,>(year: number, value: Figure): Parts<Figure> => [`In ${year} all stand at `, value],
    range: <Figure,>(year: number, low: Figure, lowName: string, high: Figure, highName: string): Parts<Figure> => [`In ${year}, from `, low, ` (${lowName}) to `, high, ` (${highName})`],
    against: (baseline: string) => ` against ${baseline}`,
    only: <Figure,>(year: number, total: Figure, name: string): Parts<Figure> => [`In ${year} all of it, `, total, `, is ${name}.`],
    steps: <Figure,>(total: Figure, name: string, largest: Figure): Parts<Figure> => ['The parts add up to ', total, `; the largest is ${name}, `, largest, '.'],
    parts: <Figure,>(year: number, total: Figure, name: string, largest: Figure): Parts<Figure> => [`In ${year} the parts add up to `, total, `; the largest is ${name}, `, largest, '.'],
  },

  // The point cursor.
  point: (year: number | undefined, name: string, value: string) => `${year}, ${name}: ${value}`,
  pointWhole: (name: string, value: string) => `${name}: ${value}`,
  pointTotal: <Figure,>(total: Figure): Parts<Figure> => [', of ', total, ' in all'],
  total: 'In all',
  rises: (names: readonly string[]) => `Passes above ${listed(names)}`,
  falls: (names: readonly string[]) => `Passes below ${listed(names)}`,
  wrapped: 'First crossing, from the beginning',
  noCrossing: (name: string) => `${name} crosses no other line.`,
  noFurtherCrossing: (name: string) => `No further crossing: ${name} crosses here only.`,
  zero: 'zero',
  noValue: 'no value',

  // Bands of uncertainty: their switch. What they say comes with them.
  bands: { label: 'Uncertainty', on: 'Bands', off: 'None', fetching: 'Fetching what draws the bands.' },

  // What numbers without a unit of the model are read in.
  times: '\u00d7',
  timesLong: 'times',
  calendarYear: 'calendar year',

  chartLabel: (title: string) => `${title}, chart. Press Enter to walk through its points.`,
  chartEntered: (title: string) => `${title}, chart. Left and right move along the years, up and down between the series, Home and End to the ends, c to the next crossing, t to the table, Enter to the proof, Escape leaves.`,
  keys: '← → years · ↑ ↓ series · c crossing · t table · Enter proof · Esc leave',

  // The table twin.
  tableLabel: (title: string) => `${title}, table`,
  tableCaption: (title: string, unit: string, perimeter: string) => `${title}. Unit: ${unit}. Perimeter: ${perimeter}.`,
  year: 'Year',
  part: 'Part',
  value: 'Value',
  sortBy: (column: string) => `Sort by ${column}`,
  continuedMark: 'continued',
  interpolatedMark: 'interpolated',
  copyCsv: 'Copy as CSV',
  copied: 'Copied',
  copyRefused: 'The browser refused',

  // Under the chart.
  chart: 'Chart',
  table: 'Table',
  download: 'Download',
  formats: { csv: 'CSV, every value', svg: 'SVG, sharp at any size', png: 'PNG picture' },
  dark: 'Dark colours',
  saving: 'Preparing the file.',
  saved: (name: string) => `Saved ${name}`,
  saveFailed: 'The file could not be made. Try another format.',
  copyLink: 'Copy link',
  copyLinkOf: (title: string) => `Copy link to ${title.toLowerCase()}`,
  linkTooLong: 'Too much for a link: download the chart, which carries the scenario.',
  proof: 'Proof',
  proofOf: (title: string, name: string, year: number) => `Proof of ${title.toLowerCase()} of ${name} in ${year}`,
  proofOfWhole: (title: string, name: string) => `Proof of ${title.toLowerCase()}: ${name}`,
  proofHint: 'Proof',

  // In exports and on paper.
  source: (source: string) => `Source: ${source}`,
  licence: 'Data: World Bank (CC BY 4.0); Our World in Data and Ember (CC BY 4.0); Epoch AI (CC BY 4.0); Gapminder (CC BY 4.0); CIA World Factbook (public domain); country codes: Datahub (PDDL).',
  run: (version: string, hash: string) => `Model ${version}, run ${hash}.`,
  accountIs: (account: string) => `Account: ${account}.`,
  pricesAre: (base: string) => `Prices: ${base}.`,
  reproduce: (link: string) => `To compute it again: ${link}`,
  reproduceInside: 'The scenario that computes it again stands in the metadata of this file.',
  linkInside: '(whole in the metadata)',
  printed: (date: string) => `Printed ${date}`,
  years: (first: number, last: number) => `${first}–${last}`,
}

/** 'a', 'a and b', 'a, b and c'. */
function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
