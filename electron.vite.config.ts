import { relative, resolve, sep } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const fromRoot = (path: string): string => resolve(import.meta.dirname, path)

/**
 * Lists the packages of each bundle with the texts of their licences. `npm run build` joins the lists into one document
 * (scripts/licenses.mjs), which the packages contain in their place.
 */
const license = { fileName: 'licenses.json' }

const toPath = (id: string): string =>
  relative(import.meta.dirname, id)
    .split(sep)
    .join('/')

/**
 * Lists the files of which a bundle consists, for the tests of what is packaged, and their sizes in it before minification, for
 * the bench. The lists themselves are not packaged.
 */
const listSources = (): Plugin => ({
  name: 'glance:sources',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle)
      .flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))
      .filter((id) => !id.startsWith('\0'))
      .map(toPath)
    const sizes = Object.fromEntries(
      Object.values(bundle)
        .flatMap((each) => (each.type === 'chunk' ? Object.entries(each.modules) : []))
        .map(([id, { renderedLength }]) => [toPath(id), renderedLength])
    )
    this.emitFile({ type: 'asset', fileName: 'sizes.json', source: JSON.stringify(sizes, null, 2) })
    this.emitFile({ type: 'asset', fileName: 'sources.json', source: JSON.stringify(files, null, 2) })
  }
})

export default defineConfig({
  main: {
    plugins: [listSources()],
    build: {
      outDir: 'out/main',
      license,
      // `dependencies` (keytar alone) stay outside the bundle, like Electron and Node's own modules; all else is built in.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: fromRoot('src/main/index.ts'),
          // An input of its own, though index.ts imports it when an update is looked for: what both use is then in a third
          // file, while a part that imported index.js could start Glance a second time.
          'library-updater': fromRoot('src/main/updates/library-updater.ts')
        },
        // The demo tenant is imported when it is asked for, and so becomes a chunk that is loaded only then.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    plugins: [listSources()],
    build: {
      outDir: 'out/preload',
      license,
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
    plugins: [vue(), listSources()],
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
      license,
      // The window's CSP has no `font-src data:` and allows no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: { input: { index: fromRoot('src/renderer/index.html') } }
    }
  }
})
