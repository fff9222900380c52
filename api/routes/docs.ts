/** The readable documentation of the API: the reference page and its script, both served from here. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { Scalar } from '@scalar/hono-api-reference'
import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { fixedAnswer, sendFixed, type FixedAnswer } from '../fixed-answer.ts'
import { contentPolicy } from '../security-headers.ts'

const SCRIPT = '/api/docs/reference.js'

export function docs(): OpenAPIHono {
  const routes = new OpenAPIHono()
  let script: FixedAnswer | undefined

  routes.get('/api/docs', async (c, next) => {
    const nonce = crypto.randomUUID()
    // The reference renders its own styles; no script runs but ours and the one this page names.
    c.header('Content-Security-Policy', contentPolicy({
      'script-src': `'self' 'nonce-${nonce}'`,
      'style-src': "'self' 'unsafe-inline'",
      'font-src': "'self' data:",
    }))
    c.header('Cache-Control', 'no-store')
    const page = await Scalar({
      url: '/api/openapi.json',
      cdn: SCRIPT,
      nonce,
      pageTitle: 'Sovereign Compute API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    })(c as never, next)
    return page as Response
  })

  // Read on the first request: several megabytes that most servers never send.
  routes.get(SCRIPT, (c) => {
    script ??= fixedAnswer(readFileSync(referenceScript()), 'text/javascript; charset=utf-8')
    return sendFixed(c, script)
  })

  return routes
}

function referenceScript(): URL {
  const manifest = findPackageJSON('@scalar/api-reference', import.meta.url)
  if (manifest === undefined) throw new Error('The package @scalar/api-reference is not installed.')
  return new URL('dist/browser/standalone.js', `file://${manifest}`)
}
