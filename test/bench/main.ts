/** Prints how fast the kernel, what the compiler makes, and the page are. Named screens alone are measured alone: `npm run bench -- explore`. */
import { benchBackEnds } from './back-ends.ts'
import { benchCompiler } from './compiler.ts'
import { benchKernel } from './kernel.ts'
import { benchPage, benchScreens, pageHeading, pageLine, togetherOf, type BenchScreen, type ScreenTimes } from './page.ts'

const names = Object.keys(benchScreens) as BenchScreen[]
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !names.some((known) => known === name))
if (unknown !== undefined) throw new Error(`There is no screen '${unknown}' to measure; there are ${names.join(', ')}.`)

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n\n`)
if (asked.length === 0) {
  print(await benchKernel())
  print(await benchCompiler())
  print(await benchBackEnds())
}
process.stdout.write(`${pageHeading.join('\n')}\n`)
const measured: ScreenTimes[] = []
for await (const times of benchPage(asked.length === 0 ? names : names.filter((name) => asked.includes(name)))) {
  measured.push(times)
  process.stdout.write(`${pageLine(times)}\n`)
}
if (measured.length > 1) process.stdout.write(`${togetherOf(measured)}\n`)
