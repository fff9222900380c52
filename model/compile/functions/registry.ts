/** Every function of the language, each registered once. `min` and `max` have a scalar and a reducing form. */
import type { LanguageFunction, ReduceFunction, ScalarFunction, SeriesFunction, StructureFunction } from './function.ts'
import { seriesFunctions } from './over-years.ts'
import { reduceFunctions } from './reduce.ts'
import { scalarFunctions } from './scalar.ts'
import { structureFunctions } from './structure.ts'

export const languageFunctions: readonly LanguageFunction[] = [
  ...structureFunctions, ...reduceFunctions, ...scalarFunctions, ...seriesFunctions,
]

function byName<T extends LanguageFunction>(functions: readonly T[]): ReadonlyMap<string, T> {
  return new Map(functions.map((entry) => [entry.name, entry]))
}

export const scalars: ReadonlyMap<string, ScalarFunction> = byName(scalarFunctions)
export const reductions: ReadonlyMap<string, ReduceFunction> = byName(reduceFunctions)
export const seriesForms: ReadonlyMap<string, SeriesFunction> = byName(seriesFunctions)
export const structures: ReadonlyMap<string, StructureFunction> = byName(structureFunctions)
export const functionNames: ReadonlySet<string> = new Set(languageFunctions.map((entry) => entry.name))
