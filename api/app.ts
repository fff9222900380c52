/** The HTTP interface: every route, and what holds for all of them. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { methodsByPath } from './allowed-methods.ts'
import { DecisionDesk } from './decisions/decision-desk.ts'
import type { Dependencies } from './dependencies.ts'
import { EnsembleJobs } from './ensembles/ensemble-jobs.ts'
import { logRequests, type RequestVariables } from './log.ts'
import { PROBLEM_TYPE, problemOf, RequestProblem } from './problem-details.ts'
import { decisions } from './routes/decisions.ts'
import { docs } from './routes/docs.ts'
import { economies } from './routes/economies.ts'
import { ensembles } from './routes/ensembles.ts'
import { facts } from './routes/facts.ts'
import { growthPaths } from './routes/growth-paths.ts'
import { health } from './routes/health.ts'
import { model } from './routes/model.ts'
import { openApi } from './routes/open-api.ts'
import { origins } from './routes/origins.ts'
import { page } from './routes/page.ts'
import { reality } from './routes/reality.ts'
import { replays } from './routes/replays.ts'
import { runs } from './routes/runs.ts'
import { scenarios } from './routes/scenarios.ts'
import { shocks } from './routes/shocks.ts'
import { sizings } from './routes/sizings.ts'
import { strategies } from './routes/strategies.ts'
import { stressPacks } from './routes/stress-packs.ts'
import { traces } from './routes/traces.ts'
import { securityHeaders } from './security-headers.ts'
import { sendText } from './text-answer.ts'

type Environment = { Variables: RequestVariables }

const ROUTES = [health, model, economies, strategies, growthPaths, shocks, stressPacks, replays, scenarios, origins, facts, runs, traces, sizings]

export function createApp({ engine, log, pageDirectory, reality: draw, threads, quotas, decisionQuotas }: Dependencies): OpenAPIHono<Environment> {
  const app = new OpenAPIHono<Environment>()
  app.use(logRequests(log))
  app.use(securityHeaders)

  app.onError((error, c) => {
    const answer = sendProblem(c, error)
    if (answer.status === 500) log({ level: 'error', id: c.get('requestId'), event: 'failure', reason: error.stack ?? error.message })
    return answer
  })

  for (const route of ROUTES) app.route('/', route(engine))
  app.route('/', decisions(new DecisionDesk(threads, decisionQuotas)))
  app.route('/', reality(draw))
  app.route('/', ensembles(engine, new EnsembleJobs(engine, threads, log, quotas)))
  app.route('/', openApi(app, engine.program.version))
  app.route('/', docs())
  app.route('/', page(pageDirectory))

  const methodsOf = methodsByPath(app)
  // Answered here, not thrown: what is thrown this late would pass by the log and the headers.
  app.notFound((c) => {
    const methods = methodsOf(c.req.path)
    return sendProblem(c, methods.length === 0
      ? new RequestProblem({ status: 404, code: 'not_found', detail: 'Nothing is served at this path.' })
      : new RequestProblem(
          { status: 405, code: 'method_not_allowed', detail: 'The path does not answer this method.', wanted: methods.join(' or ') },
          { Allow: methods.join(', ') },
        ))
  })
  return app
}

function sendProblem(c: Context<Environment>, error: unknown): Response {
  const problem = problemOf(error, c.get('requestId'))
  const headers = error instanceof RequestProblem ? error.headers : {}
  // What was found is quoted, so no reader that mistakes the type may find markup in it.
  const text = JSON.stringify(problem).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)
  return sendText(c, text, PROBLEM_TYPE, problem.status, { ...headers, 'Cache-Control': 'no-store' })
}
