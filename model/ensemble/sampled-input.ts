import { flatten } from '../compile/flatten-value.ts'
import type { Program } from '../compile/program.ts'
import type { ParameterDefinition } from '../equations/definition.ts'
import { defaultDistribution } from './default-distribution.ts'
import type { Distribution } from './distribution.ts'

/** A parameter that is drawn. One draw moves all its elements together, each in its own distribution. */
export interface SampledInput {
  readonly name: string
  /** One for each element, row-major over the parameter's dimensions. */
  readonly distributions: readonly Distribution[]
}

type Drawn = Pick<Program['parameters'][number], 'name' | 'over' | 'definition'>

/**
 * The beliefs of a program: parameters of role `uncertainty` with a range, each in its default distribution. Choices
 * (levers) are never drawn.
 *
 * @param except parameters that are given otherwise, or that something outside the kernel reads
 */
export function defaultInputs(program: { readonly parameters: readonly Drawn[]; readonly dimensions: Program['dimensions'] }, except: ReadonlySet<string> = new Set()): SampledInput[] {
  return program.parameters.flatMap((parameter): SampledInput[] => {
    const { name, over, definition } = parameter
    const { role, low, central, high } = definition
    if (role !== 'uncertainty' || except.has(name) || low === undefined || central === undefined || high === undefined) return []
    const [lows, centrals, highs] = [low, central, high].map((value) => flatten(value, over, program.dimensions)) as [number[], number[], number[]]
    const kind = rangeKind(definition, Math.min(...lows), Math.max(...highs))
    const distributions = centrals.map((each, element) => defaultDistribution({ low: lows[element] as number, central: each, high: highs[element] as number }, kind))
    return distributions.every((distribution) => distribution.kind === 'fixed') ? [] : [{ name, distributions }]
  })
}

/** A fraction whose range stays within -1..1 means nothing above 1. */
function rangeKind({ distribution, grade, minimum, maximum, unit }: ParameterDefinition, low: number, high: number): Parameters<typeof defaultDistribution>[1] {
  const fraction = high <= 1 && low >= -1 && (unit === '1' || unit === '1/year')
  const most = maximum ?? (fraction ? 1 : undefined)
  return {
    ...(distribution === undefined ? {} : { distribution }), ...(grade === undefined ? {} : { grade }),
    ...(minimum === undefined ? {} : { minimum }), ...(most === undefined ? {} : { maximum: most }),
  }
}
