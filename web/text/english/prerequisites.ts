/** Words of the Prerequisites screen. */
import type { CellState, ClosingLever } from '../../state/prerequisites.ts'

const all = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const name: Readonly<Record<string, string>> = {
  energy: 'Energy', water: 'Water', land: 'Land', hardware: 'Hardware', cybersecurity: 'Cybersecurity', policy: 'Policy', talent: 'Talent', capital: 'Capital',
}

/** As each state goes on after the prerequisites that are in it. */
const within: Readonly<Record<CellState, string>> = {
  met: 'met', later: 'met later', bridged: 'got another way', missing: 'missing', unasked: 'not asked for', outside: 'not counted',
}

export const prerequisites = {
  title: 'What has to be got ready, and what closes the gaps?',
  lead: (year: number, strategy: string, economy: string, states: ReadonlyMap<CellState, readonly string[]>) => {
    const said = [...states].map(([state, names]) => `${all.format(names.map((one) => (name[one] ?? one).toLowerCase()))} ${names.length === 1 ? 'is' : 'are'} ${within[state]}`)
    return `In ${year}, with ${strategy} in ${economy}, ${said.join('; ')}.`
  },
  year: 'Year',
  table: {
    title: 'Eight prerequisites of three blocks',
    scope: (perimeter: string, year: number, economy: string) => `${economy}, ${year}. ${perimeter}. Needs are of all that the strategy plans at home, before limits cut it; what is available stands under the ceilings of this page, for all three blocks together.`,
    region: 'Prerequisites by block, table',
    prerequisite: 'Prerequisite', has: 'available', lead: 'lead time',
    block: { compute: 'Compute', connectivity: 'Connectivity', storage: 'Storage' } as Readonly<Record<string, string>>,
    need: 'needs', lacks: 'lacks', cost: 'closing it',
    open: (prerequisite: string) => `Years and levers of ${prerequisite.toLowerCase()}`,
    noValue: 'no value',
    notMoney: 'only time closes it',
    outside: 'Outside the model here: no facts for it, or no limits apply, as for the world.',
    blocks: 'A block\u2019s part of power, water, land and staff is its part of a site, a judgement. Whoever is short is short for all three: the blocks draw on the same resource. The data of the state is apart.',
  },
  name,
  says: {
    energy: 'electricity from the grid; the way round is plant of our own',
    water: 'fresh water on site; the way round is water bought',
    land: 'campus land; the way round is land bought',
    hardware: 'from makers at home; the way round is import',
    cybersecurity: 'security staff; the way round is analysts from abroad',
    policy: 'demand whose permits and agreements are through',
    talent: 'staff to run it all; the way round is staff from abroad',
    capital: 'for what is started in the year; the way round is money from outside the ceiling',
  } as Readonly<Record<string, string>>,
  stateKey: 'What the words mean',
  stateName: { met: 'met', later: 'met from a year', bridged: 'bridged', missing: 'missing', unasked: 'nothing asked', outside: 'outside' } satisfies Record<CellState, string>,
  state: {
    met: { word: () => 'met', means: 'what the country has is enough' },
    later: { word: (from: number | undefined) => `met from ${from}`, means: 'enough from then on, and to the end' },
    bridged: { word: () => 'bridged', means: 'lacking at home to the end; the lead time of the way round is over, at its cost' },
    missing: { word: (from: number | undefined) => (from === undefined ? 'missing' : `missing, bridged from ${from}`), means: 'lacking, and the way round is not ready' },
    unasked: { word: () => 'nothing asked', means: 'nothing of it is planned at home in the year' },
    outside: { word: () => 'outside', means: 'the model counts no need of it' },
  } satisfies Record<CellState, { readonly word: (from: number | undefined) => string; readonly means: string }>,
  proof: (prerequisite: string, block: string, state: string) => `${prerequisite}, ${block}: ${state}. Proof`,
  years: {
    title: (prerequisite: string) => `${prerequisite}: need and what is available`,
    scope: 'Need of all three blocks at home, and what the country has for them.',
    need: 'Need', has: 'Available',
    none: 'The model computes no years of it here.',
  },
  levers: {
    title: 'Levers that close it',
    does: (lever: string, raise: boolean) => `${raise ? 'Raise' : 'Lower'} ${lever.slice(0, 1).toLowerCase()}${lever.slice(1)}`,
    by: { need: 'less is needed', has: 'more is there', lead: 'it comes sooner' } satisfies Record<ClosingLever['by'], string>,
  },
}
