/** The page's state as the part of the address after #, and back. Nothing of it is sent to a server. */
import { SLOTS } from '../chart/palette.ts'
import { defaultState, perimeters, perspectives, type PageState, type StrategyChoice } from './page-state.ts'
import { decodeProof, encodeProof } from './proof-address.ts'

// Mail programs and chat tools break or cut longer links.
export const ADDRESS_LIMIT = 2000

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
// No model asks for more levers than fit a link; a longer list is not one of ours.
const MOST_LEVERS = 40

/** Canonical: equal states give equal text. */
export function encodeAddress(state: PageState): string {
  const parts: [string, string][] = [
    ['economy', state.economy],
    ['path', state.growthPath],
  ]
  if (state.perimeter !== defaultState.perimeter) parts.push(['perimeter', state.perimeter])
  if (state.perspective !== defaultState.perspective) parts.push(['perspective', state.perspective])
  parts.push(['strategies', state.strategies.map(({ name, slot }) => `${name}.${slot}`).join('~')])
  parts.push(['selected', state.selected])
  for (const name of Object.keys(state.levers).sort()) parts.push([`set.${name}`, String(state.levers[name])])
  if (state.tables.length > 0) parts.push(['tables', [...state.tables].sort().join('~')])
  if (state.proof !== undefined) parts.push(['proof', encodeProof(state.proof)])
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
}

/** Whatever the text, a valid state comes back: parts that cannot be read keep their default. */
export function decodeAddress(text: string): PageState {
  const source = text.startsWith('#') ? text.slice(1) : text
  if (source.length > ADDRESS_LIMIT) return defaultState
  const parameters = new URLSearchParams(source)

  const strategies = readStrategies(parameters.get('strategies')) ?? defaultState.strategies
  const names = strategies.map((choice) => choice.name)
  const selected = parameters.get('selected') ?? ''
  const state: PageState = {
    economy: /^[A-Z]{3}$/.test(parameters.get('economy') ?? '') ? (parameters.get('economy') ?? '') : defaultState.economy,
    growthPath: readName(parameters.get('path')) ?? defaultState.growthPath,
    perimeter: perimeters.find((perimeter) => perimeter === parameters.get('perimeter')) ?? defaultState.perimeter,
    perspective: perspectives.find((perspective) => perspective === parameters.get('perspective')) ?? defaultState.perspective,
    strategies,
    selected: names.includes(selected) ? selected : (names[0] ?? ''),
    levers: readLevers(parameters),
    tables: [...new Set((parameters.get('tables') ?? '').split('~').filter((name) => NAME.test(name)))].sort(),
  }
  const proof = decodeProof(parameters.get('proof') ?? '')
  return proof !== undefined && names.includes(proof.strategy) ? { ...state, proof } : state
}

function readName(text: string | null): string | undefined {
  return text !== null && NAME.test(text) ? text : undefined
}

function readStrategies(text: string | null): readonly StrategyChoice[] | undefined {
  if (text === null) return undefined
  // A page from which every strategy was taken is a page too.
  if (text === '') return []
  const choices: StrategyChoice[] = []
  for (const part of text.split('~')) {
    const dot = part.lastIndexOf('.')
    const name = part.slice(0, dot)
    const slot = Number(part.slice(dot + 1))
    const free = !choices.some((choice) => choice.slot === slot || choice.name === name)
    if (dot > 0 && NAME.test(name) && /^\d$/.test(part.slice(dot + 1)) && slot < SLOTS && free) choices.push({ name, slot })
  }
  return choices.length > 0 ? choices : undefined
}

function readLevers(parameters: URLSearchParams): Readonly<Record<string, number>> {
  const levers: Record<string, number> = {}
  let count = 0
  for (const [key, text] of parameters) {
    const name = key.startsWith('set.') ? key.slice('set.'.length) : ''
    const value = text.trim() === '' ? NaN : Number(text)
    // A name such as __proto__ does not begin with a letter or digit, so the pattern also keeps prototypes out of reach.
    if (NAME.test(name) && Number.isFinite(value) && count < MOST_LEVERS) {
      levers[name] = value
      count++
    }
  }
  return levers
}
