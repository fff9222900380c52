/** A WebAssembly module put together from its functions. Source: WebAssembly Core Specification 2.0, section 5.5. */
import { type Code, signed, unsigned } from './instructions.ts'

export interface Signature {
  readonly parameters: readonly number[]
  readonly results: readonly number[]
}

export interface CodedFunction {
  readonly signature: Signature
  /** Value types of the locals after the parameters. */
  readonly locals: readonly number[]
  readonly body: Code
}

export interface ModuleParts {
  /** Functions of the host, numbered before those of the module. */
  readonly imports: readonly { readonly name: string; readonly signature: Signature }[]
  readonly functions: readonly CodedFunction[]
  readonly exports: readonly { readonly name: string; readonly function: number }[]
  /** Pages of 64 KiB to begin with; the host lets the memory grow. */
  readonly pages: number
  /** Read back by `WebAssembly.Module.customSections`. */
  readonly note: { readonly name: string; readonly text: string }
  readonly data: readonly { readonly address: number; readonly bytes: readonly number[] }[]
}

const VERSION = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/** Imports are taken from a module named `host`; the memory is exported as `memory`. */
export function moduleBytes({ imports, functions, exports, pages, note, data }: ModuleParts): Uint8Array<ArrayBuffer> {
  const keys = [...imports, ...functions].map(({ signature }) => JSON.stringify([signature.parameters, signature.results]))
  const types = [...new Set(keys)]
  const typeOf = (at: number): number[] => unsigned(types.indexOf(keys[at] as string))
  const bytes: number[] = [...VERSION]
  const section = (number: number, entries: readonly Code[]): void => {
    const body = flat([unsigned(entries.length), ...entries])
    bytes.push(number, ...unsigned(body.length))
    for (const byte of body) bytes.push(byte)
  }
  section(1, types.map((key) => {
    const [parameters, results] = JSON.parse(key) as [number[], number[]]
    return [0x60, ...vectorOf(parameters), ...vectorOf(results)]
  }))
  section(2, imports.map(({ name }, at) => [...nameBytes('host'), ...nameBytes(name), 0x00, ...typeOf(at)]))
  section(3, functions.map((_, at) => typeOf(imports.length + at)))
  section(5, [[0x00, ...unsigned(pages)]])
  section(7, [[...nameBytes('memory'), 0x02, 0x00], ...exports.map((entry) => [...nameBytes(entry.name), 0x00, ...unsigned(entry.function)])])
  section(10, functions.map(({ locals, body }) => {
    const code = flat([...unsigned(locals.length), ...locals.map((type) => [1, type]), body, 0x0b])
    return [...unsigned(code.length), code]
  }))
  section(11, data.map(({ address, bytes: content }) => [0x00, 0x41, ...signed(address), 0x0b, ...unsigned(content.length), content]))
  const noted = [...nameBytes(note.name), ...new TextEncoder().encode(note.text)]
  bytes.push(0, ...unsigned(noted.length), ...noted)
  return Uint8Array.from(bytes)
}

function flat(code: Code): number[] {
  const bytes: number[] = []
  const add = (part: Code): void => {
    for (const each of part) {
      if (typeof each === 'number') bytes.push(each)
      else add(each)
    }
  }
  add(code)
  return bytes
}

function vectorOf(values: readonly number[]): number[] {
  return [...unsigned(values.length), ...values]
}

function nameBytes(name: string): number[] {
  return vectorOf([...new TextEncoder().encode(name)])
}
