/** Words of the Finance screen. */
import type { Ledger, Return, Side, Standing } from '../../state/finance.ts'
import type { Prices } from '../../state/money-of-the-day.ts'

const blocks = { compute: 'Capital: compute', connectivity: 'Capital: connectivity', storage: 'Capital: storage' }

/** Members of the records, as layers and rows are called. */
const members: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  funder: { budget: 'Budget, in cash', state_enterprise: 'State enterprises, in cash', borrowing: 'Public borrowing', resident_private: 'Private residents', foreign_partner: 'Foreign partner', common_fund: 'Common fund', grid_users: 'All users of the grid', guests: 'Guests' },
  outlay: { ...blocks, running: 'Running cost', fees: 'Fees', grid: 'Grid cost spread over all users', abroad: 'Investment asked in return', hosting: 'Halls for guests' },
  cash_source: { revenue: 'Revenue', equity: 'Equity', shortfall: 'Owners make up a shortfall', accelerator_debt: 'GPU debt', shell_debt: 'Shell debt', grants: 'Grants' },
  cash_use: { ...blocks, construction_interest: 'Interest during construction', running: 'Running cost', tax: 'Tax', interest: 'Interest paid', principal: 'Debt repaid', owners: 'Left to owners' },
  tranche: { accelerator_debt: 'GPU debt', shell_debt: 'Shell debt' },
  build: { first_build: 'First builds', renewal: 'Renewals' },
  party: { residents: 'Residents', government: 'Government', partner: 'Partner', provider: 'Providers and hosts', common_fund: 'Common fund', guests: 'Guests' },
  cost_part: { computers: 'Computers', facility: 'Facility, grid and land', networks: 'Network and storage', plant: 'Own generation', energy: 'Energy', staff: 'Staff', upkeep: 'Upkeep, security, water, lines', fees: 'Fees', other: 'Grid, taxes, levies, grants', residual: 'Cost of exit, less what remains', data: 'Less the data of the state' },
  premium: { risk_free: 'Risk-free rate', equity_risk: 'Equity risk of the business', gearing: 'Equity risk of its debt', country_equity: 'Country risk on equity', country_debt: 'Country spread on debt', lender_margin: 'Margin of lenders', tax: 'Less tax saved on interest', inflation: 'Less inflation' },
}

