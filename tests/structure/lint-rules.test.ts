import { ESLint, Linter } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

const ruleName = 'no-restricted-syntax'
let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint()
})

/** The messages of `no-restricted-syntax`, with the options that the project's configuration has for this file. */
const messagesFor = async (file: string, code: string): Promise<readonly string[]> => {
  const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Linter.RulesRecord }
  return new Linter()
    .verify(code, [{ files: ['**/*.ts'], rules: { [ruleName]: rules[ruleName] ?? 'off' } }], 'any.ts')
    .map(({ message }) => message)
}

describe('the lint rules', () => {
  it.each([
    ['the window', 'src/renderer/search/search-store.ts'],
    ['a component of the window', 'src/renderer/App.vue'],
    ['the only reader of the bridge', 'src/renderer/bridge.ts'],
    ['the main process', 'src/main/compose.ts'],
    ['a test', 'tests/structure/lint-rules.test.ts']
  ])('refuse raw IPC in %s', async (_what, file) => {
    expect(await messagesFor(file, "electron.ipcRenderer.send('x')")).toEqual([
      expect.stringContaining('Raw IPC belongs to')
    ])
  })

  it('allow raw IPC in the preload', async () => {
    expect(await messagesFor('src/preload/index.ts', "electron.ipcRenderer.send('x')")).toEqual([])
  })

  it('let bridge.ts alone read the bridge', async () => {
    expect(await messagesFor('src/renderer/bridge.ts', 'window.glance.lock()')).toEqual([])
    expect(await messagesFor('src/renderer/App.vue', 'window.glance.lock()')).toEqual([
      expect.stringContaining('reads the bridge')
    ])
  })
})
