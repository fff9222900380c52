import { z } from 'zod'
import { REQUIRED_WITHOUT_PARENT, scenarioSchema } from './schema.ts'

/**
 * JSON Schema (2020-12) of a scenario, as editors read it. Rules that cross fields (shares that sum to 1, one form a
 * setting) are checked by parseScenario alone.
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12' }) as Record<string, unknown>
  return { $schema, ...schema, anyOf: [{ required: ['extends'] }, { required: [...REQUIRED_WITHOUT_PARENT] }] }
}
