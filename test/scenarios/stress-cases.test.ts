import * as kernel from '#kernel'
import { expect, test } from 'vitest'
import { readSources } from '../../api/library.ts'
import { compile } from '../../model/compile/compile.ts'
import { model } from '../../model/equations/model.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { resolve } from '../../scenarios/resolve.ts'

const { library, facts } = readSources()
const program = compile(model)

const stressed = [...library.scenarios.values()].filter((scenario) => scenario.name.startsWith('stress-'))

test.each(stressed.map((scenario) => [scenario.name.split('-')[1]!, scenario] as const))('%s holds back own build in the stress case named after it', (limit, scenario) => {
  const [domestic] = runScenario(kernel, program, resolve(scenario, library, facts, program)).strategies
  const bound = domestic!.years.map((year) => program.dimensions['limit']![domestic!.value('binding_limit', { arrangement: 'domestic' }, year)!])
  expect(bound).toContain(limit)
})
