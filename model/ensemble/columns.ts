/** What an ensemble keeps: chosen outcomes of every member, by strategy and year, one column after another. */
import type { Index } from '../run/result.ts'

export interface OutcomeName {
  readonly variable: string
  /** Members by dimension; with dimensions left out, the total over them. */
  readonly index?: Index
}

export interface Failure {
  readonly member: number
  /** Absent where the calibration of the world failed, and with it every strategy. */
  readonly strategy?: string
  readonly message: string
}

/** Members `from` to `to` - 1 of a whole. */
export interface Block {
  readonly from: number
  readonly to: number
  /** Columns of `to - from` members, in the order of `Columns`. */
  readonly values: Float64Array
  readonly failures: readonly Failure[]
}

/** One value a member: of a year, or of none where the outcome belongs to no year. */
export interface Column {
  readonly strategy: string
  readonly outcome: OutcomeName
  readonly year?: number
}

// Half a gibibyte of doubles: what a page can hold beside its charts.
const MOST_VALUES = 67_108_864

/** Columns of all members. A gap, and every value of a failed run, is NaN: members stay in their places. */
export class Columns {
  readonly columns: readonly Column[]
  readonly members: number
  readonly #values: Float64Array
  readonly #failures: Failure[] = []
  readonly #placed: Uint8Array

  /** Throws where they would need more than half a gibibyte. */
  constructor(columns: readonly Column[], members: number) {
    if (columns.length * members > MOST_VALUES) {
      throw new Error(`${columns.length} columns of ${members} members are ${columns.length * members} numbers, more than ${MOST_VALUES}: ask for fewer outcomes, years or strategies, or run them one after another.`)
    }
    this.columns = columns
    this.members = members
    this.#values = new Float64Array(columns.length * members).fill(NaN)
    this.#placed = new Uint8Array(members)
  }

  /** Puts a block in its place: the order of blocks does not matter. Throws where it does not fit or a member comes twice. */
  place({ from, to, values, failures }: Block): void {
    const length = to - from
    if (!(from >= 0 && to <= this.members && length > 0) || values.length !== length * this.columns.length) {
      throw new Error(`A block of members ${from} to ${to} with ${values.length} numbers does not fit ${this.columns.length} columns of ${this.members} members.`)
    }
    for (let member = from; member < to; member++) {
      if (this.#placed[member] === 1) throw new Error(`Member ${member} comes twice.`)
      this.#placed[member] = 1
    }
    for (let column = 0; column < this.columns.length; column++) {
      this.#values.set(values.subarray(column * length, (column + 1) * length), column * this.members + from)
    }
    this.#failures.push(...failures)
  }

  get complete(): boolean {
    return !this.#placed.includes(0)
  }

  /** By member, then as the strategies are ordered. */
  get failures(): readonly Failure[] {
    return [...this.#failures].sort((left, right) => left.member - right.member)
  }

  /** Of all members, without copying. */
  column(number: number): Float64Array {
    return this.#values.subarray(number * this.members, (number + 1) * this.members)
  }

  /** Every number, column after column. */
  get values(): Float64Array {
    return this.#values
  }
}
