import { compile, type CompileOptions } from '../../../model/compile/compile.ts'
import { type ModelError, ModelFaults } from '../../../model/compile/model-error.ts'
import type { ModelDefinition } from '../../../model/equations/definition.ts'

/** Faults of a definition; none when it compiles. */
export function faultsOf(definition: ModelDefinition, options?: CompileOptions): readonly ModelError[] {
  try {
    compile(definition, options)
    return []
  } catch (error) {
    if (error instanceof ModelFaults) return error.faults
    throw error
  }
}
