import { join } from 'node:path'
import { defineConfig } from 'vite'

// The browser host as one file, because Node takes several times as long to find and load hundreds of small ones.
export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'out/browser-host',
    rolldownOptions: {
      input: { main: join(import.meta.dirname, 'src/browser-host/main.ts') },
      external: ['keytar'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
    }
  },
  ssr: { noExternal: true, external: ['keytar'] }
})
