import { createServer } from 'node:http'
import { readFileSync, existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from './launch.ts'
const types: Record<string,string> = { '.html':'text/html', '.js':'text/javascript', '.css':'text/css', '.svg':'image/svg+xml' }
const server = createServer((q, r) => { const p = join('/tmp/fakepage/out', q.url === '/' ? 'index.html' : q.url!.split('?')[0]!); if (!existsSync(p)) { r.writeHead(404).end(); return } r.writeHead(200, { 'content-type': types[extname(p)] ?? 'x', 'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'self'" }).end(readFileSync(p)) }).listen(0)
const port = (server.address() as any).port
const b = await launchBrowser()
for (const width of [1440, 390]) for (const scheme of ['light', 'dark'] as const) {
  const c = await b.newContext({ viewport: { width, height: 900 }, colorScheme: scheme }); const p = await c.newPage()
  p.on('console', (m) => m.type() === 'error' && console.log(m.text()))
  await p.goto(`http://127.0.0.1:${port}/`); await p.waitForSelector('.chart-picture svg')
  const check = async (w: string) => { const { violations } = await new AxeBuilder({ page: p }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze(); console.log(width, scheme, w, violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', '))) }
  await check('page')
  await p.getByRole('button', { name: 'Proof of facility power', exact: true }).click(); await p.waitForSelector('.equation'); await check('proof')
  await p.locator('.input').nth(1).click(); await check('leaf'); await p.screenshot({ path: `/tmp/shots/leaf-${width}-${scheme}.png` })
  await p.keyboard.press('Escape'); console.log('closed', await p.locator('.proof').count())
  await p.locator('#chart-total_spend').getByRole('button', { name: 'Table' }).click()
  if (width < 900) await p.getByRole('button', { name: 'Levers' }).click()
  await check('table'); await p.screenshot({ path: `/tmp/shots/table-${width}-${scheme}.png` })
  await p.locator('[role=combobox]').click(); await check('combo')
}
await b.close(); server.close()
