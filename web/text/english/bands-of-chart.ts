/** Words that stand in, under and behind a chart with bands of uncertainty. */
export const bandsOfChart = {
  likely: (low: string, high: string) => `, likely ${low} to ${high}`,
  share: (share: number) => `${share}\u202f%`,
  ofMembers: 'of members',
  median: 'median',
  central: 'central values',
  others: (share: number) => `others: ${share}\u202f% only`,
  othersOnly: (share: number) => `Of all but the selected strategy the middle ${share}\u202f% is drawn.`,
  stale: 'outdated bands, of the choices before',
  quantile: (name: string, probability: number) => `${name}, ${probability === 0.5 ? 'median' : `${probability * 100}\u202f%`}`,
  origin: (members: number, sampler: string, seed: number) => `Bands: ${members.toLocaleString('en')} members, ${sampler}, seed ${seed}; likely means the middle 80\u202f%.`,
  unfinished: (of: number) => `More follow, to ${of.toLocaleString('en')}.`,
  failed: (members: number) => `${members.toLocaleString('en')} ${members === 1 ? 'member' : 'members'} failed: what failed is left out.`,
  samplers: { sobol: 'Sobol sequence', latin_hypercube: 'Latin hypercube', random: 'pseudo-random draws' } as Readonly<Record<string, string>>,
}
