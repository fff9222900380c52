/** Words of the Hosting screen. */
import type { HostingPart } from '../../state/hosting.ts'

export const hosting = {
  title: 'What does it bring, cost and risk to host the embassies of others?',
  lead: (economy: string, strategy: string, guests: readonly string[]) => `With ${strategy}, ${economy} builds halls for guests${guests.length === 0 ? '' : `: ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(guests)}`}.`,
  none: {
    says: (strategy: string) => `With ${strategy}, nobody is hosted.`,
    start: 'Host the embassies of others',
    rule: 'Halls are then built at home for guests: states with a treaty, else the nearest allies, else the nearest states. A scenario file can name them, each with its share.',
    world: 'The world has no abroad, so it hosts nobody.',
    other: 'Look at a strategy that hosts:',
    examples: 'Examples to open:',
  },
  stop: 'Stop hosting',
  did: { started: (strategy: string) => `${strategy}: hosts embassies`, stopped: (strategy: string) => `${strategy}: hosts no embassies` },
  noValue: 'no value',
  summary: {
    title: 'Over all years',
    scope: (account: string) => `Present value from the decision year on, seen by: ${account.toLowerCase()}; the break-even for the nation.`,
    region: 'Hosting over all years, table',
    figure: 'Figure',
    value: 'Value',
    note: 'The gain is part of equal-service cost, with the sign turned. Occupancy above the break-even pays; a break-even above one hundred per cent does not pay even with every hall let.',
  },
  part: { account: 'Account of hosting', halls: 'Halls and occupancy', home: 'What guests take and give at home', risk: 'Exposure' } satisfies Record<HostingPart, string>,
  scope: {
    account: 'What guests pay to residents, what it costs here, and what is left after tax. The computers are the guests\'.',
    halls: 'Halls are built for all guests named; those who do not come leave theirs empty.',
    home: 'On the ground of the host and in no service of its own; limits and headroom at home count it.',
    risk: 'Computers of guests and the fees of the notice they are owed, as far as the host answers for a site that is struck. In no account.',
  } satisfies Record<HostingPart, string>,
  region: (part: string) => `${part}, table by year`,
  figure: 'Figure',
}
