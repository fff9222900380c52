/** Words of the Help screen: tours, glossary, keys, and what the page cannot say. */
import type { Role } from '../../state/tour.ts'

interface StepWords {
  readonly title: string
  readonly says: string
}

const tours: Readonly<Record<Role, { readonly title: string; readonly question: string; readonly steps: Readonly<Record<string, StepWords>> }>> = {
  ministry: {
    title: 'For a ministry',
    question: 'What do the options cost us, when, and what do they leave in our hands?',
    steps: {
      country: { title: 'Set your country', says: 'Pick the country, the growth path of world AI investment, and who is served. Every figure follows at once.' },
      purse: { title: 'See it as the public purse', says: 'Set “Seen by” to Public purse. The sentence above the figures names the cheapest and the dearest strategy; the tiles give the cost and the year of peak funding.' },
      service: { title: 'Compare like with like', says: 'Look for the ≠ mark. Open the notice beside it: it says which strategy leaves demand unserved, and what holds it back.' },
      control: { title: 'Ask what control costs', says: 'Press a cell of the matrix. The table below it shows the cheapest way one step up, and the price of each point.' },
      proof: { title: 'Check a number', says: 'Press any figure. Its equation, inputs and published sources open beside it. Copy the link to show a colleague the same page.' },
    },
  },
  investor: {
    title: 'For an investor',
    question: 'Which assumption kills this?',
    steps: {
      perspective: { title: 'See it as an investor', says: 'Set “Seen by” to Investor. Costs are then discounted as an investor would.' },
      world: { title: 'Move the world', says: 'Among the levers, find the uncertainties of the world. Drag one to each end of the range that its sources cite, and watch how far the lines go.' },
      ranking: { title: 'See whether the order holds', says: 'With that lever at its worse end, read which strategy is now cheapest. If the order turned, this assumption decides.' },
      inputs: { title: 'Weigh the input', says: 'Look up the assumption: its range, its source, and whether it was found, derived or judged.' },
      keep: { title: 'Step back, then share', says: 'Undo brings the levers back one move at a time; History shows them all. Copy the link to keep the case you found.' },
    },
  },
  analyst: {
    title: 'For an analyst',
    question: 'A chart I can print tomorrow, and defend.',
    steps: {
      choose: { title: 'Choose what to show', says: 'Pick the country and a strategy, and the outcome you write about.' },
      table: { title: 'Take the numbers', says: 'Under each chart, Table shows its numbers and Download saves them with full precision.' },
      source: { title: 'Follow one number home', says: 'Press a figure in the table. The proof lists each input with its source, year and licence.' },
      evidence: { title: 'Read the sources', says: 'Look up where the inputs come from and what each may be used for.' },
      link: { title: 'Make it reproducible', says: 'Copy link holds the country, levers and strategies: whoever opens it sees these figures. Printing leaves out the controls and adds the link.' },
    },
  },
}

export interface TermWords {
  readonly name: string
  readonly says: string
  /** Terms that explain it further. */
  readonly also?: readonly string[]
}

