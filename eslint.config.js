import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'

// Common rules, then those of this project. dependency-cruiser checks who may import whom.

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
const bridgeMember = {
  selector: "MemberExpression[property.name='glance']",
  message: 'Only src/renderer/bridge.ts reads the bridge.'
}
// ESLint replaces a rule's options instead of merging them, so each list below repeats the one before it.
const syntaxEverywhere = [noRequire, rawIpcMember]
const syntaxInSources = [...syntaxEverywhere, namedExports]
const syntaxInWindow = [...syntaxInSources, bridgeMember]
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'The window has no network: ask through bridge.ts.'
}))
const insecureHtml = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text from elsewhere is shown as text, never as markup.'
}))

export default defineConfigWithVueTs(
  {
    ignores: [
      'out/',
      'dist/',
      '.tools/',
      'test-results/',
      'playwright-report/',
      // Exists for a moment while a build reads its configuration.
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
      'no-restricted-syntax': ['error', ...syntaxEverywhere]
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
      // It mistakes Electron's objects for instances of another class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Glance counts and compares code points on purpose.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] }
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    // The Vue preset turns these off because typescript-eslint can't see the types of `.vue` files.
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
    rules: { 'no-restricted-syntax': ['error', ...syntaxInSources] }
  },

  {
    name: 'glance/raw-ipc-is-allowed-here',
    files: ['src/preload/index.ts', 'src/main/index.ts', 'src/main/ipc/electron-transport.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [keytar] }],
      'no-restricted-syntax': ['error', ...syntaxInSources.filter((each) => each !== rawIpcMember)]
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
      // The Content Security Policy refuses a style attribute in markup.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-unused-refs': 'error',
      // The type of a prop says whether it may be absent.
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
    rules: { 'no-restricted-syntax': ['error', ...syntaxInWindow] }
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
          message: 'Pass the dependency in instead of mocking its module.'
        })),
        ...['it', 'test', 'describe'].map((object) => ({
          object,
          property: 'only',
          message: 'It would skip all other tests.'
        })),
        ...['toMatchSnapshot', 'toMatchInlineSnapshot', 'toMatchFileSnapshot'].map((property) => ({
          property,
          message: 'Assert what must hold: a snapshot only reports that something changed.'
        })),
        { property: 'waitForTimeout', message: 'Wait for a state instead of a time.' }
      ]
    }
  },
  {
    name: 'glance/scripts-may-print',
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' }
  },
  {
    name: 'glance/tool-configurations-have-default-exports',
    files: ['*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' }
  },

  prettier
)
