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
}

export interface Visits {
  /** Address of the server, once the tests have begun. */
  origin(): string
  /** An empty page in a context of its own, closed after the test. */
  blank(options?: VisitOptions): Promise<Page>
  /** The page with its charts drawn. */
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

  async function blank({ width = 1440, height = 900, scheme = 'light' }: VisitOptions = {}): Promise<Page> {
    if (browser === undefined) throw new Error('The browser starts with the tests.')
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, acceptDownloads: true })
    contexts.push(context)
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
      await page.locator('.chart-card, .problem').first().waitFor()
      const [problem] = await page.locator('.problem').allInnerTexts()
      if (problem !== undefined) throw new Error(`The page opened with a problem: ${problem}`)
      await page.locator('.chart-card').nth(3).waitFor()
      await page.locator('.chart-picture svg, .chart-card table').first().waitFor()
      return { page, asked, errors }
    },
  }
}
