import { OpenAPIHono } from '@hono/zod-openapi'
import { fixedJson, sendFixed, type FixedAnswer } from '../fixed-answer.ts'
import { scenarioComponents } from '../schemas/scenario.ts'

/** Anything that can tell what it serves. */
type Documented = Pick<OpenAPIHono, 'getOpenAPI31Document'>

/** The document of every route of `app`, made on the first request. */
export function openApi(app: Documented, version: string): OpenAPIHono {
  const routes = new OpenAPIHono()
  let made: FixedAnswer | undefined
  routes.get('/api/openapi.json', (c) => sendFixed(c, (made ??= fixedJson(openApiDocument(app, version)))))
  return routes
}

export function openApiDocument(app: Documented, version: string): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sovereign Compute',
      version,
      description: 'Investment and capacity scenarios for sovereign AI infrastructure. Errors are problem details (RFC 9457) with a stable code.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
    },
    servers: [{ url: '/' }],
  })
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...scenarioComponents() } } }
}
