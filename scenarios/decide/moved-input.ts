/** An input that a question moves between two ends, as a setting of the scenario. */
import type { Parameter } from '../../model/compile/program.ts'
import { elementsAt, findParameter, unitFactor } from '../compiled-setting.ts'
import { flatten } from '../central-values.ts'
import type { ProgramInputs } from '../program-inputs.ts'
import { ScenarioRefusal } from '../refusal.ts'
import type { Provenance, ResolvedStrategy } from '../resolved-scenario.ts'
import type { Setting, Settings } from '../schema.ts'

export interface InputRequest {
  readonly parameter: string
  /** Narrows the move to one member of each named dimension. */
  readonly at?: Readonly<Record<string, string>> | undefined
  readonly unit?: string | undefined
  /** `value` by default: the value itself. `times` and `plus` modify what stands there. */
  readonly form?: 'value' | 'times' | 'plus' | undefined
  /** Ends of the search; those of the cited range where they are left out. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export interface MovedInput {
  readonly parameter: Parameter
  /** Lower and upper end, in `unit`. */
  readonly from: number
  readonly to: number
  /** Where it stands in the scenario as written; undefined where elements or years differ. */
  readonly asWritten?: number
  readonly unit: string
  readonly form: 'value' | 'times' | 'plus'
  readonly setting: (value: number) => Setting
}

/**
 * @param strategies that are run: where the input stands is told of the first
 * @param pointer of the input in the request
 * @throws ScenarioRefusal on unknown names, members and units, ends that do not rise, ends left out where no range is cited, and on what a strategy sets itself, over which no setting of the scenario prevails
 */
export function chooseInput(asked: InputRequest, strategies: readonly ResolvedStrategy[], program: ProgramInputs, pointer: string): MovedInput {
  const parameter = findParameter(asked.parameter, program, `${pointer}/parameter`)
  const { at, form = 'value' } = asked
  const elements = at === undefined ? undefined : elementsAt(parameter, at, program.dimensions, `${pointer}/at`)
  const setter = strategies.find(({ provenance }) => isSetByStrategy(provenance.get(parameter.name)!, elements))
  if (setter !== undefined) throw new ScenarioRefusal({ code: 'conflict', pointer: `${pointer}/parameter`, found: parameter.name, wanted: `an input that ${setter.name} does not set itself` })
  if (form === 'times' && asked.unit !== undefined) throw new ScenarioRefusal({ code: 'conflict', pointer: `${pointer}/unit`, found: asked.unit, wanted: 'no unit with times: it has none' })
  const factor = form === 'times' ? 1 : unitFactor(asked.unit, parameter, `${pointer}/unit`)
  const [low, high] = form === 'value' ? citedEnds(parameter, elements, program) : []
  const from = asked.from ?? (low === undefined ? undefined : low / factor)
  const to = asked.to ?? (high === undefined ? undefined : high / factor)
  if (from === undefined || to === undefined) {
    throw new ScenarioRefusal({ code: 'missing_key', pointer: `${pointer}/${from === undefined ? 'from' : 'to'}`, found: 'nothing', wanted: form === 'value' ? `ends of the search: no one range is cited for ${parameter.name}` : `ends of the search for ${form}` })
  }
  if (!(from < to)) throw new ScenarioRefusal({ code: 'out_of_range', pointer: `${pointer}/to`, found: String(to), wanted: `more than ${from}` })
  const written = form === 'times' ? 1 : form === 'plus' ? 0 : sameValue(parameter, elements, strategies[0]!, program)
  const extra = { ...(asked.unit === undefined || form === 'times' ? {} : { unit: asked.unit }), ...(at === undefined ? {} : { at }) }
  return {
    parameter, from, to, form, unit: form === 'times' ? '1' : (asked.unit ?? parameter.unit),
    ...(written === undefined ? {} : { asWritten: form === 'value' ? written / factor : written }),
    setting: (value) => ({ [form]: value, ...extra }),
  }
}

/** Settings that move inputs together, each to a value of its own; several of one parameter one after another. */
export function settingsOf(moves: readonly (readonly [MovedInput, number])[]): Settings {
  const settings: Record<string, Setting> = {}
  for (const [{ parameter: { name }, setting }, value] of moves) {
    const one = setting(value)
    const before = settings[name]
    settings[name] = before === undefined ? one : ([before, one].flat() as Setting)
  }
  return settings
}

function isSetByStrategy(from: readonly Provenance[], elements: readonly number[] | undefined): boolean {
  const touched = elements === undefined || from.length === 1 ? from : elements.map((element) => from[element]!)
  return touched.some(({ layer }) => layer === 'strategy')
}

/** Ends of the cited range where they are the same for all elements touched. */
function citedEnds(parameter: Parameter, elements: readonly number[] | undefined, { dimensions }: ProgramInputs): [] | [number, number] {
  const { low, high } = parameter.definition
  if (low === undefined || high === undefined) return []
  const [lows, highs] = [low, high].map((end) => {
    const all = flatten(parameter, end, dimensions)
    return [...new Set(elements === undefined ? all : elements.map((element) => all[element] as number))]
  }) as [number[], number[]]
  return lows.length === 1 && highs.length === 1 ? [lows[0] as number, highs[0] as number] : []
}

function sameValue(parameter: Parameter, elements: readonly number[] | undefined, strategy: ResolvedStrategy, { dimensions }: ProgramInputs): number | undefined {
  const values = strategy.values.get(parameter.name) as Float64Array
  const count = parameter.over.reduce((product, dimension) => product * dimensions[dimension]!.length, 1)
  const span = values.length / count
  const touched = elements ?? Array.from({ length: count }, (_, element) => element)
  const found = new Set(touched.flatMap((element) => Array.from(values.subarray(element * span, (element + 1) * span))))
  return found.size === 1 ? [...found][0] : undefined
}
