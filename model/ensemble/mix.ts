/** A 32-bit integer with its bits well mixed, one to one: the finaliser of MurmurHash3 (Austin Appleby, public domain). */
export function mix32(x: number): number {
  let mixed = x >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
