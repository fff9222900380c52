/** A model of two uncertain inputs whose outcomes have quantiles in closed form. */
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import type { Design } from '../../../model/ensemble/draws.ts'
import type { Ensemble } from '../../../model/ensemble/ensemble.ts'
import { defaultInputs } from '../../../model/ensemble/sampled-input.ts'
import type { ModelDefinition, RecordDefinition } from '../../../model/equations/definition.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { instantiate } from '../compile/instantiate.ts'
import { centralInputs } from '../run/central-inputs.ts'

const input = (label: string, low: number, central: number, high: number) => ({ label, unit: '1', role: 'uncertainty', low, central, high, origin: 'none', doc: 'An input of the test.' }) as const

const definition = (more: Readonly<Record<string, RecordDefinition>>): ModelDefinition => ({
  version: '0.0.0',
  dimensions: { side: ['left', 'right'] },
  parameters: [{
    name: 'inputs',
    parameters: {
      even: { ...input('Even', 0, 0.5, 1), distribution: 'uniform', grade: 'judgement' },
      skewed: { ...input('Skewed', 1, 2, 8), distribution: 'lognormal', grade: 'found' },
      chosen: { ...input('Chosen', 0, 1, 2), role: 'lever' },
    },
  }],
  sectors: [{
    name: 'outcomes',
    records: {
      growing: { label: 'Growing', unit: '1', is: 'even * years(year - calendar(2024))', doc: 'Even times years.' },
      scaled: { label: 'Scaled', unit: '1', stage: 'once', is: '3 * skewed', doc: 'Three times skewed.' },
      joined: { label: 'Joined', unit: '1', stage: 'once', is: 'even + chosen', doc: 'Of an input and a choice.' },
      ...more,
    },
  }],
})

const made = async (more: Readonly<Record<string, RecordDefinition>>) => {
  const program = compile(definition(more))
  return { program, kernel: await instantiate(emit(program)) }
}
const sound = await made({})
const failing = await made({ failing: { label: 'Failing', unit: '1', stage: 'once', is: 'log(even - 0.25)', doc: 'Has no value at or under a quarter.' } })
export const soundProgram = sound.program
export const failingProgram = failing.program
const axis = makeAxis(2025, 2027)
const central = centralInputs(sound.program, axis)

/** Exactly what the records say: even is uniform on 0..1; skewed is lognormal, its 5th, 50th and 95th percentile at 1, 2 and 8. */
export function twoInputs(design: Partial<Design> = {}, { program, kernel } = sound): Ensemble {
  return {
    kernel, program,
    scenario: { world: central, strategies: [{ ...central, name: 'one' }, { ...central, name: 'two' }] },
    design: { inputs: defaultInputs(program), members: 4000, seed: 1, sampler: 'latin_hypercube', ...design },
    outcomes: ['growing', 'scaled', 'joined'].map((variable) => ({ variable })),
  }
}

/** The same with a further outcome, which fails where even is at most a quarter. */
export function failingInputs(members: number): Ensemble {
  const ensemble = twoInputs({ members }, failing)
  return { ...ensemble, outcomes: [{ variable: 'failing' }, ...ensemble.outcomes] }
}
