/** Words of the Resources screen. */
import type { Resource } from '../../state/resources.ts'

const all = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** As a limit is said in a sentence. */
const limit: Readonly<Record<string, string>> = {
  grid: 'the grid', ramp: 'the pace of building', water: 'water', land: 'land', budget: 'the budget', people: 'staff', chips: 'the chips that may be bought',
}

export const resources = {
  title: 'What does it need, and what is there?',
  lead: (economy: string, strategy: string, held: readonly { readonly limit: string; readonly from: number; readonly to: number }[]) => (held.length === 0
    ? `With ${strategy}, nothing ${economy} has at home holds building back in any year.`
    : `With ${strategy}, building in ${economy} is held back by ${all.format(held.map(({ limit: name, from, to }) => `${limit[name] ?? name} ${from === to ? `in ${from}` : `from ${from} to ${to}`}`))}.`),
  year: 'Year',
  none: 'no value',
  needs: {
    title: 'Need against what is still open',
    scope: (perimeter: string, year: number, economy: string) => `${economy}, ${year}. ${perimeter}. What is open is under the ceilings of this page, after all that stands, is under way or is started at home.`,
    region: 'Need and what is still open, table',
    resource: 'Resource', home: 'At home', abroad: 'Abroad', open: 'Still open at home', taken: 'Taken',
    name: { power: 'Power', electricity: 'Electricity', water: 'Fresh water', land: 'Campus land', people: 'Staff', capital: 'Capital' } satisfies Record<Resource, string>,
    says: {
      power: 'load at the meter; open is what the grid takes in the year',
      electricity: 'used in the year',
      water: 'withdrawn on site',
      land: 'without that of own generation',
      people: 'to operate what is installed',
      capital: 'spent by the nation in the year',
    } satisfies Record<Resource, string>,
    takenPart: 'Bar: part of what is taken or open that is taken.',
  },
  calendar: {
    title: 'Calendar of limits',
    scope: (economy: string) => `What each limit still leaves at home in ${economy} after what is started in the year. Grid, pace and chips in critical IT power a year; a megalitre is a thousand cubic metres.`,
    region: 'Calendar of limits, table',
    year: 'Year', holdsHead: 'Holds', holds: 'holds', nothing: 'nothing',
    head: { grid: 'Grid', ramp: 'Pace', water: 'Water', land: 'Land', budget: 'Budget', people: 'Staff', chips: 'Chips' } as Readonly<Record<string, string>>,
    limit,
    proof: (year: number, name: string) => `${year}: ${name}. Proof`,
    people: 'Staff holds building back only where the lever for it is set; its column says who is left to hire all the same. A limit that is not in force, such as a cap on chips, has no column.',
  },
  prerequisites: 'What has to be got ready for compute, connectivity and storage',
}