/** Keys are the anchors other screens link to, as `view.term`. */
const terms: Readonly<Record<string, TermWords>> = {
  arrangement: { name: 'Arrangement', says: 'One way to hold computing capacity: own it at home, build it with a partner, place it in an embassy abroad, pool it with neighbours, have it run as a sovereign cloud, or rent it from a foreign cloud.', also: ['strategy', 'place'] },
  axis: { name: 'Axis of control', says: 'Control is scored four times over, because having one kind does not give another. Territory: where the machines stand. Operation: who runs them and holds the keys. Technology: whose chips and designs they are. Law: whose courts and orders reach them.', also: ['control'] },
  baseline: { name: 'Baseline', says: 'The strategy the others are compared with: the first on the page. Any strategy can be made the baseline.', also: ['strategy'] },
  binding_limit: { name: 'What holds back', says: 'The one limit that keeps a fleet from growing as fast as asked: the grid connection, how fast building can grow, water, land, the budget or staff.', also: ['unserved'] },
  bridge: { name: 'Bridge', says: 'Capacity rented abroad on demand for what one’s own cannot yet serve, where the gate of the workload allows it.', also: ['gate', 'unserved'] },
  continuity: { name: 'Continuity', says: 'Service kept over the 24 months after a strike, as a share of what is asked for. A replay says what would happen if it came; how likely it is stands apart, in expected lost service.', also: ['workload', 'arrangement'] },
  control: { name: 'Control', says: 'How much of the decision over capacity stays at home, from 0 to 1. Here a score of two thirds or more is called control, one third or more steer, less depend. The scores are judgements, stated with their reasons, and a scenario file can replace them.', also: ['axis', 'point', 'gate'] },
  embassy: { name: 'Digital embassy', says: 'Capacity that stands in another country under a treaty that keeps it immune from the host’s orders. The home state runs it; the host gives ground, power and promises.', also: ['arrangement'] },
  equal_service: { name: 'Equal service', says: 'Strategies can be compared by cost only if they deliver the same. The equal-service cost is the present value of what is spent, less what is still worth something at the end, plus the price of bridges and of service lost. Where a strategy still falls short, it carries the mark ≠.', also: ['bridge', 'unserved', 'present_value'] },
  gate: { name: 'Gate', says: 'The least control of operation and law, and the least trust, a workload needs. A workload served by an arrangement below its gate is served, but not safely: it is counted as failing its gate. Where tests of trust without an answer decide, it is unproven.', also: ['workload', 'control', 'trust'] },
  growth_path: { name: 'Growth path', says: 'A published path of how much the world invests in AI each year, with its publisher, date and what it counts. Every run names one. After the last published year it is continued.', also: ['projection'] },
  h100e: { name: 'H100e', says: 'A measure of compute: how many chips of the kind NVIDIA H100 would do the same dense 16-bit arithmetic. Newer chips count as more than one.' },
  indicative: { name: 'Indicative', says: 'Said of a country for which more than two in five facts are stand-ins. Read its figures as an order of magnitude.', also: ['stand_in'] },
  lever: { name: 'Lever', says: 'A choice that is ours to make, such as how ambitious to be. It has a default, and you can put it back there.', also: ['uncertainty'] },
  not_modelled: { name: 'Not modelled yet', says: 'The model has no record of it, so nothing is shown. It does not mean zero.' },
  perimeter: { name: 'Perimeter', says: 'Which workloads a strategy moves: state services only, all sovereign services, or the whole nation. What stays outside is bought on the market in every strategy alike.', also: ['workload'] },
  perspective: { name: 'Perspective', says: 'Who looks at the money: society as a whole, the public purse, or an investor. It decides the discount rate and what counts as a cost.', also: ['present_value'] },
  place: { name: 'Place', says: 'The country that hosts, partners, sells or joins. It is always named; where you name none, one is chosen by a stated rule and listed.', also: ['arrangement'] },
  point: { name: 'Point of control', says: 'One hundredth of a score. The price of a point is what more control costs, divided by how many points it brings.', also: ['control', 'step'] },
  present_value: { name: 'Present value', says: 'What a stream of yearly amounts is worth at one date, later years counting for less by the discount rate. All money is in 2025 US dollars, without inflation.', also: ['perspective'] },
  projection: { name: 'Projection', says: 'What follows from stated inputs by stated equations. It is not a forecast: nobody says the inputs will come true.', also: ['growth_path', 'uncertainty'] },
  proof: { name: 'Proof', says: 'What lies behind a figure: the equation, the values that went in, and their published sources, down to the last. Press any underlined figure to open it.' },
  stand_in: { name: 'Stand-in', says: 'A value used for a country because its own was never published, such as the middle of its income group. Each is chosen by a stated rule and listed under the figures.', also: ['indicative'] },
  step: { name: 'Step', says: 'From depend to steer, or from steer to control. What a step costs is the difference to the cheapest preset that makes it.', also: ['control', 'point'] },
  strategy: { name: 'Strategy', says: 'Which arrangement serves each workload, year by year, and where. Seven are ready-made; six can be on the page at once.', also: ['arrangement', 'baseline'] },
  uncertainty: { name: 'Uncertainty', says: 'Something the world decides, such as how fast chips get better. Where sources give a range, the rail shades it.', also: ['lever'] },
  pue: { name: 'PUE', says: 'Power usage effectiveness: power at the meter over power of the computers. What is above 1 goes to cooling and losses. A building keeps the value of the year it was built.' },
  levelised_cost: { name: 'Levelised cost of compute', says: 'What one useful hour of one H100e costs: spending, less what is still worth something at the end, over the compute delivered, both discounted. It can be set side by side for countries of any size.', also: ['h100e', 'present_value'] },
  water: { name: 'Water withdrawal', says: 'Water taken from rivers, ground or mains. Part of it evaporates and is consumed; the rest flows back. On-site is what cools the building itself; off-site is what its power plants take.' },
  unserved: { name: 'Unserved', says: 'Demand that a strategy cannot meet in a year, by its own capacity or by a bridge.', also: ['bridge', 'binding_limit', 'equal_service'] },
  trust: { name: 'Trust', says: 'How far an arrangement can be relied on, by twenty tests, four in each of five dimensions. A test is answered only where a source can be named; else it shows as 0. The score is a geometric mean: no zero is averaged away.', also: ['gate'] },
  workload: { name: 'Workload', says: 'A class of computing by how much depends on it: state-critical, public services, regulated industry, open commercial, research. Each asks for training and for inference.', also: ['perimeter', 'gate'] },
}

