/**
 * A WebAssembly module of `emitLanes` as C, instruction by instruction: what a compiler with all its time makes of the same
 * operations in the same order. Decodes the instructions that the lanes use, and no other.
 */

interface Signature {
  readonly parameters: readonly number[]
  readonly results: readonly number[]
}

const TYPES: Readonly<Record<number, string>> = { 0x7f: 'int', 0x7c: 'double', 0x7b: 'pair' }

const OPENING = `#include <immintrin.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
typedef double pair __attribute__((vector_size(16), may_alias));
typedef int64_t bits __attribute__((vector_size(16), may_alias));
typedef uint64_t ubits __attribute__((vector_size(16), may_alias));
typedef int32_t wholes __attribute__((vector_size(16), may_alias));
typedef uint32_t uwholes __attribute__((vector_size(16), may_alias));
static inline double lesser(double a, double b) { if (a != a || b != b) return NAN; return a < b || (a == b && signbit(a)) ? a : b; }
static inline double greater(double a, double b) { if (a != a || b != b) return NAN; return a > b || (a == b && !signbit(a)) ? a : b; }
static inline pair lessers(pair a, pair b) { bits none = (a != a) | (b != b); return (pair)((bits)_mm_or_pd(_mm_min_pd(a, b), _mm_min_pd(b, a)) | none); }
static inline pair greaters(pair a, pair b) { bits none = (a != a) | (b != b); return (pair)((bits)_mm_and_pd(_mm_max_pd(a, b), _mm_max_pd(b, a)) | none); }
static inline int64_t ofDouble(double a) { int64_t b; memcpy(&b, &a, 8); return b; }
static inline double ofBits(int64_t a) { double b; memcpy(&b, &a, 8); return b; }
static inline int cut(double a) { return a != a ? 0 : a >= 2147483647.0 ? 2147483647 : a <= -2147483648.0 ? -2147483647 - 1 : (int)a; }
extern unsigned char M[];
`

const COMPARE = ['==', '!=', '<', '>', '<=', '>='] as const

