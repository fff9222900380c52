/** The frozen kernel as a C compiler makes it, in a process of its own; undefined where there is no compiler. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOTE, type LaneNote } from '../../model/compile/lanes/lane-memory.ts'
import { cText } from './c-text.ts'

export interface CompiledC {
  /** Milliseconds a run, over so many. */
  time(repeats: number): number
  /** The result region of a run, elements of both members side by side where there are two. */
  readonly out: Float64Array
}

export interface CompiledCOptions {
  /** Module of `emitLanes`. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly members: 1 | 2
  readonly scalars: Float64Array
  readonly series: Float64Array
  /** Doubles of one member's result. */
  readonly outputLength: number
  /** Arguments of the kernel's run. */
  readonly years: readonly number[]
  readonly flags: readonly string[]
}

export function hasCompiler(): boolean {
  return spawnSync('gcc', ['--version']).status === 0
}

/** Both members, where there are two, have the same inputs. */
export function compiledC({ bytes, members, scalars, series, outputLength, years, flags }: CompiledCOptions): CompiledC {
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), NOTE)
  const { memory } = JSON.parse(new TextDecoder().decode(section)) as LaneNote
  const size = memory.out + outputLength * 8 * members
  const given = [...years, ...(members === 1 ? [0] : [])].join(', ')
  const image = new Uint8Array(memory.out)
  const put = (address: number, values: Float64Array): void => {
    const doubles = new Float64Array(image.buffer, address, values.length * members)
    values.forEach((value, at) => doubles.fill(value, at * members, (at + 1) * members))
  }
  put(memory.scalars, scalars)
  put(memory.series, series)
  image.fill(1, memory.due, memory.due + memory.functions + 1)
  const folder = mkdtempSync(join(tmpdir(), 'compiled-c-'))
  try {
    writeFileSync(join(folder, 'inputs'), image)
    // A stretch that gives its time, after one that warms up.
    writeFileSync(join(folder, 'kernel.c'), `${cText(bytes)}
#include <stdio.h>
#include <time.h>
unsigned char M[${size}] __attribute__((aligned(64)));
int main(int count, char **words) {
  FILE *inputs = fopen(words[1], "rb");
  if (inputs == NULL || fread(M, 1, ${memory.out}, inputs) != ${memory.out}) return 1;
  start();
  int repeats = atoi(words[2]);
  for (int each = 0; each < 20; each++) run(${given});
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int each = 0; each < repeats; each++) run(${given});
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.9f", ((end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6) / repeats);
  if (count > 3) { FILE *out = fopen(words[3], "wb"); fwrite(M + ${memory.out}, 1, ${size - memory.out}, out); fclose(out); }
  return 0;
}
`)
    const program = join(folder, 'kernel')
    execFileSync('gcc', ['-march=native', '-w', ...flags, '-o', program, join(folder, 'kernel.c'), '-lm'])
    const run = (...words: readonly string[]): number => Number(execFileSync(program, [join(folder, 'inputs'), ...words], { encoding: 'utf8' }))
    run('1', join(folder, 'out'))
    const out = new Float64Array(Uint8Array.from(readFileSync(join(folder, 'out'))).buffer)
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return { time: (repeats) => run(String(repeats)), out }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
