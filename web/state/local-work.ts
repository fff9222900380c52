/** The last pages a reader worked on, kept in this browser alone: the link of each and when it was left. */
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from './address.ts'
import { isReadable } from './file-packer.ts'
import type { PageState } from './page-state.ts'

export interface LocalPage {
  /** Part of the address after #. */
  readonly address: string
  /** Milliseconds since 1970. */
  readonly time: number
}

/** A browser's storage, or what stands for it; undefined where storage is switched off. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined

export const MOST_PAGES = 8
const KEY = 'pages'

/** Screens on which something is worked out. */
export function isWorkplace({ screen }: PageState): boolean {
  return screen !== 'start' && screen !== 'help'
}

/** What makes two pages the same piece of work: its country and the scenario it stands on. */
function workName({ economy, base }: PageState): string {
  return `${economy} ${base === undefined ? '' : 'library' in base ? base.library : `file ${base.file.name}`}`
}

/** Newest first; the same piece of work is kept once, as it was left last. A page too rich for a link is not kept. */
export function withPage(pages: readonly LocalPage[], state: PageState, time: number): readonly LocalPage[] {
  const address = encodeAddress(state)
  if (address.length > ADDRESS_LIMIT) return pages
  const name = workName(state)
  const others = pages.filter((page) => !isReadable(page.address) || workName(decodeAddress(page.address)) !== name)
  return [{ address, time }, ...others].slice(0, MOST_PAGES)
}

/** Whatever stands in the storage, a valid list comes back: entries that are no page of ours are left out. */
export function readPages(storage: PageStorage): readonly LocalPage[] {
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.flatMap((entry) => pageFrom(entry) ?? []).slice(0, MOST_PAGES) : []
  } catch {
    return []
  }
}

function pageFrom(entry: unknown): LocalPage | undefined {
  if (typeof entry !== 'object' || entry === null || !('address' in entry) || !('time' in entry)) return undefined
  const { address, time } = entry
  // Later than this no date can be written.
  if (typeof address !== 'string' || typeof time !== 'number' || !(time >= 0 && time <= 8.64e15)) return undefined
  // Kept by another window since this one opened: what reads it is still to come.
  if (!isReadable(address)) return { address, time }
  // An address that reads back as another one is not what the page wrote.
  return encodeAddress(decodeAddress(address)) === address ? { address, time } : undefined
}

/** Keeps the page among those kept before, by another window too; without a storage, among those of this window. Returns the list. */
export function keepPage(storage: PageStorage, known: readonly LocalPage[], state: PageState, time: number): readonly LocalPage[] {
  const pages = withPage(storage === undefined ? known : readPages(storage), state, time)
  try {
    storage?.setItem(KEY, JSON.stringify(pages))
  } catch {
    // A full storage keeps what it has.
  }
  return pages
}

export function forgetPages(storage: PageStorage): void {
  try {
    storage?.removeItem(KEY)
  } catch {
    // Storage that cannot be written holds nothing of ours.
  }
}
