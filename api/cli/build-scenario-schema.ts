/** Writes scenarios/scenario.schema.json from the zod schema. Run it after changing the schema; a test compares the two. */
import { writeFileSync } from 'node:fs'
import { scenarioJsonSchema } from '../../scenarios/scenario-json-schema.ts'

writeFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