export const help = {
  title: 'Help',
  contents: 'On this page',
  tours: {
    title: 'Three short tours',
    intro: 'Each takes under three minutes. A step takes you to its place; the tour waits at the top of the page.',
    roles: tours,
    start: (title: string) => `Start: ${title}`,
    startShort: 'Start',
    go: (step: string) => `Go there: ${step}`,
    goShort: 'Go there',
    bar: (title: string) => `Tour: ${title}`,
    progress: (at: number, of: number) => `Step ${at} of ${of}`,
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    end: 'End the tour',
  },
  glossary: {
    title: 'Glossary',
    search: 'Find a word',
    none: (query: string) => `No word here matches “${query}”. Try a shorter one.`,
    found: (count: number) => (count === 1 ? '1 word' : `${count} words`),
    also: 'See also',
    link: (name: string) => `What “${name}” means`,
    terms,
  },
  keys: {
    title: 'Keys',
    intro: 'Everything here can be done from the keyboard. Keys of one letter never act while you type in a field.',
    single: 'Use single-key shortcuts',
    singleNote: 'Switch them off if speech input or a stray key sets them off. Remembered in this browser. Ctrl+Z and Ctrl+Y always work.',
    key: 'Key',
    does: 'What it does',
    or: 'or',
    groups: [
      { title: 'The page', keys: [
        { keys: [['?']], does: 'Opens this help', single: true },
        { keys: [['u'], ['Ctrl', 'Z']], does: 'Undo', single: true },
        { keys: [['r'], ['Ctrl', 'Y']], does: 'Redo', single: true },
        { keys: [['1'], ['9']], range: true, does: 'The first nine screens, in the order of the tabs', single: true },
      ] },
      { title: 'A chart', keys: [
        { keys: [['Enter']], does: 'Walk through its points; again, the proof of the point' },
        { keys: [['←'], ['→']], does: 'Earlier and later years' },
        { keys: [['↑'], ['↓']], does: 'Other strategies' },
        { keys: [['Home'], ['End']], does: 'First and last year' },
        { keys: [['c']], does: 'Next year in which two lines cross' },
        { keys: [['t']], does: 'Its table' },
        { keys: [['Esc']], does: 'Leave the chart' },
      ] },
      { title: 'A lever', keys: [
        { keys: [['←'], ['→']], does: 'One step' },
        { keys: [['Page Up'], ['Page Down']], does: 'Ten steps' },
        { keys: [['Home'], ['End']], does: 'The ends of its range' },
        { keys: [['Enter']], does: 'Keep the value' },
        { keys: [['Esc']], does: 'Back to where it was taken up' },
      ] },
      { title: 'The matrix of control', keys: [
        { keys: [['←'], ['→'], ['↑'], ['↓']], does: 'Other cells' },
        { keys: [['Home'], ['End']], does: 'Ends of the row; with Ctrl, corners of the matrix' },
        { keys: [['Enter']], does: 'What one step from there costs' },
        { keys: [['Tab']], does: 'The proof of the score' },
      ] },
    ] as readonly KeyGroup[],
  },
  limits: {
    title: 'What this page cannot tell you',
    points: [
      { title: 'The benefits of growth are not counted.', says: 'Costs, needs and control are. Jobs, productivity and tax that AI may bring are left out, in every strategy alike.' },
      { title: 'Figures are projections, not forecasts.', says: 'They follow from the growth path and the inputs you chose. Another published path can give amounts several times as large.' },
      { title: 'How sure a figure is, is not shown yet.', says: 'Levers shade the range their sources cite, and you can move them through it. The lines themselves carry no bands, so a small difference between two strategies may mean nothing.' },
      { title: 'Control scores and gates are judgements.', says: 'They are stated, with reasons, and a scenario file can replace them. They rank kinds of arrangement; they do not measure a contract.' },
      { title: 'Some things are not modelled yet.', says: 'Guarantees, returns and cover of debt, and control over storage and networks. They are absent, never shown as zero. Tests of trust without a cited answer do show as zero, and leave a gate unproven.' },
      { title: 'Missing facts are filled by stand-ins.', says: 'Each is listed under the figures. Countries with many are marked indicative.' },
    ],
  },
}

export interface KeyGroup {
  readonly title: string
  readonly keys: readonly {
    /** Each a key or keys pressed together; any of them does it. */
    readonly keys: readonly (readonly string[])[]
    /** From the first to the second. */
    readonly range?: boolean
    readonly does: string
    /** One of its keys is a single character, and can be switched off. */
    readonly single?: boolean
  }[]
}
