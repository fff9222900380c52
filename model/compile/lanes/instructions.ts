/**
 * Instructions of WebAssembly as bytes, those that the lanes need. Source: WebAssembly Core Specification 2.0, section 5.4
 * and appendix "Index of Instructions".
 */

/** Bytes of a stretch of code: kept as a tree until the module is written. */
export type Code = readonly (number | Code)[]

const FIXED_WIDTH = 0xfd

export const i32 = 0x7f
export const f64 = 0x7c
export const v128 = 0x7b
const NO_RESULT = 0x40

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low | 128 : low)
  } while (rest > 0)
  return bytes
}

/** Signed LEB128 of a whole number within 32 bits. */
export function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value | 0; ; ) {
    const low = rest & 127
    rest >>= 7
    const done = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)
    bytes.push(done ? low : low | 128)
    if (done) return bytes
  }
}

/** Eight bytes of a double, lowest first. */
export function doubleBytes(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return Array.from({ length: 8 }, (_, at) => view.getUint8(at))
}

const vector = (opcode: number): number[] => [FIXED_WIDTH, ...unsigned(opcode)]

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]
export const call = (callee: number): Code => [0x10, ...unsigned(callee)]
export const wholeConstant = (value: number): Code => [0x41, ...signed(value)]
export const doubleConstant = (value: number): Code => [0x44, ...doubleBytes(value)]
export const pairConstant = (value: number): Code => [...vector(0x0c), ...doubleBytes(value), ...doubleBytes(value)]

export const block = (body: Code): Code => [0x02, NO_RESULT, body, 0x0b]
export const loop = (body: Code): Code => [0x03, NO_RESULT, body, 0x0b]
export const branch = (depth: number): Code => [0x0c, ...unsigned(depth)]
export const branchIf = (depth: number): Code => [0x0d, ...unsigned(depth)]
/** The condition stands on the stack; `result` is a value type, where both sides leave one. */
export const either = (then: Code, otherwise: Code, result: number = NO_RESULT): Code => [0x04, result, then, ...(otherwise.length === 0 ? [] : [0x05, otherwise]), 0x0b]
export const giveBack: Code = [0x0f]
export const dropped: Code = [0x1a]
export const unreachable: Code = [0x00]

export const loadDouble = (offset: number): Code => [0x2b, 3, ...unsigned(offset)]
export const storeDouble = (offset: number): Code => [0x39, 3, ...unsigned(offset)]
export const loadByte = (offset: number): Code => [0x2d, 0, ...unsigned(offset)]
export const loadPair = (offset: number): Code => [...vector(0x00), 4, ...unsigned(offset)]
/** One double from memory to both lanes. */
export const loadSplat = (offset: number): Code => [...vector(0x0a), 3, ...unsigned(offset)]
export const storePair = (offset: number): Code => [...vector(0x0b), 4, ...unsigned(offset)]
/** Of the bytes from an address on: address, byte, count. */
export const fillMemory: Code = [0xfc, 0x0b, 0x00]

export const whole = {
  isZero: [0x45], equal: [0x46], unequal: [0x47], less: [0x48], lessUnsigned: [0x49], greater: [0x4a], lessOrEqual: [0x4c], greaterOrEqual: [0x4e],
  add: [0x6a], subtract: [0x6b], multiply: [0x6c], and: [0x71], or: [0x72], shiftLeft: [0x74], shiftRight: [0x75], shiftRightUnsigned: [0x76],
  fromDouble: [0xfc, 0x02],
} as const

export const double = {
  equal: [0x61], unequal: [0x62], less: [0x63], greater: [0x64], lessOrEqual: [0x65], greaterOrEqual: [0x66],
  absolute: [0x99], negate: [0x9a], ceiling: [0x9b], floor: [0x9c], truncate: [0x9d], squareRoot: [0x9f],
  add: [0xa0], subtract: [0xa1], multiply: [0xa2], divide: [0xa3], minimum: [0xa4], maximum: [0xa5], withSign: [0xa6],
  fromWhole: [0xb7],
} as const

/** Bits of one double: of 64-bit integers no more is needed. */
export const bits = { of: [0xbd], asDouble: [0xbf], toWhole: [0xa7], fromWhole: [0xac], add: [0x7c], shiftLeft: [0x86], shiftRightUnsigned: [0x88] } as const
export const bitsConstant = (value: number): Code => [0x42, ...signed(value)]

export const pair = {
  splat: vector(0x14),
  equal: vector(0x47), unequal: vector(0x48), less: vector(0x49), greater: vector(0x4a), lessOrEqual: vector(0x4b), greaterOrEqual: vector(0x4c),
  absolute: vector(0xec), negate: vector(0xed), ceiling: vector(0x74), floor: vector(0x75), truncate: vector(0x7a), squareRoot: vector(0xef),
  add: vector(0xf0), subtract: vector(0xf1), multiply: vector(0xf2), divide: vector(0xf3), minimum: vector(0xf4), maximum: vector(0xf5),
  /** The second where it is less, or greater, than the first; else the first, whatever that is. */
  atMost: vector(0xf6), atLeast: vector(0xf7),
  fromWholes: vector(0xfe),
  /** Bits of the second operand where the mask (the third) has none, of the first where it has. */
  select: vector(0x52),
  not: vector(0x4d), and: vector(0x4e), andNot: vector(0x4f), exclusiveOr: vector(0x51), or: vector(0x50),
  /** Whole number of two bits, the lower that of the first lane. */
  mask: vector(0xc4),
} as const
export const laneOf = (lane: 0 | 1): Code => [...vector(0x21), lane]
export const withLane = (lane: 0 | 1): Code => [...vector(0x22), lane]

/** Whole numbers by lane, in the lower two of four places. */
export const wholes = {
  splat: vector(0x11), add: vector(0xae), subtract: vector(0xb1), and: vector(0x4e), or: vector(0x50),
  shiftLeft: vector(0xab), shiftRight: vector(0xac), shiftRightUnsigned: vector(0xad),
  fromPair: vector(0xfc),
} as const
export const wholeOfLane = (lane: 0 | 1): Code => [...vector(0x1b), lane]

/** 64 bits by lane. */
export const bitPairs = { fromWholes: vector(0xc7), add: vector(0xce), shiftLeft: vector(0xcb), shiftRightUnsigned: vector(0xcd) } as const
/** Brings the lower halves of two 64-bit lanes together as the first two 32-bit lanes. */
export const lowHalves: Code = [...vector(0x0d), 0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11]
