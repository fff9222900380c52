/** How much each layer counts in dependence and each dimension in trust: judgements that the reader may replace. */
import { useMemo } from 'preact/hooks'
import { defaultWeights } from '../../state/default-weights.ts'
import { workOf } from '../../state/page-state.ts'
import { shownPage } from '../../state/store.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { ScreenPart } from '../frame/screen-part.tsx'
import { LayerWeights } from './layer-weights.tsx'
import { TrustWeights } from './trust-weights.tsx'
import type { WeighedProps } from './weight-table.tsx'

export function Weights(shown: Omit<WeighedProps, 'standards'>) {
  const words = sovereigntyText.value.weights
  const { engine, strategy } = shown
  const state = shownPage.value
  // Weights that move leave their defaults where they are.
  const ground = JSON.stringify({ ...workOf(state), weights: {} })
  const [layers, dimensions] = useMemo(() => [defaultWeights(state, strategy.key, 'layer_weight', engine), defaultWeights(state, strategy.key, 'trust_weight', engine)] as const, [ground, strategy.key, engine])
  return (
    <ScreenPart id="sovereignty-weights" title={words.title} scope={words.scope}>
      <p class="chart-scope">{words.counts}</p>
      <LayerWeights {...shown} standards={layers} />
      <TrustWeights {...shown} standards={dimensions} />
    </ScreenPart>
  )
}
