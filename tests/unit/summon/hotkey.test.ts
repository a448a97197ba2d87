import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createRecordingLog } from '../../support/recording-log.ts'
import { createHotkey } from '../../../src/main/summon/hotkey.ts'
import { createPressFilter, everyReport } from '../../../src/main/summon/press-filter.ts'

const taken = 'Ctrl+T'

/** A system that refuses accelerators which other programs use. */
const setUp = ({ isOnWindows = false } = {}) => {
  const registered = new Map<string, () => void>()
  const calls: string[] = []
  const clock = createFakeClock()
  const log = createRecordingLog()
  let presses = 0
  const hotkey = createHotkey({
    shortcuts: {
      register: (accelerator, onPressed) => {
        calls.push(`register ${accelerator}`)
        if (accelerator === taken || registered.has(accelerator)) return false
        registered.set(accelerator, onPressed)
        return true
      },
      unregister: (accelerator) => {
        calls.push(`unregister ${accelerator}`)
        registered.delete(accelerator)
      }
    },
    clock,
    pressFilter: isOnWindows ? createPressFilter(clock) : everyReport,
    log,
    onPressed: () => {
      presses += 1
    }
  })
  return { hotkey, clock, log, registered, calls, presses: () => presses }
}

describe('the shortcut', () => {
  it('is registered, and a press calls the listener', () => {
    const { hotkey, registered, presses } = setUp()
    expect(hotkey.applySetting('Ctrl+G')).toBe('registered')
    registered.get('Ctrl+G')?.()
    expect(presses()).toBe(1)
    expect(hotkey.registered()).toBe('Ctrl+G')
  })

  it('unregisters the old accelerator before it registers the new one', () => {
    const { hotkey, registered, calls } = setUp()
    hotkey.applySetting('Ctrl+G')
    hotkey.applySetting('Ctrl+H')
    expect(calls).toEqual(['register Ctrl+G', 'unregister Ctrl+G', 'register Ctrl+H'])
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
  })

  it.each([taken, 'Strg+Umschalt+G'])('keeps the old accelerator when the new one is %s', (wanted) => {
    const { hotkey, registered } = setUp()
    hotkey.applySetting('Ctrl+G')
    expect(hotkey.applySetting(wanted)).toBe('refused')
    expect(hotkey.registered()).toBe('Ctrl+G')
    expect([...registered.keys()]).toEqual(['Ctrl+G'])
  })

  it('has no accelerator when the first one is refused', () => {
    const { hotkey, registered } = setUp()
    expect(hotkey.applySetting(taken)).toBe('refused')
    expect(hotkey.registered()).toBeNull()
    expect(registered.size).toBe(0)
  })

  it('is registered once: the same setting again changes nothing, registered or refused', () => {
    const { hotkey, calls } = setUp()
    hotkey.applySetting(taken)
    expect(hotkey.applySetting(taken)).toBe('unchanged')
    hotkey.applySetting('Ctrl+G')
    expect(hotkey.applySetting('Ctrl+G')).toBe('unchanged')
    expect(calls).toEqual([`register ${taken}`, 'register Ctrl+G'])
  })

  it('is unregistered once on dispose', () => {
    const { hotkey, registered, calls } = setUp()
    hotkey.applySetting('Ctrl+G')
    hotkey.dispose()
    hotkey.dispose()
    expect(registered.size).toBe(0)
    expect(calls).toEqual(['register Ctrl+G', 'unregister Ctrl+G'])
  })
})

