import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const fromRoot = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // `dependencies` (keytar alone) stay outside the bundle, like Electron and Node's own modules; all else is built in.
      externalizeDeps: true,
      rolldownOptions: {
        input: { index: fromRoot('src/main/index.ts') },
        // The demo tenant is imported when it is asked for, and so becomes a chunk that is loaded only then.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require Electron and nothing else, and only as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: fromRoot('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: fromRoot('src/renderer'),
    // Relative, so that the same files serve `app://glance/index.html` and the browser host's `/`.
    base: './',
    plugins: [vue()],
    define: {
      // vue-i18n compiles messages to a tree, never to code, so that `script-src 'self'` holds; what Glance does not use of
      // it is left out.
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
      __INTLIFY_DROP_MESSAGE_COMPILER__: false
    },
    build: {
      outDir: fromRoot('out/renderer'),
      emptyOutDir: true,
      // The window's CSP has no `font-src data:` and allows no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: { input: { index: fromRoot('src/renderer/index.html') } }
    }
  }
})
