/** Every test of the project: modules and routes in Node, and journeys in a real browser driven from Node. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// A journey starts a server, unpacks a browser and walks pages on a machine that may be busy.
const BROWSER_TIMEOUT = 300_000
// Ends what hangs; says nothing of speed, for coverage on a busy machine takes many times a test's own time.
const NODE_TIMEOUT = 300_000

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Left alone it keeps one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['test/fixed-draws.ts'],
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/browser/**', 'test/picture/**'],
          testTimeout: NODE_TIMEOUT,
          hookTimeout: NODE_TIMEOUT,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          setupFiles: ['test/fixed-draws.ts'],
          include: ['test/browser/**/*.test.ts', 'test/picture/**/*.test.ts'],
          testTimeout: BROWSER_TIMEOUT,
          hookTimeout: BROWSER_TIMEOUT,
          // What is polled for comes on a busy machine too; its absence is no question of a second.
          expect: { poll: { timeout: 30_000 } },
          // One browser at a time: two cores do not carry two.
          fileParallelism: false,
        },
      },
    ],
    // Counting slows the kernel several times over, so it is done in a run of its own, of the tests of each part of the model.
    coverage: {
      provider: 'v8',
      include: ['model/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.build/coverage',
      thresholds: {
        'model/finance/**': { branches: 100, functions: 100, lines: 100, statements: 100 },
        'model/**': { branches: 95 },
      },
    },
  },
})