describe('a new shortcut that is tried out', () => {
  it('is kept when it is pressed, and this press does nothing else', async () => {
    const { hotkey, registered, presses, clock } = setUp()
    hotkey.applySetting('Ctrl+G')
    const trial = hotkey.tryOut('Ctrl+H')
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
    registered.get('Ctrl+H')?.()
    expect(await trial).toBe('pressed')
    expect(presses()).toBe(0)
    registered.get('Ctrl+H')?.()
    expect(presses()).toBe(1)
    await clock.pass(20_000)
    expect(hotkey.applySetting('Ctrl+H')).toBe('unchanged')
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
  })

  it('is replaced by the old one after 10 s', async () => {
    const { hotkey, registered, presses, clock } = setUp()
    hotkey.applySetting('Ctrl+G')
    const trial = hotkey.tryOut('Ctrl+H')
    await clock.pass(9_999)
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
    await clock.pass(1)
    expect(await trial).toBe('not-pressed')
    registered.get('Ctrl+G')?.()
    expect(presses()).toBe(1)
    expect(hotkey.applySetting('Ctrl+G')).toBe('unchanged')
    expect([...registered.keys()]).toEqual(['Ctrl+G'])
  })

  it('is replaced by the old one after 120 s for an agent who needs more time', async () => {
    const { hotkey, registered, clock } = setUp()
    hotkey.applySetting('Ctrl+G')
    const trial = hotkey.tryOut('Ctrl+H', true)
    await clock.pass(119_999)
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
    await clock.pass(1)
    expect(await trial).toBe('not-pressed')
    expect([...registered.keys()]).toEqual(['Ctrl+G'])
  })

  it.each([taken, 'Strg+Umschalt+G'])('is refused at once when it is %s', async (wanted) => {
    const { hotkey, registered, clock } = setUp()
    hotkey.applySetting('Ctrl+G')
    expect(await hotkey.tryOut(wanted)).toBe('taken')
    expect([...registered.keys()]).toEqual(['Ctrl+G'])
    expect(clock.waiting()).toBe(0)
  })

  it('is dropped when another one is tried, and on dispose', async () => {
    const { hotkey, registered, clock } = setUp()
    hotkey.applySetting('Ctrl+G')
    const [first, second] = [hotkey.tryOut('Ctrl+H'), hotkey.tryOut('Ctrl+I')]
    expect(await first).toBe('not-pressed')
    expect([...registered.keys()]).toEqual(['Ctrl+I'])
    hotkey.dispose()
    expect(await second).toBe('not-pressed')
    expect(registered.size).toBe(0)
    expect(clock.waiting()).toBe(0)
  })

  it('continues while other settings change', () => {
    const { hotkey, registered } = setUp()
    hotkey.applySetting('Ctrl+G')
    void hotkey.tryOut('Ctrl+H')
    expect(hotkey.applySetting('Ctrl+G')).toBe('unchanged')
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
  })
})

describe('registering without a setting', () => {
  it('does not remember a refusal, and keeps the old accelerator', () => {
    const { hotkey, calls } = setUp()
    hotkey.applySetting('Ctrl+G')
    expect(hotkey.register(taken)).toBe(false)
    expect(hotkey.register(taken)).toBe(false)
    expect(hotkey.applySetting('Ctrl+G')).toBe('unchanged')
    expect(hotkey.registered()).toBe('Ctrl+G')
    expect(calls.filter((call) => call === `register ${taken}`)).toHaveLength(2)
  })
})

describe('a text that is not an accelerator', () => {
  it.each([
    ['Strg+Umschalt+G', 'unknown-token'],
    ['Ctrl+G+H', 'two-keys'],
    ['Ctrl+Shift', 'no-key'],
    ['G', 'no-modifier']
  ])('is never passed to the system, and the log says why: %s', async (text, problem) => {
    const { hotkey, calls, log } = setUp()
    expect(hotkey.applySetting(text)).toBe('refused')
    expect(hotkey.register(text)).toBe(false)
    expect(await hotkey.tryOut(text)).toBe('taken')
    expect(calls).toEqual([])
    expect(log.events).toEqual(
      Array(3).fill({ level: 'warn', event: 'shortcut-refused', fields: { problem } })
    )
  })
})

describe('on Windows, a shortcut that is held', () => {
  it('counts once, until a key goes up', async () => {
    const { hotkey, registered, presses, clock } = setUp({ isOnWindows: true })
    hotkey.applySetting('Ctrl+G')
    const report = registered.get('Ctrl+G')
    report?.()
    await clock.pass(1_000)
    for (let repeat = 0; repeat < 20; repeat++) {
      report?.()
      await clock.pass(400)
    }
    expect(presses()).toBe(1)
    hotkey.keyWentUp()
    report?.()
    expect(presses()).toBe(2)
  })

  it('is not taken for the press that keeps a new shortcut', async () => {
    const { hotkey, registered, clock } = setUp({ isOnWindows: true })
    let ended: string | null = null
    void hotkey.tryOut('Ctrl+H').then((end) => {
      ended = end
    })
    await clock.pass(500)
    registered.get('Ctrl+H')?.()
    await clock.pass(30)
    registered.get('Ctrl+H')?.()
    await clock.pass(0)
    expect(ended).toBeNull()
    hotkey.keyWentUp()
    registered.get('Ctrl+H')?.()
    await clock.pass(0)
    expect(ended).toBe('pressed')
  })
})
