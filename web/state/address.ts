/** The page's state as the part of the address after #, and back. Nothing of it is sent to a server. */
import { DEFAULT_YEARS } from '../../scenarios/default-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { SLOTS } from '../chart/palette.ts'
import { decodeAnswers, encodeAnswers } from './answers.ts'
import { packerAtHand } from './file-packer.ts'
import { defaultState, keyOf, perimeters, perspectives, screens, untilYears, type Base, type Levers, type PageState, type StrategyChoice } from './page-state.ts'
import { decodeProof, encodeProof } from './proof-address.ts'
import { realityOf } from './reality-proof.ts'
import { replayOf } from './replay-proof.ts'
import { sizedBy } from './sized-proof.ts'
import { decodeStresses, encodeStresses } from './stress-address.ts'
import { decodeWeights, encodeWeights } from './weights.ts'

// Mail programs and chat tools break or cut longer links.
export const ADDRESS_LIMIT = 2000

// As long as a name of the library or of a file may be.
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/
const ECONOMY = /^[A-Z]{3}$/
// Any writing without control characters, or a handful of record names: screens keep what readers search for, in any script.
const VIEW_VALUE = /^[^\p{C}\p{Zl}\p{Zp}]{1,240}$/u
// No model asks for more levers than fit a link; a longer list is not one of ours.
const HOSTS = 'host'
const MOST_LEVERS = 40
const MOST_VIEWS = 24
/** Bytes of JSON; a file opened on the page may not be larger either. */
export const LONGEST_SCENARIO = 100_000

/** Canonical: equal states give equal text. */
export function encodeAddress(state: PageState): string {
  const parts: [string, string][] = []
  if (state.screen !== defaultState.screen) parts.push(['screen', state.screen])
  if (state.base !== undefined) parts.push('library' in state.base ? ['scenario', state.base.library] : ['file', encodeScenario(state.base.file)])
  parts.push(['economy', state.economy], ['path', state.growthPath])
  if (state.perimeter !== defaultState.perimeter) parts.push(['perimeter', state.perimeter])
  if (state.perspective !== defaultState.perspective) parts.push(['perspective', state.perspective])
  if (state.until !== undefined) parts.push(['until', String(state.until)])
  parts.push(['strategies', state.strategies.map(({ name, slot, economy, hosts }) => [name, slot, ...(economy === undefined ? [] : [economy]), ...(hosts === undefined ? [] : [HOSTS])].join('.')).join('~')])
  parts.push(['selected', state.selected])
  for (const name of Object.keys(state.levers).sort()) parts.push([`set.${name}`, String(state.levers[name])])
  for (const name of Object.keys(state.saved).sort()) parts.push([`saved.${name}`, String(state.saved[name])])
  const answers = encodeAnswers(state.answers)
  if (answers !== undefined) parts.push(['answers', answers])
  const weights = encodeWeights(state.weights)
  if (weights !== '') parts.push(['weights', weights])
  const stresses = encodeStresses(state.stresses)
  if (stresses !== '') parts.push(['stress', stresses])
  for (const name of Object.keys(state.view).sort()) parts.push([`view.${name}`, state.view[name] ?? ''])
  if (state.proof !== undefined) parts.push(['proof', encodeProof(state.proof)])
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
}

/** Whatever the text, a valid state comes back: parts that cannot be read keep their default, as does all of a text over `longest`. */
export function decodeAddress(text: string, longest = ADDRESS_LIMIT): PageState {
  const source = text.startsWith('#') ? text.slice(1) : text
  if (source.length > longest) return defaultState
  const parameters = new URLSearchParams(source)
  const economyText = parameters.get('economy') ?? ''
  const economy = ECONOMY.test(economyText) ? economyText : defaultState.economy
  const strategies = readStrategies(parameters.get('strategies'), economy) ?? defaultState.strategies
  const keys = strategies.map((choice) => choice.key)
  const selected = parameters.get('selected') ?? ''
  const base = readBase(parameters)
  const answers = decodeAnswers(parameters.get('answers') ?? '')
  const weights = decodeWeights(parameters.get('weights') ?? '')
  const stresses = decodeStresses(parameters.get('stress') ?? '')
  const until = readUntil(parameters.get('until') ?? '', base)
  const state: PageState = {
    screen: screens.find((screen) => screen === parameters.get('screen')) ?? defaultState.screen,
    economy,
    growthPath: readName(parameters.get('path')) ?? defaultState.growthPath,
    perimeter: perimeters.find((perimeter) => perimeter === parameters.get('perimeter')) ?? defaultState.perimeter,
    perspective: perspectives.find((perspective) => perspective === parameters.get('perspective')) ?? defaultState.perspective,
    ...(until === undefined ? {} : { until }),
    strategies,
    selected: keys.includes(selected) ? selected : (keys[0] ?? ''),
    levers: readLevers(parameters, 'set.'),
    saved: readLevers(parameters, 'saved.'),
    view: readView(parameters),
    ...(answers === undefined ? {} : { answers }),
    ...(weights === undefined ? {} : { weights }),
    ...(stresses === undefined ? {} : { stresses }),
    ...(base === undefined ? {} : { base }),
  }
  const proof = decodeProof(parameters.get('proof') ?? '')
  const own = proof !== undefined && (proof.strategy === 'world' || keys.includes(proof.strategy))
  const beside = proof !== undefined && ((state.screen === 'sizing' && sizedBy(proof) !== undefined) || (state.screen === 'resilience' && replayOf(proof) !== undefined) || (state.screen === 'reality' && realityOf(proof) !== undefined))
  return proof !== undefined && (own || beside) ? { ...state, proof } : state
}

