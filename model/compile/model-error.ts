/** One fault of the model text: where it is, what was found, what was wanted, and the likely fix. */

/** Half-open range of characters of a formula. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface FaultPlace {
  /** Sector or parameter group; empty for a formula that belongs to no file. */
  readonly sector: string
  readonly variable: string
  /** The formula as written, when the fault lies in one. */
  readonly text?: string
  readonly span?: Span
  /** True when the place is a parameter group rather than a sector. */
  readonly parameter?: boolean
}

export interface Fault {
  /** Stable name of the kind of fault: 'unknown-name', 'unlike-units', ... */
  readonly code: string
  readonly problem: string
  readonly found?: string
  readonly wanted?: string
  readonly suggestion?: string
}

export interface Position extends Span {
  readonly text: string
}

export class ModelError extends Error {
  readonly code: string
  readonly sector: string
  readonly variable: string
  readonly problem: string
  readonly position?: Position
  readonly found?: string
  readonly wanted?: string
  readonly suggestion?: string

  constructor(place: FaultPlace, fault: Fault) {
    super(format(place, fault))
    this.name = 'ModelError'
    this.code = fault.code
    this.sector = place.sector
    this.variable = place.variable
    this.problem = fault.problem
    if (place.text !== undefined) {
      this.position = { text: place.text, start: place.span?.start ?? 0, end: place.span?.end ?? place.text.length }
    }
    if (fault.found !== undefined) this.found = fault.found
    if (fault.wanted !== undefined) this.wanted = fault.wanted
    if (fault.suggestion !== undefined) this.suggestion = fault.suggestion
  }
}

/** Every fault of one compilation, in the order of the definition. */
export class ModelFaults extends Error {
  readonly faults: readonly ModelError[]

  constructor(faults: readonly ModelError[]) {
    super(faults.map((fault) => fault.message).join('\n\n'))
    this.name = 'ModelFaults'
    this.faults = faults
  }
}

// Longer formulas are shown as a window around the fault, so that the caret stays on the same line of a terminal.
const WINDOW = 100

function format(place: FaultPlace, fault: Fault): string {
  const lines = [`${fileOf(place)}${place.variable}  ${fault.problem}`]
  if (place.text !== undefined) lines.push(...underline(place.text, place.span ?? { start: 0, end: place.text.length }))
  const parts: string[] = []
  if (fault.found !== undefined) parts.push(`found ${fault.found}`)
  if (fault.wanted !== undefined) parts.push(`wanted ${fault.wanted}`)
  const verdict = parts.length === 0 ? '' : `${parts.join(', ')}.`
  const tail = [verdict, fault.suggestion].filter((part) => part !== undefined && part !== '').join(' ')
  if (tail !== '') lines.push(`  ${tail}`)
  return lines.join('\n')
}

function fileOf({ sector, parameter }: FaultPlace): string {
  if (sector === '') return ''
  const file = `${sector.replaceAll('_', '-')}.ts`
  return parameter ? `parameters/${file}: ` : `${file}: `
}

function underline(text: string, span: Span): string[] {
  let from = 0
  let to = text.length
  if (text.length > WINDOW) {
    from = Math.max(0, Math.min(span.start - 30, text.length - WINDOW))
    to = Math.min(text.length, from + WINDOW)
  }
  const before = from > 0 ? '... ' : ''
  const after = to < text.length ? ' ...' : ''
  const shown = text.slice(from, to).replace(/\s/g, ' ')
  const start = Math.max(span.start, from)
  const end = Math.max(start + 1, Math.min(span.end, to))
  return [`    ${before}${shown}${after}`, `    ${' '.repeat(before.length + start - from)}${'^'.repeat(end - start)}`]
}
