/** The history as text that outlives a reload, each state as its address; whatever the text says, it is read back with care. */
import { decodeAddress, encodeAddress } from './address.ts'
import { MOST_ENTRIES, type History, type HistoryEntry } from './history.ts'
import { defaultState, withWork, workOf, type Work } from './page-state.ts'

/** Entries that stand on a large file are long: beyond this, the text is not ours. */
const LONGEST_ADDRESS = 200_000
const LONGEST_LABEL = 400
const LEVER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/

export interface KeptHistory {
  readonly history: History
  /** What the address bar said then: another address is another page. */
  readonly address: string
}

// Every move writes the whole history, of which one entry is new.
const addresses = new WeakMap<Work, string>()

function addressOf(work: Work): string {
  let address = addresses.get(work)
  if (address === undefined) addresses.set(work, (address = encodeAddress(withWork(defaultState, work))))
  return address
}

export function encodeHistory({ history: { entries, at }, address }: KeptHistory): string {
  return JSON.stringify({ address, at, entries: entries.map(({ work, label, lever }) => ({ work: addressOf(work), label, ...(lever === undefined ? {} : { lever }) })) })
}

/** Undefined for text that is no history of ours. */
export function decodeHistory(text: string): KeptHistory | undefined {
  try {
    const { address, at, entries } = JSON.parse(text) as { readonly [key: string]: unknown }
    if (typeof address !== 'string' || !Array.isArray(entries) || entries.length === 0 || entries.length > MOST_ENTRIES) return undefined
    if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= entries.length) return undefined
    const read = entries.map(entryOf)
    return read.every((entry) => entry !== undefined) ? { address, history: { entries: read, at } } : undefined
  } catch {
    return undefined
  }
}

function entryOf(found: unknown): HistoryEntry | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const { work, label, lever } = found as { readonly [key: string]: unknown }
  if (typeof work !== 'string' || work.length > LONGEST_ADDRESS || typeof label !== 'string') return undefined
  const known = typeof lever === 'string' && LEVER.test(lever)
  return { work: workOf(decodeAddress(work, LONGEST_ADDRESS)), label: label.slice(0, LONGEST_LABEL), ...(known ? { lever } : {}) }
}
