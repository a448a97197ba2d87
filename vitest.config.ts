import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** No test is left alone with `.only`, and none leaves anything behind for the next. */
const strictness = { allowOnly: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true }

/** One project per folder of tests; `npm run check` runs the first two, `npm test` all of them. */
const inNode = (name: string, folders: readonly string[], longestMs = 10_000) => ({
  test: {
    name,
    environment: 'node' as const,
    ...strictness,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    testTimeout: longestMs,
    hookTimeout: longestMs
  }
})

export default defineConfig({
  test: {
    projects: [
      inNode('unit', ['unit', 'structure']),
      {
        plugins: [vue()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          ...strictness,
          testTimeout: 10_000,
          include: ['tests/component/**/*.test.ts']
        }
      },
      inNode('contract', ['contract'], 30_000),
      inNode('integration', ['integration'], 30_000),
      inNode('security', ['security'], 60_000),
      inNode('shell', ['shell'], 30_000)
    ]
  }
})
