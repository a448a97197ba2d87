import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'

// The rules of the trade, then those of this project. Who may import whom is dependency-cruiser's to say.

const keytar = { name: 'keytar', message: 'Only src/main/credentials/keychain.ts imports keytar.' }
const rawIpc = {
  name: 'electron',
  importNames: ['ipcRenderer', 'ipcMain'],
  message:
    'Raw IPC belongs to src/preload/index.ts, src/main/index.ts and src/main/ipc/electron-transport.ts.'
}
const noRequire = {
  selector: "CallExpression[callee.name='require']",
  message: 'Import it.'
}
const rawIpcMember = {
  selector: 'MemberExpression[property.name=/^ipc(Main|Renderer)$/]',
  message: rawIpc.message
}
const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Exports have names.'
}
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'The window has no network: ask through bridge.ts.'
}))
const insecureHtml = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text from elsewhere is only ever text.'
}))

export default defineConfigWithVueTs(
  {
    ignores: [
      'out/',
      'dist/',
      '.tools/',
      'test-results/',
      'playwright-report/',
      // Stands there for a moment, while a build reads its configuration.
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
      'no-restricted-imports': ['error', { paths: [keytar, rawIpc] }],
      'no-restricted-syntax': ['error', noRequire, rawIpcMember]
    }
  },
  {
    name: 'glance/typescript',
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A `default` that ends in `assertNever` covers what is not named.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false }
      ],
      // Takes every object of Electron for one that its class did not make.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Code points are what Glance counts and compares.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] }
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    // The Vue preset turns these off for the sake of `.vue` files, whose types typescript-eslint can't see.
    name: 'glance/nothing-unsafe-outside-the-window',
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
    rules: { 'no-restricted-syntax': ['error', noRequire, rawIpcMember, namedExports] }
  },

  {
    name: 'glance/where-raw-ipc-begins',
    files: ['src/preload/index.ts', 'src/main/index.ts', 'src/main/ipc/electron-transport.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [keytar] }],
      'no-restricted-syntax': ['error', noRequire, namedExports]
    }
  },
  {
    name: 'glance/the-one-importer-of-keytar',
    files: ['src/main/credentials/keychain.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [rawIpc] }] }
  },

  {
    name: 'glance/window',
    files: ['src/renderer/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': ['error', ...network],
      'no-restricted-properties': ['error', ...insecureHtml],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/enforce-style-attribute': ['error', { allow: ['scoped'] }],
      'vue/no-v-html': 'error',
      // The CSP refuses a style attribute that stands in markup.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-unused-refs': 'error',
      // A prop that may be absent says so in its type.
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
      'no-restricted-syntax': [
        'error',
        noRequire,
        namedExports,
        { selector: "MemberExpression[property.name='glance']", message: 'Only bridge.ts reads the bridge.' }
      ]
    }
  },

  {
    name: 'glance/tests',
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'hoisted'].map((property) => ({
          object: 'vi',
          property,
          message: 'Hand the part what it needs instead of mocking its module.'
        })),
        ...['it', 'test', 'describe'].map((object) => ({
          object,
          property: 'only',
          message: 'Would leave all other tests out.'
        })),
        ...['toMatchSnapshot', 'toMatchInlineSnapshot', 'toMatchFileSnapshot'].map((property) => ({
          property,
          message: 'Say what must hold; a snapshot of markup says only that something changed.'
        })),
        { property: 'waitForTimeout', message: 'Wait for a state, never for a time.' }
      ]
    }
  },
  {
    name: 'glance/what-people-run-speaks-to-them',
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' }
  },
  {
    name: 'glance/configurations-are-read-by-their-tools',
    files: ['*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' }
  },

  prettier
)
