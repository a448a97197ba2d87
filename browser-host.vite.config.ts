import { join } from 'node:path'
import { defineConfig } from 'vite'

const fromRoot = (path: string): string => join(import.meta.dirname, path)

export default defineConfig({
  builder: {},
  environments: {
    // The host as a few files, because Node takes several times as long to find and load hundreds of small ones.
    ssr: {
      build: {
        ssr: true,
        target: 'node22',
        outDir: 'out/browser-host',
        rolldownOptions: {
          input: { main: fromRoot('src/browser-host/main.ts') },
          external: ['keytar'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
        }
      },
      resolve: { noExternal: true, external: ['keytar'] }
    },
    // What the page runs before the window's own script: also one file, so that the page waits for one response.
    client: {
      build: {
        outDir: 'out/browser-host-page',
        rolldownOptions: {
          input: { 'page-bridge': fromRoot('src/browser-host/page/page-bridge.ts') },
          output: { format: 'es', entryFileNames: '[name].js' }
        }
      }
    }
  }
})
