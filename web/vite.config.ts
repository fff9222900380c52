/** Bundles the page. Nothing is loaded from elsewhere, and no script or style stands inline, so a strict CSP holds. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// However many screens share them, no first picture needs them: cards of charts with what they draw, what Spectrum, Evidence and
// screens like them read and show, scales of d3, which bring colours and number formats along, what checks forms, and the words
// of a screen.
const STAYS_APART = new RegExp([
  String.raw`view[\\/](?:chart|spectrum|evidence)[\\/]`,
  String.raw`view[\\/]frame[\\/](?:read-figure|screen-part|strategy-workbench|table-region|use-slid-year)\.tsx?|control[\\/](?:grid-cursor|year-slider)\.tsx?`,
  String.raw`state[\\/](?:asked-bands|band-set|bands|spectrum|resources|evidence-address)\.ts`,
  String.raw`chart[\\/](?:bands|cursor|download-menu|fan|held-domain|line-chart|marker|table|use-seat|wrap-text|year-frame)\.tsx?`,
  String.raw`d3-(?:color|format|interpolate|scale|time)[\\/]`,
  String.raw`zod[\\/]`,
  String.raw`text[\\/](?:[\w-]+-text\.ts|english[\\/](?!(?:english|frame|chart)\.ts))`,
].map((place) => String.raw`[\\/]${place}`).join('|'))

// A card with lines over years. Wherever some of it is shown all of it is, though charts with bands bring parts of it too.
const CARD = new RegExp([
  String.raw`view[\\/]chart[\\/](?:bands-switch|chart-(?:card|download|forms|readout|stage|table)|download-menu|series-proof|use-(?:bands|domain|seat))\.tsx?`,
  String.raw`chart[\\/](?:cursor|download-menu|elide|held-domain|label-placement|line-chart|table|year-frame)\.ts`,
].map((place) => String.raw`[\\/]web[\\/]${place}`).join('|'))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../.build/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // A data: address for a small file would need a wider CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What makes proofs carries the whole model; it is fetched once the page stands.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // The engine reads a `var` at every use, since it might have changed; and more constants are written where they are used.
        topLevelVar: false,
        // Names of parts stand in every part that needs them, and hashes are what does not compress: 42 bits tell builds apart.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        // What most screens share comes as one file: dozens of crumbs would compress and arrive worse.
        codeSplitting: { groups: [
          { name: 'shared', priority: 1, minShareCount: 4, test: (id) => /[\\/](?:web|node_modules)[\\/]|[\\/]model[\\/]run[\\/](?:csv|price-base)\.ts$/.test(id) && !STAYS_APART.test(id) },
          { name: 'card', includeDependenciesRecursively: false, test: CARD },
          // Every page that shows figures needs them before its first, whatever else needs some of them.
          { name: 'paths', test: /[\\/](?:numeric[\\/](?:logarithm|power)|scenarios[\\/](?:fact-parameters|growth-path-series|points-at))\.ts$/ },
          { name: 'frame', test: /[\\/](?:frame[\\/]lazy-view|state[\\/](?:idle|lead-sentence)|control[\\/]walk-list)\.tsx?$/ },
        ] },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '3000'}` } },
})
