/** Bundles the page. Nothing is loaded from elsewhere, and no script or style stands inline, so a strict CSP holds. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

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
        // Scales of d3 bring colours and number formats along, which no first picture needs: they stay with who asks for them.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 4, test: /[\\/](?:web|node_modules)[\\/](?!d3-(?:color|format|interpolate|scale|time))/ }] },
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '3000'}` } },
})
