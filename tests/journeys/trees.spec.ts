import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writePolicyFile } from '../support/policy-file.ts'
import { expect, test } from './glance.ts'
import { readTree } from './tree.ts'
import { speak, walkDemo, walkSignIn } from './walk.ts'

// Compares what screen readers find on each screen with the files of `trees`. `npm run trees` writes the files anew.

test.beforeEach(() => {
  test.skip(test.info().project.name === 'electron', 'both hosts show the same page to screen readers')
})

const isRenewed = (): boolean => test.info().config.updateSnapshots === 'changed'

/** Without a keychain, which is another sentence in the settings, and which not every machine has. */
const inMemory = ['--credentials', 'memory']

const compare = async (page: Page, name: string): Promise<void> => {
  const file = join(import.meta.dirname, 'trees', `${name}.txt`)
  if (isRenewed()) await writeFile(file, await readSettled(page))
  const expected = await readFile(file, 'utf8')
  await expect.poll(() => readTree(page), { message: name }).toBe(expected)
}

/** The tree once it has stayed the same for a second. */
const readSettled = async (page: Page): Promise<string> => {
  let before = ''
  await expect
    .poll(
      async () => {
        const [last, now] = [before, await readTree(page)]
        before = now
        return now === last
      },
      { intervals: [1_000] }
    )
    .toBe(true)
  return before
}

test('the demo’s screens are found in English as they were before', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', ...inMemory)
  await speak(page, 'en')
  await walkDemo(page, async (name) => compare(page, name))
})

test('the list and the card are found in Norwegian as they were before', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', ...inMemory)
  await speak(page, 'nb')
  await walkDemo(page, async (name) => compare(page, `${name}-nb`), ['card', 'list'])
})

test('the three ways to sign in are found as they were before', async ({ startGlance, online, userData }) => {
  const { page } = await startGlance(
    ...inMemory,
    '--policy',
    await writePolicyFile(join(userData, 'policy.json'), [online.environment])
  )
  await speak(page, 'en')
  await walkSignIn(page, async (name) => compare(page, name))
})
