/** Functions of the kernel that add over ages: sums that lie alike in the buffer share one. */
import { elementText } from './text.ts'

/**
 * The functions that add over ages, one for each way in which flows and tables lie beside one another, and the array
 * that keeps their sums; one that adds a single flow gives its sum back.
 */
export class VintageForms {
  readonly #names = new Map<string, string>()
  readonly #texts: string[] = []
  readonly #yearly: number
  #length = 0

  /** @param yearly elements of a year's row */
  constructor(yearly: number) {
    this.#yearly = yearly
  }

  /** Elements of the kernel's array of sums. */
  get length(): number {
    return this.#length
  }

  get texts(): readonly string[] {
    return this.#texts
  }

  /** Takes the next elements of that array. */
  reserve(count: number): number {
    this.#length += count
    return this.#length - count
  }

  /** Of the function that adds flows and tables so far from the first ones. */
  name(flows: readonly number[], tables: readonly number[]): string {
    const key = JSON.stringify([flows, tables])
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const name = `vintages${this.#names.size}`
    this.#names.set(key, name)
    const distinct = [...new Set(tables)]
    const at = (base: string, offset: number): string => elementText('out', offset === 0 ? base : `${base} + ${offset}`)
    const kept = distinct.map((offset, number) => `k${number} = ${at('table + age', offset)}`)
    const steps = flows.map((offset, number) => `s${number} += ${at('row', offset)} * k${distinct.indexOf(tables[number] as number)};`)
    const stored = flows.map((_, number) => `${elementText('sums', number === 0 ? 'into' : `into + ${number}`)} = s${number};`)
    const single = flows.length === 1
    this.#texts.push(`function ${name}(out, age, oldest, row, table${single ? '' : ', into'}) {
  let ${flows.map((_, number) => `s${number} = 0`).join(', ')}
  for (; age <= oldest; age++, row -= ${this.#yearly}) { const ${kept.join(', ')}; ${steps.join(' ')} }
  ${single ? 'return s0' : stored.join(' ')}
}`)
    return name
  }
}
