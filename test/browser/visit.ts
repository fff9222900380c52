/** The real server and a real browser for one test file, and pages opened on it the way readers do. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { loadDependencies } from '../../api/dependencies.ts'
import { startServer, type RunningServer } from '../../api/server.ts'
import { launchBrowser } from './launch.ts'

export interface Visit {
  readonly page: Page
  /** Every address asked for. */
  readonly asked: string[]
  /** Errors of the page and its console. */
  readonly errors: string[]
}

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly hash?: string
  /** Of a reader whose system asks for less of it. */
  readonly motion?: 'reduce'
  /** Of a reader with a finger. */
  readonly touch?: boolean
  /** A document written from right to left, from before its first script on. */
  readonly rightToLeft?: boolean
}

// Far longer than anything on the page takes, on a machine that may be busy.
const PATIENCE = 20_000

/** Every screen, and every section of the evidence, by the address that opens it. */
export const screenAddresses = {
  start: '',
  explore: '#screen=explore&economy=KEN',
  compare: '#screen=compare&economy=KEN',
  spectrum: '#screen=spectrum&economy=KEN',
  sovereignty: '#screen=sovereignty&economy=KEN',
  resources: '#screen=resources&economy=KEN',
  prerequisites: '#screen=prerequisites&economy=LUX&view.year=2030&view.prerequisite=talent',
  finance: '#screen=finance&economy=KEN&selected=trusted-international-partnerships',
  resilience: '#screen=resilience&economy=KEN',
  stress: '#screen=stress&economy=KEN&stress=energy-crisis.2030.50&view.limits=cover*1.35&view.search=on',
  decide: '#screen=decide&economy=KEN',
  hosting: '#screen=hosting&scenario=luxembourg-host&economy=LUX&strategies=trusted-international-partnerships.0~partner-and-host.1~own-and-host.2&selected=partner-and-host',
  sizing: '#screen=sizing&economy=KEN',
  reality: '#screen=reality',
  parameters: '#screen=evidence&view.about=parameters',
  equations: '#screen=evidence&view.about=equations',
  economies: '#screen=evidence&view.about=economies',
  paths: '#screen=evidence&view.about=paths',
  changes: '#screen=evidence&view.about=changes',
  help: '#screen=help',
} as const

export type ScreenName = keyof typeof screenAddresses
export const screenNames = Object.keys(screenAddresses) as readonly ScreenName[]

/** What stands on a screen once it can be read. */
const standing = new Map(Object.entries({
  start: '.map-base svg, .map-table', explore: '.chart-picture svg, .chart-card table', compare: '.chart-picture svg, .chart-card table, .compare-empty, .summary-table', spectrum: '.spectrum-grid',
  sovereignty: '.trust-dimensions', resources: '.resources-table', prerequisites: '.prerequisites', finance: '.finance-ledger', resilience: '.heat [data-proof]', stress: '.screen:has(.tornado:not(.stale)):has(.stress-tools[aria-busy=false])', decide: '.decide-part', hosting: '.hosting-table, .hosting-start', sizing: '.sizing-table', reality: '.reality-group', evidence: '.evidence-head', help: '.help',
}))

/** The screen of the page's address, ready to be read: figures are there, and nothing is still on its way. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#content:not([aria-busy])').waitFor()
  const screen = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('screen') ?? 'start'
  await page.locator(`.problem, ${standing.get(screen) ?? standing.get('start')}`).first().waitFor()
  const [problem] = await page.locator('.problem').allInnerTexts()
  if (problem !== undefined) throw new Error(`The page opened with a problem: ${problem}`)
}

export interface Visits {
  /** Address of the server, once the tests have begun. */
  origin(): string
  /** An empty page in a context of its own, closed after the test. */
  blank(options?: VisitOptions): Promise<Page>
  /** The page at an address, ready to be read. */
  visit(options?: VisitOptions): Promise<Visit>
}

/** Starts server and browser before the tests of the file and stops them after. */
export function visits(): Visits {
  let server: RunningServer | undefined
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    server = await startServer({ ...(await loadDependencies()), log: () => undefined }, { host: '127.0.0.1', port: 0 })
    browser = await launchBrowser()
  })

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  function origin(): string {
    if (server === undefined) throw new Error('The server starts with the tests.')
    return `http://127.0.0.1:${server.port}`
  }

  async function blank({ width = 1440, height = 900, scheme = 'light', motion, touch = false, rightToLeft = false }: VisitOptions = {}): Promise<Page> {
    if (browser === undefined) throw new Error('The browser starts with the tests.')
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, acceptDownloads: true, hasTouch: touch, ...(motion === undefined ? {} : { reducedMotion: motion }) })
    contexts.push(context)
    context.setDefaultTimeout(PATIENCE)
    if (rightToLeft) await context.addInitScript(turnRightToLeft)
    return context.newPage()
  }

  return {
    origin,
    blank,
    async visit(options = {}) {
      const page = await blank(options)
      const asked: string[] = []
      const errors: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      await page.goto(`${origin()}/${options.hash ?? ''}`)
      await ready(page)
      return { page, asked, errors }
    },
  }
}

/** Runs in the page, where the document may not have begun yet. */
function turnRightToLeft(): void {
  const turn = (): void => {
    document.documentElement.dir = 'rtl'
  }
  if (document.documentElement === null) document.addEventListener('readystatechange', turn, { once: true })
  else turn()
}
