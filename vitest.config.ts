import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { isLong } from './tests/support/sizes.ts'

/** `npm run test:long` repeats more, so every test gets more time. */
const limitFactor = isLong ? 20 : 1

/** No test passes by mistake or changes anything for the next one. */
const strictness = { allowOnly: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true }

// Files share a worker and its modules, because starting a worker and loading the sources takes longer than most files. That is
// safe while no module of `src` has state of its own: every test creates what it tests.
const shared = { isolate: false, setupFiles: ['./tests/support/property-runs.ts'], ...strictness }

/** One project per folder of tests. `npm run check` runs the first two, `npm test` all of them. */
const inNode = (name: string, folders: readonly string[], limitMs = 10_000) => ({
  test: {
    name,
    environment: 'node' as const,
    ...shared,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    testTimeout: limitMs * limitFactor,
    hookTimeout: limitMs * limitFactor
  }
})

export default defineConfig({
  test: {
    // Many tests wait for timers, disks and other processes, so that two workers are worth it on two cores.
    maxWorkers: 2,
    projects: [
      inNode('unit', ['unit', 'structure']),
      {
        plugins: [vue()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          // The size at which Glance opens: too narrow for a card's two views beside each other.
          environmentOptions: { happyDOM: { width: 440, height: 640 } },
          ...shared,
          testTimeout: 10_000 * limitFactor,
          include: ['tests/component/**/*.test.ts']
        }
      },
      inNode('contract', ['contract'], 30_000),
      inNode('integration', ['integration'], 30_000),
      inNode('security', ['security'], 60_000),
      inNode('shell', ['shell'], 30_000),
      inNode('packages', ['packages'], 30_000)
    ]
  }
})
