/** Words about the bands of uncertainty: their switch, how far they are, and what stands behind one of their ends. */
import type { Distribution } from '../../../model/ensemble/distribution.ts'
import { bandsOfChart } from './bands-of-chart.ts'

const count = (number: number): string => number.toLocaleString('en')
const per = (probability: number): string => `${Math.round(probability * 1000) / 10}\u202f%`
/** With what its numbers are, in their order. */
const families: Readonly<Record<Distribution['kind'], string>> = {
  fixed: 'fixed', uniform: 'uniform between', triangular: 'triangular (low, mode, high)', pert: 'PERT (low, mode, high)', beta: 'beta (alpha, beta, ends)',
  normal: 'normal (mean, deviation)', lognormal: 'lognormal (mean and deviation of the logarithm)', loguniform: 'log-uniform between',
  truncated_normal: 'truncated normal (mean, deviation, ends)', weibull: 'Weibull (shape, scale)', discrete: 'one of (with its probability)', cited_range: 'cited range (5\u202f%, median, 95\u202f%)',
}

export const bands = {
  chart: bandsOfChart,
  waiting: 'Bands begin once the levers rest.',
  running: (done: number, stage: number, of: number) => `${count(done)} of ${count(stage)} members have run${stage < of ? `; ${count(of)} in all` : ''}.`,
  /** Said aloud, once a stage. */
  reached: (members: number, of: number) => (members < of ? `Bands of ${count(members)} members; refined to ${count(of)}.` : `Bands of all ${count(of)} members.`),
  stale: 'The grey bands are of the choices before.',
  failed: 'The bands could not be drawn',
  without: {
    parts: 'Bands are drawn around the whole: show it untaken apart to see them.',
    elsewhere: 'A difference between strategies of two countries has no band: they are drawn in ensembles of their own.',
  },
  noWorkers: 'This browser runs no workers, which draw the bands.',

  proof: {
    title: (label: string, probability: number) => (probability === 0.5 ? `${label}: median` : `${label}: ${per(probability)} quantile`),
    means: (probability: number, members: number) => `Of ${count(members)} members ${per(probability)} lie at or below this figure, ${per(1 - probability)} above it. Quantiles are exact order statistics, interpolated between the two nearest (Hyndman and Fan 1996, type 7).`,
    against: (baseline: string) => `Taken member by member off ${baseline}: both stand in the same draw of the world.`,
    central: 'With every belief at its central value: ',
    notYet: 'This figure is not there yet: it is drawn while bands are switched on.',
    switchOn: 'Switch bands on',
    ensemble: 'The ensemble',
    facts: { sampler: 'Sampler', seed: 'Seed', members: 'Members', failed: 'Members that failed', hash: 'Hash of all its numbers', model: 'Model' },
    membersOf: (members: number, of: number) => (members < of ? `${count(members)} so far, of ${count(of)}` : count(members)),
    failedOf: (failed: number, reason: string | undefined) => (failed === 0 ? 'none' : `${count(failed)}, left out wherever they have no number${reason === undefined ? '' : `. The first: ${reason}`}`),
    noHash: 'once all members have run',
    same: 'The same request to POST /api/ensembles gives the same bytes.',
    copy: 'Copy the request',
    sampled: (drawn: number) => `What was sampled: ${count(drawn)} beliefs`,
    choices: 'Beliefs about the world are drawn. Choices and facts are not.',
    columns: { name: 'Belief', distribution: 'Drawn from', basis: 'Basis', origin: 'Origin' },
    basis: { expert: 'expert opinion', statistical: 'published figures', stated: 'stated in the scenario' } as Readonly<Record<string, string>>,
    various: (most: number) => `${count(most)} distributions, one a member of its dimensions`,
    distribution: (kind: Distribution['kind'], numbers: string, unit: string) => `${families[kind]}: ${numbers}${unit === '' ? '' : ` ${unit}`}`,
    chance: (value: string, probability: number) => `${value} (${per(probability)})`,
    held: 'Held as somebody set them',
    together: 'Drawn together',
    pair: (first: string, second: string, rank: number) => `${first} and ${second}: rank correlation ${rank}`,
    keys: 'Escape closes',
  },
}
