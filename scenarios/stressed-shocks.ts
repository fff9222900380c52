/** The shocks of a scenario and of the stress packs it names, one list. */
import type { Library } from './library.ts'
import type { MergedScenario } from './merge-parents.ts'
import { unknownName } from './refuse-unknown.ts'

export interface NamedShock {
  readonly use: string
  readonly year: number
  /** Years; the preset's own where it is left out. */
  readonly duration?: number | undefined
  /** 0..1. */
  readonly severity: number
  /** Where it is written, and its year. */
  readonly pointer: string
  readonly yearPointer: string
}

/**
 * The scenario's own shocks, then those of its packs in the order written: packs stack. The strength of a pack is a part of
 * the severity of each of its shocks; at 0 nothing strikes.
 *
 * @throws ScenarioRefusal on packs that there are not
 */
export function stressedShocks({ shocks = [], stresses = [] }: Pick<MergedScenario, 'shocks' | 'stresses'>, library: Library): readonly NamedShock[] {
  const own = shocks.map(({ severity = 1, ...shock }, at): NamedShock => ({ ...shock, severity, pointer: `/shocks/${at}`, yearPointer: `/shocks/${at}/year` }))
  const packed = stresses.flatMap(({ use, year, strength = 1 }, at): NamedShock[] => {
    const pointer = `/stresses/${at}`
    const pack = library.stressPacks.get(use)
    if (pack === undefined) throw unknownName('stress pack', use, `${pointer}/use`, library.stressPacks.keys())
    if (strength === 0) return []
    return pack.shocks.map((shock) => ({ use: shock.use, year: year + (shock.after ?? 0), severity: (shock.severity ?? 1) * strength, pointer, yearPointer: `${pointer}/year` }))
  })
  return [...own, ...packed]
}