function readName(text: string | null): string | undefined {
  return text !== null && NAME.test(text) ? text : undefined
}

/** The year that every scenario ends with says nothing. */
function readUntil(text: string, base: Base | undefined): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  const legal = year >= untilYears.first && year <= untilYears.last
  return legal && (base !== undefined || year !== DEFAULT_YEARS[1]) ? year : undefined
}

function readStrategies(text: string | null, home: string): readonly StrategyChoice[] | undefined {
  if (text === null) return undefined
  // A page from which every strategy was taken is a page too.
  if (text === '') return []
  const choices: StrategyChoice[] = []
  for (const part of text.split('~')) {
    const [name = '', place = '', ...told] = part.split('.')
    // An economy is in capitals, so the two cannot be taken for one another.
    const hosts = told.at(-1) === HOSTS
    const [economy, ...rest] = hosts ? told.slice(0, -1) : told
    const slot = Number(place)
    if (!NAME.test(name) || !/^\d$/.test(place) || slot >= SLOTS || rest.length > 0) continue
    if (economy !== undefined && (!ECONOMY.test(economy) || economy === home)) continue
    const key = keyOf(name, economy)
    if (choices.some((choice) => choice.slot === slot || choice.key === key)) continue
    choices.push({ key, name, slot, ...(economy === undefined ? {} : { economy }), ...(hosts ? { hosts } : {}) })
  }
  return choices.length > 0 ? choices : undefined
}

function readLevers(parameters: URLSearchParams, prefix: string): Levers {
  const levers: Record<string, number> = {}
  let count = 0
  for (const [key, text] of parameters) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : ''
    const value = text.trim() === '' ? NaN : Number(text)
    // A name such as __proto__ does not begin with a letter or digit, so the pattern also keeps prototypes out of reach.
    if (NAME.test(name) && Number.isFinite(value) && count < MOST_LEVERS) {
      levers[name] = value
      count++
    }
  }
  return levers
}

function readView(parameters: URLSearchParams): Readonly<Record<string, string>> {
  const view: Record<string, string> = {}
  let count = 0
  for (const [key, text] of parameters) {
    const name = key.startsWith('view.') ? key.slice('view.'.length) : ''
    if (NAME.test(name) && VIEW_VALUE.test(text) && count < MOST_VIEWS) {
      view[name] = text
      count++
    }
  }
  // A short link to a shock: `shock=cable-cut`.
  const shock = readName(parameters.get('shock'))
  return shock === undefined || view['shock'] !== undefined ? view : { ...view, shock }
}

function readBase(parameters: URLSearchParams): Base | undefined {
  const library = readName(parameters.get('scenario'))
  if (library !== undefined) return { library }
  const file = decodeScenario(parameters.get('file') ?? '')
  return file === undefined ? undefined : { file }
}

// A lever that moves writes the address anew, and the file under it stays the same.
const written = new WeakMap<Scenario, string>()

function encodeScenario(scenario: Scenario): string {
  let text = written.get(scenario)
  if (text === undefined) {
    text = packerAtHand().pack(JSON.stringify(scenario))
    written.set(scenario, text)
  }
  return text
}

/** What a scenario says is checked before it is run; here only that it is an object of bearable size. */
function decodeScenario(text: string): Scenario | undefined {
  if (text === '' || !/^[\w-]+$/.test(text)) return undefined
  try {
    const found: unknown = JSON.parse(packerAtHand().unpack(text, LONGEST_SCENARIO))
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Scenario) : undefined
  } catch {
    return undefined
  }
}
