/** Scenarios as anyone may set them: any economy, every single number within its published range. */
import fc from 'fast-check'
import { type Override, economies, program } from './engine.ts'

type Economy = (typeof economies)[number]

export interface AdmissibleDraw {
  readonly economy: Economy
  readonly override: Readonly<Record<string, Override>>
}

const ranged = program.parameters.flatMap(({ name, over, definition: { role, low, high } }) =>
  over.length === 0 && (role === 'lever' || role === 'uncertainty') && typeof low === 'number' && typeof high === 'number' ? [{ name, low, high }] : [],
)

/** Parameters with one number and a range, each anywhere within it. `except` keeps their central values. */
export function admissibleDraws(except: readonly string[] = []): fc.Arbitrary<AdmissibleDraw> {
  const drawn = ranged.filter(({ name }) => !except.includes(name))
  return fc.record({
    economy: fc.constantFrom(...economies),
    override: fc.tuple(...drawn.map(({ low, high }) => fc.double({ min: low, max: high, noNaN: true }))).map((values) => Object.fromEntries(values.map((value, index) => [drawn[index]!.name, value]))),
  })
}

/** How often a property of whole scenarios is tried. */
export const scenarioRuns = { numRuns: 40, seed: 20270101 } as const
