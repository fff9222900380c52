/** A kernel that runs two members side by side, in lanes of WebAssembly: the same bits as the kernel it was made from. */
import { irrOverYears, irrRootOverYears, mirrOverYears, yearOfPayback } from '../../finance/over-years.ts'
import type { KernelFunctions } from '../kernel.ts'
import { outputLength, type Layout } from '../layout.ts'
import { CALLED_BACK, LANES, LONGEST_AXIS, NOTE, PAGE, type LaneMemory, type LaneNote } from './lane-memory.ts'

const HOST: Readonly<Record<(typeof CALLED_BACK)[number], (values: Float64Array, ...rest: [number, number, number, number, ...number[]]) => number>> = {
  irrOverYears,
  irrRootOverYears: (values, offset, stride, from, to, place) => irrRootOverYears(values, offset, stride, from, to, place!),
  mirrOverYears: (values, offset, stride, from, to, finance, reinvestment) => mirrOverYears(values, offset, stride, from, to, finance!, reinvestment!),
  yearOfPayback: (values, offset, stride, from, to, year) => yearOfPayback(values, offset, stride, from, to, year!),
}

interface Exports {
  readonly memory: WebAssembly.Memory
  run(axisLength: number, start: number, first: number, last: number, decisionYear: number): void
  addRows(from: number, length: number, stride: number, to: number): void
}

/** A compiled module and what it tells of itself. */
export class LaneKernel {
  readonly hash: string
  readonly module: WebAssembly.Module
  readonly #memory: LaneMemory
  /** Absent where they are those of the kernel that it was made from. */
  readonly functions: KernelFunctions | undefined

  /** Throws where the module was not made by `emitLanes`. */
  constructor(module: WebAssembly.Module) {
    const [section] = WebAssembly.Module.customSections(module, NOTE)
    if (section === undefined) throw new Error('The module holds no kernel in lanes.')
    const { hash, memory, functions } = JSON.parse(new TextDecoder().decode(section)) as LaneNote
    this.module = module
    this.hash = hash
    this.#memory = memory
    this.functions = functions
  }

  /** Memory of its own for runs on an axis of so many years. Throws where the axis is longer than the module has room for. */
  open(layout: Layout, axisLength: number): LaneBuffers {
    if (axisLength > LONGEST_AXIS) throw new Error(`An axis of ${axisLength} years: found more than ${LONGEST_AXIS}.`)
    return new LaneBuffers(this.module, this.#memory, layout, axisLength)
  }
}

/** A stretch of the result that stands in several rows. */
export interface Rows {
  /** In the first row, in values of a member. */
  readonly from: number
  readonly length: number
  /** From a row to the next. */
  readonly stride: number
  readonly rows: number
}

/** Inputs and results of two members: double `at` of the first stands at 2 at, that of the second after it. */
export class LaneBuffers {
  readonly scalars: Float64Array
  readonly series: Float64Array
  /** Laid out by `layoutOf`. */
  readonly out: Float64Array
  readonly #due: Uint8Array
  readonly #rowSum: Float64Array
  readonly #exports: Exports

  constructor(module: WebAssembly.Module, places: LaneMemory, layout: Layout, axisLength: number) {
    // Read by the host only when a run calls it back, when the memory has its final size.
    let values = new Float64Array(0)
    const host = Object.fromEntries(CALLED_BACK.map((name) => {
      const called = HOST[name]
      return [name, (...given: [number, number, number, number, ...number[]]) => called(values, ...given)]
    }))
    this.#exports = new WebAssembly.Instance(module, { host }).exports as unknown as Exports
    const { memory } = this.#exports
    const length = outputLength(layout, axisLength) * LANES
    const missing = Math.ceil((places.out + length * 8 - memory.buffer.byteLength) / PAGE)
    if (missing > 0) memory.grow(missing)
    const { buffer } = memory
    values = new Float64Array(buffer)
    this.scalars = new Float64Array(buffer, places.scalars, layout.scalars * LANES)
    this.series = new Float64Array(buffer, places.series, layout.series * axisLength * LANES)
    this.out = new Float64Array(buffer, places.out, length)
    this.#due = new Uint8Array(buffer, places.due, places.functions + 1)
    this.#rowSum = new Float64Array(buffer, places.rowSum, LANES)
  }

  /** Runs both members, as `Kernel.run` does one. They share the years and the decision year. */
  run(axisLength: number, start: number, first: number, last: number, decisionYear: number, due?: Uint8Array): void {
    if (due === undefined) this.#due.fill(1)
    else {
      this.#due.set(due)
      this.#due[due.length] = 0
    }
    this.#exports.run(axisLength, start, first, last, decisionYear)
  }

  /** Adds up stretches of both results: the sum of a member is not finite where one of its values is not. */
  sumOf(stretches: readonly Rows[]): readonly [number, number] {
    this.#rowSum.fill(0)
    for (const { from, length, stride, rows } of stretches) this.#exports.addRows(from, length, stride, from + stride * rows)
    return [this.#rowSum[0] as number, this.#rowSum[1] as number]
  }
}
