import { expect, test } from 'vitest'
import { logLine } from '../../api/log.ts'
import { app, logged } from './sample-app.ts'

test('a line is one line, whatever it holds', () => {
  const line = logLine({ path: 'a\n{"level":"error"}\r\u001b[31mred\u2028\u202e\u0085' })
  expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/)
  expect(JSON.parse(line)).toEqual({ path: 'a\n{"level":"error"}\r\u001b[31mred\u2028\u202e\u0085' })
})

test('a request leaves its method, path, status, time and size, and no query', async () => {
  const answer = await app.request('/api/health')
  const entry = logged.at(-1)!
  expect(entry).toMatchObject({ level: 'info', method: 'GET', path: '/api/health', status: 200, bytes: (await answer.arrayBuffer()).byteLength })
  expect(answer.headers.get('x-request-id')).toBe(entry['id'])
  await app.request('/api/health?token=secret')
  expect(JSON.stringify(logged.at(-1))).not.toContain('secret')
})

test('a path is logged cut and escaped', async () => {
  await app.request(`/%0a%1b[31m${'x'.repeat(5000)}`)
  expect(String(logged.at(-1)!['path']).length).toBeLessThanOrEqual(200)
})