export const finance = {
  title: 'Who pays, with what debt, and what falls due again?',
  lead: (strategy: string, economy: string) => `${strategy} in ${economy}, in two ledgers that are never added: what the nation spends and who pays it, and the cash of the vehicle that private capital builds in.`,
  vehicle: {
    investor: 'Seen by an investor, the vehicle holds all that is built, whoever would own it.',
    partner: 'The vehicle holds what a partner brings; what residents own is in the nation\'s ledger alone.',
  },
  asInvestor: 'See it as an investor',
  didInvestor: 'Seen as an investor',
  members,
  other: (count: number) => `${count} smaller`,
  noValue: 'no value',
  ledger: {
    nation: { title: 'The nation: who pays for what', scope: (economy: string) => `${economy}, national account, whole. What guests pay stands as a source, what is built for them as a use. Capital that a partner or provider spends is in fees, not here.` },
    vehicle: { title: 'The vehicle: sources and uses of cash', scope: (economy: string) => `${economy}, memo: in no account of the nation. After the last year nothing is bought; revenue, cost and debt run off to the end of every tenor.` },
  } satisfies Record<Ledger, unknown>,
  side: { label: 'Chart', sources: 'Sources', uses: 'Uses' } satisfies Record<Side | 'label', string>,
  part: { sources: 'Sources', uses: 'Uses' } satisfies Record<Side, string>,
  inTotal: { sources: 'Sources in all', uses: 'Uses in all' } satisfies Record<Side, string>,
  how: 'In tables by year, arrow keys move through the figures and Enter opens the proof.',
  prices: {
    label: 'Money',
    option: { real: 'Real, at prices of 2025', 'of-the-day': 'Of the day' },
    said: { real: 'Real money of 2025.', 'of-the-day': 'Money of the day: real money times the price level of its year.' },
    note: 'Tables and charts by year are in money of the day: each figure is that of 2025 times the price level of its year, and opens the proofs of both. What is of all years (sums, peaks, present values, rates, costs of an hour) and what runs off after the last year stands in real money.',
    inReal: (label: string) => `${label}, real`,
  } satisfies { readonly label: string; readonly option: Readonly<Record<Prices, string>>; readonly said: Readonly<Record<Prices, string>>; readonly note: string; readonly inReal: (label: string) => string },
  allYears: 'All years',
  balance: 'Sources equal uses in every year.',
  allTold: { nation: 'All years: from the decision on, undiscounted.', vehicle: 'All years: from the decision to the end of the run-off, undiscounted.' } satisfies Record<Ledger, string>,
  region: (title: string) => `${title}, table by year`,
  figure: 'Figure',
  none: {
    no_vehicle: 'There is no vehicle: no capital, no revenue, no debt and so no cover and no return.',
    partner: (strategy: string) => `With ${strategy}, no partner brings capital. What residents own they pay for as it is bought; what is bought for a fee, such as a cloud contract, has no tranche of debt and no cover.`,
    investor: (strategy: string) => `With ${strategy}, everything is bought for a fee. A contract has no tranche of debt, no cover and no return: there is nothing to finance.`,
    no_revenue: 'The scenario gives the vehicle no revenue: what running and debt take is paid in by the owners, and no return or cover can be said.',
    noDebt: 'No debt is drawn: there is no balance to repay and no cover to keep.',
  },
  build: {
    title: 'What an hour and the cost of capital consist of',
    scope: 'From parts to the whole. Bars begin where the one above ended; hatched bars take off.',
    hour: 'Levelised cost of an hour of compute',
    hourScope: (account: string) => `Present value of each part of cost over that of the useful hours delivered, seen by: ${account.toLowerCase()}. What guests bring is in no part.`,
    rate: 'Cost of capital built from its premia',
    rateScope: 'Each premium by its weight in equity and debt of a shell, nominal, then tax and inflation taken off: real, after tax.',
    whole: { hour: 'Levelised cost', rate: 'Cost of capital' },
    used: 'The rate that prices private capital here is',
    judged: ', as judged. A scenario can ask for the one built from these parts (parameter build_rates).',
    built: ', built from these parts.',
    noHour: 'No useful hour is delivered, so there is no cost of one.',
  },
  transfers: {
    title: 'Who receives, who pays',
    scope: 'Fees, grants, levies and taxes between parties, received positive and paid negative. What one receives another pays: each year sums to nothing.',
    note: 'In each year the parties sum to nothing.',
  },
  promises: {
    title: 'Guarantees',
    scope: 'Take-or-pay that the state has promised a partner. A commitment is no cost until it is called; called, it takes the place of usage fees.',
    none: 'No capacity is promised, so nothing is guaranteed.',
    could: 'If all of a partner\'s capacity were promised, the promise would be worth, at year-end:',
    nobody: 'No partner charges for capacity that could be promised.',
    lever: 'The lever Capacity under take-or-pay promises a part of it.',
  },
  renewal: {
    title: 'The refresh cliff',
    scope: 'What must be paid again only to stand still, beside what adds. National account.',
    wornScope: {
      real: 'At the price paid for them, bought since the decision. After the last year the model buys nothing, yet computers go on wearing out: these years show what standing still would ask for.',
      'of-the-day': 'At the price paid for them in real money, raised to the prices of the year in which they wear out; bought since the decision.',
    } satisfies Record<Prices, string>,
    none: 'Nothing that wears out is owned: a provider renews its own fleet, and its price carries that.',
  },
  cover: {
    title: 'Debt and its cover',
    scope: 'Debt is sized on the charge that recovers cost, by the cover lenders ask and the most they lend on cost.',
    asked: 'Cover lenders ask',
    unit: 'cash available over debt service',
    debtScope: { real: 'At year-end, real.', 'of-the-day': 'At year-end: the real balance at the prices of that year.' } satisfies Record<Prices, string>,
    leftOut: 'Years with less than a twentieth of the largest debt service are left out: next to nothing is due in them.',
  },
  returns: {
    title: 'Returns and cover, side by side',
    scope: 'Real, to the end of the run-off. Returns stand beside what revenue they rest on.',
    region: 'Returns and cover, table',
    basis: 'Revenue rests on',
    bases: {
      cost_recovery: 'imputed: charges that recover cost',
      market: 'imputed: hours at the market price',
      take_or_pay: 'contract: take-or-pay, and the market above it',
      none: 'nothing: no revenue',
    } as Readonly<Record<string, string>>,
    rateNone: 'no rate balances outlays and receipts',
    rateSeveral: 'several rates are true at once: read the modified rate',
    label: { rate_root: 'Internal rate of return of the project' } as Readonly<Partial<Record<Return, string>>>,
    cell: { no_vehicle: 'no vehicle', no_revenue: 'no revenue', no_debt: 'no debt', debt: 'no value' } satisfies Record<Standing, string>,
  },
  fiscal: {
    title: 'The public purse',
    scope: (economy: string) => `${economy}, public account: government and state enterprises, receipts negative. Guarantees are a contingent liability and in no debt. Benefits of growth are not counted.`,
    year: (start: number) => `A fiscal year begins in ${new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, start - 1))} and is named by the calendar year it ends in.`,
    calendar: 'The fiscal year is the calendar year.',
  },
}
