/** The product's own app, without a port: requests go straight in, log lines are kept. */
import { createApp } from '../../api/app.ts'
import { loadEngine } from '../../api/engine.ts'
import type { LogField } from '../../api/log.ts'
import { realityDraw } from '../../api/reality/reality-draw.ts'
import { ThreadPool } from '../../api/threads/thread-pool.ts'

export const engine = await loadEngine()
export const logged: Readonly<Record<string, LogField>>[] = []
const log = (entry: Readonly<Record<string, LogField>>): void => void logged.push(entry)
export const draw = realityDraw(engine, log)
export const app = createApp({ engine, log, pageDirectory: '/nonexistent', reality: draw, threads: new ThreadPool(2) })

export const SCENARIO = {
  version: 1,
  name: 'kenya-two-ways',
  economy: 'KEN',
  years: [2025, 2030],
  growth_path: 'multi-source-central',
  strategies: ['extensive-domestic-ownership', 'foreign-cloud-reliance'],
} as const

/** Posts text as it stands, or a value as JSON. */
export async function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  return app.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: sent as BodyInit })
}
