/** Bundles the page. Nothing is loaded from elsewhere, and no script or style stands inline, so a strict CSP holds. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// However many screens share them, no first picture needs them: scales of d3 bring colours and number formats along, and the
// words of a screen come with it, as does what only screens over years draw, or those of strategies and evidence show.
const STAYS_APART = /[\\/](?:d3-(?:color|format|interpolate|scale|time)[\\/]|chart[\\/](?:cursor|line-chart|year-frame|wrap-text|use-seat|download-menu)\.tsx?|state[\\/](?:spectrum|evidence-address)\.ts|view[\\/](?:spectrum|evidence)[\\/]|text[\\/](?:[\w-]+-text\.ts|english[\\/](?!(?:english|frame|chart)\.ts)))/

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
        // What most screens share comes as one file: dozens of crumbs would compress and arrive worse.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 4, test: (id) => /[\\/](?:web|node_modules)[\\/]|[\\/]model[\\/]run[\\/](?:csv|price-base)\.ts$/.test(id) && !STAYS_APART.test(id) }] },
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '3000'}` } },
})
