import { scenarioJsonSchema } from '../../scenarios/scenario-json-schema.ts'

/** The form of a scenario as components of an OpenAPI document: `Scenario` and the parts it names. */
export function scenarioComponents(): Record<string, unknown> {
  const { $schema, $defs, ...scenario } = relocate(scenarioJsonSchema()) as Record<string, unknown>
  return { Scenario: scenario, ...($defs as Record<string, unknown> | undefined) }
}

/** References into $defs point to the document's components instead; ids that would rebase them are left out. */
function relocate(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(relocate)
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === 'id' && typeof value === 'string'))
      .map(([key, value]) => [key, key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : relocate(value)]),
  )
}
