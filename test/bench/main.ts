/** Prints how fast the kernel, what the compiler makes, ensembles and the page are. What is named is measured alone: `npm run bench -- explore bands`. */
import { benchBackEnds } from './back-ends.ts'
import { benchBands } from './bands.ts'
import { benchCompiler } from './compiler.ts'
import { benchKernel } from './kernel.ts'
import { benchPage, benchScreens, servePage, pageHeading, pageLine, togetherOf, type BenchScreen, type ScreenTimes } from './page.ts'

const names = Object.keys(benchScreens) as BenchScreen[]
const asked = process.argv.slice(2)
const BANDS = 'bands'
const unknown = asked.find((name) => ![...names, BANDS].some((known) => known === name))
if (unknown !== undefined) throw new Error(`There is no '${unknown}' to measure; there are ${[...names, BANDS].join(', ')}.`)

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n\n`)
if (asked.length === 0) {
  print(await benchKernel())
  print(await benchCompiler())
  print(await benchBackEnds())
}
if (asked.length === 0 || asked.includes(BANDS)) {
  await using served = await servePage()
  print(await benchBands(served.browser, served.origin))
}
const screens = asked.length === 0 ? names : names.filter((name) => asked.includes(name))
if (screens.length > 0) process.stdout.write(`${pageHeading.join('\n')}\n`)
const measured: ScreenTimes[] = []
for await (const times of benchPage(screens)) {
  measured.push(times)
  process.stdout.write(`${pageLine(times)}\n`)
}
if (measured.length > 1) process.stdout.write(`${togetherOf(measured)}\n`)
