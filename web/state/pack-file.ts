/** Text made short enough for an address, and back. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

export function pack(text: string): string {
  return btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * @param most bytes that a few hundred characters may unfold to
 * @throws where the text was not packed here, or unfolds to more
 */
export function unpack(packed: string, most: number): string {
  const bytes = strToU8(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), true)
  return strFromU8(inflateSync(bytes, { out: new Uint8Array(most) }))
}
