import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { ownKeysRule } from './scripts/own-keys-rule.mjs'

// The presets' rules, then this project's own. Who may import whom is checked by dependency-cruiser (`npm run borders`).

const rawIpcMessage =
  'Raw IPC belongs to src/preload/index.ts, src/main/index.ts and src/main/ipc/electron-transport.ts.'
const rawIpcImport = { name: 'electron', importNames: ['ipcRenderer', 'ipcMain'], message: rawIpcMessage }
const childProcessImport = {
  name: 'node:child_process',
  message: 'Start processes with tests/support/child.ts, which limits how long they run.'
}

// A later `no-restricted-syntax` replaces an earlier one, so each configuration below names all that it forbids.
const noRequire = { selector: "CallExpression[callee.name='require']", message: 'Import it.' }
const noRawIpc = {
  selector: 'MemberExpression[property.name=/^ipc(Main|Renderer)$/]',
  message: rawIpcMessage
}
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }
const noBridge = {
  selector: "MemberExpression[property.name='glance']",
  message: 'Only bridge.ts reads the bridge.'
}

const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']
// Every global with an effect that Node and a page both have; those that only one has are type errors in src/shared.
const effectGlobals = [
  ...networkGlobals,
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'performance',
  'navigator',
  'BroadcastChannel',
  'MessageChannel'
]
/**
 * @param {readonly string[]} names
 * @param {string} message
 */
const forbidGlobals = (names, message) => names.map((name) => ({ name, message }))

const insecureHtml = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Show text from elsewhere as text.'
}))

export default defineConfigWithVueTs(
  {
    ignores: [
      'out/',
      'dist/',
      '.tools/',
      'test-results/',
      'playwright-report/',
      // Exists only while a build reads its configuration.
      'electron.vite.config.ts.*.mjs'
    ]
  },

  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,

  {
    name: 'glance/everywhere',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': ['error', { paths: [rawIpcImport] }],
      'no-restricted-syntax': ['error', noRequire, noRawIpc]
    }
  },
  {
    name: 'glance/typescript',
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A `default` that ends in `assertNever` covers the cases that are not named.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false }
      ],
      // Reports every object that Electron hands out.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Glance counts and compares code points, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] }
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    // What comes from outside may be any text. Tests and scripts choose their own keys.
    name: 'glance/keys-from-outside',
    files: ['src/{main,shared,preload,browser-host,renderer}/**/*.{ts,vue}'],
    plugins: { glance: { rules: { 'own-keys': ownKeysRule } } },
    rules: { 'glance/own-keys': 'error' }
  },
  {
    // The Vue preset turns these off because typescript-eslint can't see the types of `.vue` files.
    name: 'glance/no-unsafe-types-outside-the-window',
    files: ['src/{main,shared,preload,browser-host,demo-tenant}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error'
    }
  },
  {
    name: 'glance/sources-have-named-exports',
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noRequire, noRawIpc, noDefaultExport] }
  },
  {
    name: 'glance/files-with-raw-ipc',
    files: ['src/preload/index.ts', 'src/main/index.ts', 'src/main/ipc/electron-transport.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', noRequire, noDefaultExport]
    }
  },
  {
    name: 'glance/shared-has-no-effects',
    files: ['src/shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbidGlobals(
          effectGlobals,
          'Both sides compile src/shared, so it holds types and pure functions.'
        )
      ]
    }
  },

  {
    name: 'glance/window',
    files: ['src/renderer/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbidGlobals(networkGlobals, 'The window has no network: call main through bridge.ts.')
      ],
      'no-restricted-properties': ['error', ...insecureHtml],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/enforce-style-attribute': ['error', { allow: ['scoped'] }],
      'vue/no-v-html': 'error',
      // The CSP refuses a style attribute in markup.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-unused-refs': 'error',
      // An optional prop's type includes `undefined`.
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': [
        'error',
        { controlTypes: ['input', 'select', 'textarea'], required: { some: ['nesting', 'id'] } }
      ]
    }
  },
  {
    name: 'glance/only-reader-of-the-bridge',
    files: ['src/renderer/**/*.{ts,vue}'],
    ignores: ['src/renderer/bridge.ts'],
    rules: {
      'no-restricted-syntax': ['error', noRequire, noRawIpc, noDefaultExport, noBridge]
    }
  },

  {
    name: 'glance/tests',
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [rawIpcImport, childProcessImport] }],
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'hoisted'].map((property) => ({
          object: 'vi',
          property,
          message: 'Pass a fake to the factory instead of mocking a module.'
        })),
        ...['it', 'test', 'describe'].map((object) => ({
          object,
          property: 'only',
          message: 'It skips every other test.'
        })),
        ...['toMatchSnapshot', 'toMatchInlineSnapshot', 'toMatchFileSnapshot'].map((property) => ({
          property,
          message: 'Assert what must hold; a snapshot of markup only shows that something changed.'
        })),
        { property: 'waitForTimeout', message: 'Wait for a state, not for a duration.' }
      ]
    }
  },
  {
    name: 'glance/tests-start-processes-here',
    files: ['tests/support/child.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [rawIpcImport] }] }
  },
  {
    name: 'glance/commands-print',
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' }
  },
  {
    name: 'glance/configurations-export-a-default',
    files: ['*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' }
  },

  prettier
)
