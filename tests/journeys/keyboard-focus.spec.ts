import { join } from 'node:path'
import { writePolicyFile } from '../support/policy-file.ts'
import { expect, test } from './glance.ts'
import { expectSeenFocus, goRound, watchFocus } from './focus.ts'
import { speak, walkDemo, walkSignIn, type DemoScreen } from './walk.ts'

// The focus is never lost and never covered, whatever key was pressed (WCAG 2.4.3, 2.4.7, 2.4.11).

/** Where Tab has nowhere to go. */
const single: readonly DemoScreen[] = ['palette', 'locked']
/** Where arrow keys move the focus, so that rows must not stop under the lines that stay in place. */
const listed: readonly DemoScreen[] = ['card', 'timeline', 'caller', 'menu']

test('the focus is in sight after every key of a whole lookup, and at every stop of Tab', async ({
  startGlance
}) => {
  test.slow()
  const { page } = await startGlance('--demo')
  await speak(page, 'en')
  watchFocus(page)
  await walkDemo(page, async (name) => {
    await expectSeenFocus(page, `reaching ${name}`)
    if (listed.includes(name)) {
      expect(await goRound(page, 'ArrowDown', 20), 'rows').toBeGreaterThan(1)
      await goRound(page, 'ArrowUp', 8)
    }
    // Tab closes a menu.
    if (name === 'menu') return
    const stops = await goRound(page, 'Tab', 45)
    if (!single.includes(name)) expect(stops, 'stops of Tab').toBeGreaterThan(0)
    await goRound(page, 'Shift+Tab', 5)
  })
})

test('the focus is in sight at every stop of Tab while an agent signs in', async ({
  startGlance,
  online,
  userData
}) => {
  const { page } = await startGlance(
    '--policy',
    await writePolicyFile(join(userData, 'policy.json'), [online.environment])
  )
  await speak(page, 'en')
  watchFocus(page)
  await walkSignIn(page, async () => {
    expect(await goRound(page, 'Tab', 15)).toBeGreaterThan(0)
  })
})
