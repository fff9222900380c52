/** Sizings on the product's own model, for tests. */
import { facts, kernel, library, program } from '../model/engine.ts'
import type { Facts } from '../../data/facts.ts'
import { runWorld } from '../../model/run/scenario.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { standIns } from '../../scenarios/stand-ins.ts'
import { size, type SizedFigure, type Sizing, type SizingParts } from '../../scenarios/sizing.ts'
import type { SizingRequest } from '../../scenarios/sizing-request.ts'

const worlds = new Map<string, StrategyResult>()
const complete = standIns(facts)

export const sizingParts = (known: Facts): SizingParts => ({
  kernel, program, library, facts: known,
  world(resolved) {
    const kept = worlds.get(resolved.worldKey) ?? runWorld(kernel, program, resolved.world)
    worlds.set(resolved.worldKey, kept)
    return kept
  },
})

export interface Sized extends Sizing {
  of(name: string): SizedFigure
}

/** @param change of what is known, such as a wider range of a chip */
export function sized(request: SizingRequest, change: (known: Facts) => Facts = (known) => known): Sized {
  const sizing = size(request, sizingParts(change(complete)))
  return {
    ...sizing,
    of(name) {
      const figure = sizing.figures.find((each) => each.name === name)
      if (figure === undefined) throw new Error(`no figure ${name}`)
      return figure
    },
  }
}