/** Text that defines the module's functions, `start()` for what memory holds at first, and a function for each export. */
export function cText(bytes: Uint8Array): string {
  let at = 0
  const byte = (): number => bytes[at++] as number
  const unsigned = (): number => {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const next = byte()
      value += (next & 127) * shift
      if (next < 128) return value
    }
  }
  const signed = (): number => {
    let value = 0
    for (let shift = 0; ; ) {
      const next = byte()
      value |= (next & 127) << shift
      shift += 7
      if (next < 128) return shift < 32 && (next & 64) !== 0 ? value | (-1 << shift) : value
    }
  }
  const eachSection = (read: (section: number) => void): void => {
    for (at = 8; at < bytes.length; ) {
      const section = byte()
      const end = unsigned() + at
      read(section)
      at = end
    }
  }
  const list = <Item>(read: (number: number) => Item): Item[] => Array.from({ length: unsigned() }, (_, number) => read(number))
  const name = (): string => String.fromCharCode(...list(byte))
  const double = (): string => {
    const value = new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true)
    at += 8
    return Number.isNaN(value) ? 'NAN' : value === Infinity ? 'INFINITY' : value === -Infinity ? '(-INFINITY)' : Object.is(value, -0) ? '(-0.0)' : `((double)${value})`
  }

  let types: Signature[] = []
  let imports: { readonly name: string; readonly type: number }[] = []
  let functions: number[] = []
  const text: string[] = [OPENING]
  let exported: { readonly name: string; readonly kind: number; readonly number: number }[] = []
  const signatureOf = (callee: number): Signature => types[(callee < imports.length ? imports[callee]?.type : functions[callee - imports.length]) as number] as Signature
  const heading = (callee: number): string => {
    const { parameters, results } = signatureOf(callee)
    return `${callee < imports.length ? '' : 'static '}${TYPES[results[0] ?? -1] ?? 'void'} ${callee < imports.length ? (imports[callee]?.name ?? '') : `f${callee}`}(${parameters.map((type, number) => `${TYPES[type]} l${number}`).join(', ') || 'void'})`
  }

  const body = (callee: number): string => {
    const end = unsigned() + at
    const { parameters, results } = signatureOf(callee)
    const lines: string[] = []
    let local = parameters.length
    list(() => {
      const count = unsigned()
      const type = byte()
      for (let each = 0; each < count; each++) lines.push(`${TYPES[type]} l${local++} = ${type === 0x7b ? '{0, 0}' : '0'};`)
    })
    const localTypes = [...parameters.map((type) => TYPES[type]), ...lines.map((line) => line.split(' ')[0])]
    interface Block { readonly kind: 'block' | 'loop' | 'if' | 'function'; readonly label: string; readonly result?: string; readonly height: number; reached: boolean }
    const blocks: Block[] = [{ kind: 'function', label: 'whole', height: 0, reached: true }]
    const stack: string[] = []
    let names = 0
    let live = true
    const pop = (): string => stack.pop() ?? 'nothing'
    const push = (type: string, value: string): void => {
      const made = `t${names++}`
      lines.push(`${type} ${made} = ${value};`)
      stack.push(made)
    }
    const one = (type: string, write: (a: string) => string): void => push(type, write(pop()))
    const two = (type: string, write: (a: string, b: string) => string): void => {
      const b = pop()
      push(type, write(pop(), b))
    }
    const address = (): string => {
      unsigned()
      const offset = unsigned()
      return `M + (unsigned)${pop()} + ${offset}u`
    }
    // The module reads its constants from memory; a C compiler is told what they are.
    const constant = (): string => {
      unsigned()
      const offset = unsigned()
      const from = pop()
      const place = data.find(({ address, length }) => address <= offset && offset + 8 <= address + length)
      if (place === undefined || lines.at(-1) !== `int ${from} = 0;`) throw new Error('A pair of one double is read from a place that holds no constant.')
      return `0x${new DataView(bytes.buffer, bytes.byteOffset + place.at + offset - place.address, 8).getBigUint64(0, true).toString(16)}ull`
    }
    const close = (block: Block): void => {
      if (live && block.result !== undefined) lines.push(`${block.result} = ${stack.at(-1)};`)
    }
    while (at < end) {
      const opcode = byte()
      if (opcode === 0x0b || opcode === 0x05) {
        const block = blocks.at(-1) as Block
        if (opcode === 0x0b && block.kind === 'function') {
          if (live && results.length > 0) lines.push(`return ${stack.at(-1)};`)
          continue
        }
        close(block)
        stack.length = block.height
        if (opcode === 0x05) {
          lines.push('} else {')
          live = block.reached
          continue
        }
        blocks.pop()
        lines.push(block.kind === 'if' ? '}' : '', block.kind === 'loop' ? '' : `${block.label}:;`)
        live = block.reached
        if (block.result !== undefined) stack.push(block.result)
        continue
      }
      const opens = opcode === 0x02 || opcode === 0x03 || opcode === 0x04
      if (opens) {
        const type = TYPES[byte()]
        const label = `b${callee}_${names++}`
        const kind = opcode === 0x02 ? 'block' : opcode === 0x03 ? 'loop' : 'if'
        const condition = kind === 'if' && live ? pop() : '0'
        const result = type === undefined ? {} : { result: `t${names++}` }
        if (result.result !== undefined) lines.push(`${type} ${result.result};`)
        if (kind === 'loop') lines.push(`${label}:;`)
        if (kind === 'if') lines.push(`if (${condition}) {`)
        blocks.push({ kind, label, ...result, height: stack.length, reached: live })
        continue
      }
      // What follows a way out is not reached; it is read all the same.
      const [kept, height] = [lines.length, stack.length]
      const wasLive = live
      switch (opcode) {
        case 0x00: lines.push('__builtin_unreachable();'); live = false; break
        case 0x0c: lines.push(`goto ${blocks.at(-1 - unsigned())?.label};`); live = false; break
        case 0x0d: { const depth = unsigned(); lines.push(`if (${pop()}) goto ${blocks.at(-1 - depth)?.label};`); break }
        case 0x0f: lines.push(results.length > 0 ? `return ${pop()};` : 'return;'); live = false; break
        case 0x10: {
          const called = unsigned()
          const { parameters: wanted, results: given } = signatureOf(called)
          const passed = wanted.map(() => pop()).reverse()
          const call = `${called < imports.length ? imports[called]?.name : `f${called}`}(${passed.join(', ')})`
          if (given.length > 0) push(TYPES[given[0] as number] as string, call)
          else lines.push(`${call};`)
          break
        }
        case 0x1a: pop(); break
        case 0x20: { const number = unsigned(); push(localTypes[number] as string, `l${number}`); break }
        case 0x21: { const number = unsigned(); lines.push(`l${number} = ${pop()};`); break }
        case 0x2b: push('double', `*(double *)(${address()})`); break
        case 0x2d: push('int', `*(${address()})`); break
        case 0x39: { const value = pop(); lines.push(`*(double *)(${address()}) = ${value};`); break }
        case 0x41: { const value = signed(); push('int', value === -2147483648 ? '(-2147483647 - 1)' : String(value)); break }
        case 0x42: push('int64_t', String(signed())); break
        case 0x44: push('double', double()); break
        case 0x45: one('int', (a) => `!${a}`); break
        case 0x46: two('int', (a, b) => `${a} == ${b}`); break
        case 0x47: two('int', (a, b) => `${a} != ${b}`); break
        case 0x48: two('int', (a, b) => `${a} < ${b}`); break
        case 0x49: two('int', (a, b) => `(unsigned)${a} < (unsigned)${b}`); break
        case 0x4a: two('int', (a, b) => `${a} > ${b}`); break
        case 0x4c: two('int', (a, b) => `${a} <= ${b}`); break
        case 0x4e: two('int', (a, b) => `${a} >= ${b}`); break
        case 0x61: case 0x62: case 0x63: case 0x64: case 0x65: case 0x66: two('int', (a, b) => `${a} ${COMPARE[opcode - 0x61]} ${b}`); break
        case 0x6a: two('int', (a, b) => `${a} + ${b}`); break
        case 0x6b: two('int', (a, b) => `${a} - ${b}`); break
        case 0x6c: two('int', (a, b) => `${a} * ${b}`); break
        case 0x71: two('int', (a, b) => `${a} & ${b}`); break
        case 0x72: two('int', (a, b) => `${a} | ${b}`); break
        case 0x74: two('int', (a, b) => `(int)((unsigned)${a} << ${b})`); break
        case 0x75: two('int', (a, b) => `${a} >> ${b}`); break
        case 0x76: two('int', (a, b) => `(int)((unsigned)${a} >> ${b})`); break
        case 0x7c: two('int64_t', (a, b) => `${a} + ${b}`); break
        case 0x86: two('int64_t', (a, b) => `(int64_t)((uint64_t)${a} << ${b})`); break
        case 0x88: two('int64_t', (a, b) => `(int64_t)((uint64_t)${a} >> ${b})`); break
        case 0x99: one('double', (a) => `fabs(${a})`); break
        case 0x9a: one('double', (a) => `-${a}`); break
        case 0x9b: one('double', (a) => `ceil(${a})`); break
        case 0x9c: one('double', (a) => `floor(${a})`); break
        case 0x9d: one('double', (a) => `trunc(${a})`); break
        case 0x9f: one('double', (a) => `sqrt(${a})`); break
        case 0xa0: case 0xa1: case 0xa2: case 0xa3: two('double', (a, b) => `${a} ${'+-*/'[opcode - 0xa0]} ${b}`); break
        case 0xa4: two('double', (a, b) => `lesser(${a}, ${b})`); break
        case 0xa5: two('double', (a, b) => `greater(${a}, ${b})`); break
        case 0xa6: two('double', (a, b) => `copysign(${a}, ${b})`); break
        case 0xa7: one('int', (a) => `(int)${a}`); break
        case 0xac: one('int64_t', (a) => a); break
        case 0xb7: one('double', (a) => a); break
        case 0xbd: one('int64_t', (a) => `ofDouble(${a})`); break
        case 0xbf: one('double', (a) => `ofBits(${a})`); break
        case 0xfc: {
          if (unsigned() === 2) one('int', (a) => `cut(${a})`)
          else {
            byte()
            const [count, value] = [pop(), pop()]
            lines.push(`memset(M + (unsigned)${pop()}, ${value}, (unsigned)${count});`)
          }
          break
        }
        case 0xfd: vectorInstruction(unsigned()); break
        default: throw new Error(`Instruction 0x${opcode.toString(16)} is not one of the lanes'.`)
      }
      if (!wasLive) {
        lines.length = kept
        stack.length = height
        live = false
      }
    }
    return `${heading(callee)} {\n${lines.filter((line) => line !== '').join('\n')}\n}`

    function vectorInstruction(opcode: number): void {
      switch (opcode) {
        case 0x00: return push('pair', `*(pair *)(${address()})`)
        case 0x0b: { const value = pop(); return void lines.push(`*(pair *)(${address()}) = ${value};`) }
        case 0x0a: { const bits = constant(); return push('pair', `(pair)(ubits){${bits}, ${bits}}`) }
        case 0x0c: return push('pair', `{${double()}, ${double()}}`)
        case 0x0d: { at += 16; return two('pair', (a) => `(pair)_mm_shuffle_epi32((__m128i)${a}, _MM_SHUFFLE(2, 0, 2, 0))`) }
        case 0x11: return one('pair', (a) => `(pair)(wholes){${a}, ${a}, ${a}, ${a}}`)
        case 0x14: return one('pair', (a) => `{${a}, ${a}}`)
        case 0x1b: { const lane = byte(); return one('int', (a) => `((wholes)${a})[${lane}]`) }
        case 0x21: { const lane = byte(); return one('double', (a) => `${a}[${lane}]`) }
        case 0x22: { const lane = byte(); return two('pair', (a, b) => (lane === 0 ? `{${b}, ${a}[1]}` : `{${a}[0], ${b}}`)) }
        case 0x47: case 0x48: case 0x49: case 0x4a: case 0x4b: case 0x4c: return two('pair', (a, b) => `(pair)(${a} ${COMPARE[opcode - 0x47]} ${b})`)
        case 0x4d: return one('pair', (a) => `(pair)~(bits)${a}`)
        case 0x4e: return two('pair', (a, b) => `(pair)((bits)${a} & (bits)${b})`)
        case 0x4f: return two('pair', (a, b) => `(pair)((bits)${a} & ~(bits)${b})`)
        case 0x50: return two('pair', (a, b) => `(pair)((bits)${a} | (bits)${b})`)
        case 0x51: return two('pair', (a, b) => `(pair)((bits)${a} ^ (bits)${b})`)
        case 0x52: { const mask = pop(); return two('pair', (a, b) => `(pair)(((bits)${a} & (bits)${mask}) | ((bits)${b} & ~(bits)${mask}))`) }
        case 0x74: return one('pair', (a) => `_mm_ceil_pd(${a})`)
        case 0x75: return one('pair', (a) => `_mm_floor_pd(${a})`)
        case 0x7a: return one('pair', (a) => `_mm_round_pd(${a}, _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC)`)
        case 0xab: return two('pair', (a, b) => `(pair)((wholes)${a} << ${b})`)
        case 0xac: return two('pair', (a, b) => `(pair)((wholes)${a} >> ${b})`)
        case 0xad: return two('pair', (a, b) => `(pair)((uwholes)${a} >> ${b})`)
        case 0xae: return two('pair', (a, b) => `(pair)((wholes)${a} + (wholes)${b})`)
        case 0xb1: return two('pair', (a, b) => `(pair)((wholes)${a} - (wholes)${b})`)
        case 0xc4: return one('int', (a) => `_mm_movemask_pd(${a})`)
        case 0xc7: return one('pair', (a) => `(pair)_mm_cvtepi32_epi64((__m128i)${a})`)
        case 0xcb: return two('pair', (a, b) => `(pair)((ubits)${a} << ${b})`)
        case 0xcd: return two('pair', (a, b) => `(pair)((ubits)${a} >> ${b})`)
        case 0xce: return two('pair', (a, b) => `(pair)((bits)${a} + (bits)${b})`)
        case 0xec: return one('pair', (a) => `(pair)((bits)${a} & 0x7fffffffffffffffLL)`)
        case 0xed: return one('pair', (a) => `-${a}`)
        case 0xef: return one('pair', (a) => `_mm_sqrt_pd(${a})`)
        case 0xf0: case 0xf1: case 0xf2: case 0xf3: return two('pair', (a, b) => `${a} ${'+-*/'[opcode - 0xf0]} ${b}`)
        case 0xf4: return two('pair', (a, b) => `lessers(${a}, ${b})`)
        case 0xf5: return two('pair', (a, b) => `greaters(${a}, ${b})`)
        case 0xf6: return two('pair', (a, b) => `_mm_min_pd(${b}, ${a})`)
        case 0xf7: return two('pair', (a, b) => `_mm_max_pd(${b}, ${a})`)
        case 0xfc: return one('pair', (a) => `(pair)_mm_cvttpd_epi32(${a})`)
        case 0xfe: return one('pair', (a) => `_mm_cvtepi32_pd((__m128i)${a})`)
        default: throw new Error(`Vector instruction 0x${opcode.toString(16)} is not one of the lanes'.`)
      }
    }
  }

  const data: { readonly address: number; readonly at: number; readonly length: number }[] = []
  eachSection((section) => {
    if (section === 11) {
      list(() => {
        at += 2
        const address = signed()
        at += 1
        const length = unsigned()
        data.push({ address, at, length })
        at += length
      })
    }
  })
  eachSection((section) => {
    if (section === 1) {
      types = list(() => {
        // The form of a function's type; there is no other.
        byte()
        return { parameters: list(byte), results: list(byte) }
      })
    }
    if (section === 2) imports = list(() => { name(); const each = name(); byte(); return { name: each, type: unsigned() } })
    if (section === 3) functions = list(unsigned)
    if (section === 7) exported = list(() => ({ name: name(), kind: byte(), number: unsigned() }))
    if (section === 10) {
      text.push(...imports.map((_, number) => `${heading(number)} { abort(); }`), ...functions.map((_, number) => `${heading(imports.length + number)};`))
      text.push(...list((number) => body(imports.length + number)))
    }
    if (section === 11) {
      const stores = data.flatMap(({ address, at: from, length }) => Array.from(bytes.subarray(from, from + length), (value, offset) => `M[${address + offset}] = ${value};`))
      text.push(`void start(void) { ${stores.join('\n')} }`)
    }
  })
  for (const each of exported) {
    if (each.kind !== 0) continue
    const { parameters } = signatureOf(each.number)
    text.push(`void ${each.name}(${parameters.map((type, number) => `${TYPES[type]} l${number}`).join(', ')}) { f${each.number}(${parameters.map((_, number) => `l${number}`).join(', ')}); }`)
  }
  return `${text.join('\n')}\n`
}
