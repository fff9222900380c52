import type { Grade } from '../equations/definition.ts'
import type { Correlation } from './copula.ts'

export interface CitedCorrelation extends Correlation {
  /** Id of a row of the origins table. */
  readonly origin: string
  readonly grade: Grade
  readonly doc: string
}

/** Pairs of uncertainties that nobody would draw apart. Signs follow from the reason given; sizes are judgement. */
export const defaultCorrelations: readonly CitedCorrelation[] = [
  { first: 'flop_growth', second: 'flop_per_dollar_growth', rank: 0.6, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'A faster generation of chips sets both: more compute a chip, and more for the money.' },
  { first: 'flop_growth', second: 'flop_per_watt_growth', rank: 0.6, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'The same generation does more work for its power.' },
  { first: 'flop_per_dollar_growth', second: 'flop_per_watt_growth', rank: 0.5, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'Both come with finer chips and lower precision.' },
  { first: 'accelerator_price_base', second: 'flop_per_dollar_growth', rank: -0.3, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'Where sellers hold prices up, compute for the money grows more slowly.' },
  { first: 'real_core_wacc', second: 'partner_rate', rank: 0.6, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'Capital is dear for all who build at one time.' },
  { first: 'real_core_wacc', second: 'provider_rate', rank: 0.6, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'Capital is dear for all who build at one time.' },
  { first: 'partner_rate', second: 'provider_rate', rank: 0.5, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'Capital is dear for all who build at one time.' },
  { first: 'dry_cooling_pue', second: 'dry_cooling_water', rank: -0.5, origin: 'assumption-correlated-inputs', grade: 'judgement', doc: 'Cooling that spares water takes more electricity.' },
]
