/**
 * Constants of the lanes, kept in memory: reading one for both lanes is a single instruction of the machine, while an
 * engine puts one together from several wherever the code has it (V8 needs three).
 */
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'

const SIZE = 8

export class Constants {
  readonly #places = new Map<string, number>()
  #address = 0

  /** Bytes that they take. */
  get length(): number {
    return this.#places.size * SIZE
  }

  get bytes(): readonly number[] {
    return [...this.#places.keys()].flatMap((key) => key.split(',').map(Number))
  }

  get address(): number {
    return this.#address
  }

  /** Where they stand is known once all of them are. */
  moveTo(address: number): void {
    this.#address = address
  }

  /** A double in both lanes. */
  double(value: number): Code {
    return this.#read(code.doubleBytes(value))
  }

  /** A whole number in every place. */
  whole(value: number): Code {
    const bytes = Array.from({ length: 4 }, (_, at) => (value >> (8 * at)) & 255)
    return this.#read([...bytes, ...bytes])
  }

  #read(bytes: readonly number[]): Code {
    const key = bytes.join()
    const place = this.#places.get(key) ?? this.length
    this.#places.set(key, place)
    return [code.wholeConstant(0), code.loadSplat(this.#address + place)]
  }
}
