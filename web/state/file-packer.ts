/**
 * What packs a scenario file into an address. Most pages stand on no file, so it is fetched before the first picture only
 * where the address, or what was kept of earlier pages, has one.
 */
type Packer = typeof import('./pack-file.ts')

const FILE = 'file='

let packer: Packer | undefined

export async function loadPacker(): Promise<void> {
  packer = await import('./pack-file.ts')
}

/** Whether what an address, or a list of them, says can be read now. */
export function isReadable(addresses: string): boolean {
  return packer !== undefined || !addresses.includes(FILE)
}

/** @throws where a file is packed or unpacked that nobody has asked for the packer for */
export function packerAtHand(): Packer {
  if (packer === undefined) throw new Error('A scenario file is packed before loadPacker() was called.')
  return packer
}

/** Outside a page there is nothing to save. */
function startsWithFile(): boolean {
  if (typeof location === 'undefined') return true
  try {
    return [location.hash, ...Object.values<string>(sessionStorage), ...Object.values<string>(localStorage)].some((kept) => kept.includes(FILE))
  } catch {
    // Storage is off: nothing is kept but the address.
    return location.hash.includes(FILE)
  }
}

if (startsWithFile()) await loadPacker()
