/** Words of the Spectrum screen. */
import type { Stance } from '../../state/spectrum.ts'

const stance: Readonly<Record<Stance, string>> = { depend: 'depend', steer: 'steer', control: 'control' }

const all = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const spectrum = {
  title: 'Which components must be ours, which may be shared?',
  lead: (year: number, strategy: string, economy: string, axes: Readonly<Record<Stance, readonly string[]>>) => {
    const said = [
      ...(axes.control.length === 0 ? [] : [`controls ${all.format(axes.control)}`]),
      ...(axes.steer.length === 0 ? [] : [`steers ${all.format(axes.steer)}`]),
      ...(axes.depend.length === 0 ? [] : [`depends on others for ${all.format(axes.depend)}`]),
    ]
    return said.length === 0 ? '' : `In ${year}, with ${strategy}, ${economy} ${all.format(said)}.`
  },
  stance,
  stanceMeaning: {
    control: 'a score of two thirds or more: decided at home',
    steer: 'one third or more: others take part, and can be held to it',
    depend: 'below one third: others decide',
  } satisfies Record<Stance, string>,
  stanceKey: 'What the words mean',
  thresholds: 'The scores are judgements between 0 and 1; equal thirds are as fine a cut as they can bear.',
  axis: {
    territorial: { name: 'Territory', within: 'territory', says: 'where the machines stand' },
    operational: { name: 'Operation', within: 'operation', says: 'who runs them and holds the keys' },
    technological: { name: 'Technology', within: 'technology', says: 'whose chips and designs they are' },
    legal: { name: 'Law', within: 'law', says: 'whose courts and orders reach them' },
  } as Readonly<Record<string, { readonly name: string; readonly within: string; readonly says: string }>>,
  workload: {
    state_critical: 'State-critical',
    public_service: 'Public services',
    regulated_industry: 'Regulated industry',
    open_commercial: 'Open commercial',
    research: 'Research',
  } as Readonly<Record<string, string>>,
  year: 'Year',
  matrix: {
    title: 'Control, by axis and strategy',
    scope: (perimeter: string, year: number, economy: string) => `${economy}, ${year}. ${perimeter}: mean over the workloads served, weighted by the compute each asks for. Score, 0 to 1.`,
    how: 'Arrow keys move through the cells, Enter shows what one step from there costs, Tab reaches the proof.',
    axis: 'Axis of control',
    block: { compute: 'Compute', storage: 'Storage', connectivity: 'Connectivity' },
    missing: 'not modelled yet',
    open: (axis: string) => `Workloads under ${axis}`,
    openAll: 'Show every workload',
    closeAll: 'Show the axes only',
    lowest: (workload: string) => `${workload}:`,
    none: 'not computed',
    proof: (place: string, strategy: string, stance: string, score: string) => `${place}, ${strategy}: ${stance}, ${score}. Proof`,
    region: 'Control by axis and strategy, table',
  },
  step: {
    title: (strategy: string) => `What one step costs, from ${strategy}`,
    scope: (year: number) => `For each axis over all workloads, the cheapest of the seven presets that brings it to the next stance in ${year} or beyond it, with the same levers. Costs are of equal service, present value, against the strategy you look at; a point is 0.01 of a score.`,
    axis: 'Axis',
    now: 'Now',
    next: 'Cheapest way up',
    extra: 'Extra cost',
    perPoint: (amount: string) => `${amount} a point`,
    top: 'already control',
    unknown: 'not computed',
    none: (stance: string) => `no preset reaches ${stance}`,
    waiting: 'Waits for the levers to rest.',
    failed: 'The presets could not be run beside the page.',
    saves: 'saves',
    free: 'no extra cost',
    unequal: 'not the same service: some demand is left unserved or falls short of its gate',
    unequalMark: 'not the same service',
    add: (title: string) => `Add, to see the proof: ${title}`,
    addShort: 'Add, to see the proof',
    swap: (title: string, gone: string) => `Put in place of ${gone}, to see the proof: ${title}`,
    swapShort: (gone: string) => `Put in place of ${gone}, to see the proof`,
    did: (title: string) => `Added ${title}`,
    didSwap: (title: string, gone: string) => `${title} in place of ${gone}`,
    region: 'What one step costs, table',
    price: (amount: string, next: string) => `One more point of mean control costs ${amount}, along the frontier to ${next}.`,
    noPrice: (why: string) => `One more point of mean control has no price from here: ${why}.`,
    why: { dominated: 'another strategy leaves as much for less', top: 'no strategy leaves more', narrow: 'the next on the frontier is too near to tell' },
  },
  layers: {
    title: 'In foreign hands, by layer',
    scope: (year: number) => `Share of each layer that others supply or hold in ${year}, 0 to 1.`,
    layer: 'Layer',
    mean: 'Mean',
    region: 'In foreign hands, table',
  },
  gate: {
    title: 'Which workloads pass their gate',
    scope: (year: number) => `A gate is the least control of operation and law, and the least trust, that a workload needs. Share of its compute in ${year} that is served without it.`,
    summary: (workloads: readonly { readonly workload: string; readonly passing: readonly string[]; readonly others: readonly string[] }[]) =>
      workloads.map(({ workload, passing, others }) => (
        passing.length === 0 ? `${workload}: every strategy here fails.`
        : others.length < passing.length ? `${workload}: ${all.format(others)} ${others.length === 1 ? 'fails' : 'fail'}.`
        : `${workload}: all but ${all.format(passing)} fail.`
      )).join(' '),
    everywhere: 'No workload fails its gate under any strategy here: on this test all may be shared.',
    workload: 'Workload',
    needs: (operation: string, law: string, trust: string) => `needs operation ${operation}, law ${law}, trust ${trust}`,
    free: 'needs nothing',
    verdict: { passes: 'passes', unproven: 'trust unproven', fails: 'fails', unknown: 'nothing to place' },
    part: (share: string) => `${share} fails`,
    proof: (workload: string, strategy: string, verdict: string) => `${workload}, ${strategy}: ${verdict}. Proof`,
    region: 'Gates by workload and strategy, table',
  },
}
