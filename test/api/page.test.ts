import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page } from '../../api/routes/page.ts'

const directory = mkdtempSync(join(tmpdir(), 'page-'))
mkdirSync(join(directory, 'assets'))
writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Page</title>')
writeFileSync(join(directory, 'assets', 'main-BkX93_aQ.js'), 'export {}')
writeFileSync(join(directory, 'assets', 'ensemble-worker-BkX93_aQ.js'), 'export {}')
writeFileSync(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
const built = page(directory)

test('the page is asked for again each time, its hashed parts never', async () => {
  const index = await built.request('/')
  expect(await index.text()).toContain('<title>Page</title>')
  expect(index.headers.get('cache-control')).toBe('no-cache')
  expect((await built.request('/', { headers: { 'If-None-Match': index.headers.get('etag')! } })).status).toBe(304)
  const script = await built.request('/assets/main-BkX93_aQ.js')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect((await built.request('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml')
})

test('the page and its workers may compile WebAssembly, and nothing may evaluate text', async () => {
  const policy = async (path: string) => (await built.request(path)).headers.get('content-security-policy')
  for (const path of ['/', '/index.html', '/assets/ensemble-worker-BkX93_aQ.js']) {
    expect(await policy(path)).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(await policy(path)).not.toContain("'unsafe-eval'")
  }
  expect(await policy('/icon.svg')).toBeNull()
})

test('only what was built is there', async () => {
  for (const path of ['/assets/', '/assets/../index.htm', '/../etc/passwd', '/%2e%2e/etc/passwd']) expect((await built.request(path)).status).toBe(404)
  expect((await page(join(directory, 'missing')).request('/')).status).toBe(404)
})
