import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createHotkey } from '../../../src/main/summon/hotkey.ts'

/** A system that refuses accelerators which other programs use, and throws for an invalid one. */
const setUp = (...taken: readonly string[]) => {
  const registered = new Map<string, () => void>()
  const calls: string[] = []
  const clock = createFakeClock()
  let presses = 0
  const hotkey = createHotkey(
    {
      register: (accelerator, onPressed) => {
        calls.push(`register ${accelerator}`)
        if (accelerator === 'nonsense') throw new TypeError('Error processing argument')
        if (taken.includes(accelerator) || registered.has(accelerator)) return false
        registered.set(accelerator, onPressed)
        return true
      },
      unregister: (accelerator) => {
        calls.push(`unregister ${accelerator}`)
        registered.delete(accelerator)
      }
    },
    clock,
    () => {
      presses += 1
    }
  )
  return { hotkey, clock, registered, calls, presses: () => presses }
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

  it.each(['taken', 'nonsense'])('keeps the old accelerator when the new one is %s', (wanted) => {
    const { hotkey, registered } = setUp('taken')
    hotkey.applySetting('Ctrl+G')
    expect(hotkey.applySetting(wanted)).toBe('refused')
    expect(hotkey.registered()).toBe('Ctrl+G')
    expect([...registered.keys()]).toEqual(['Ctrl+G'])
  })

  it('has no accelerator when the first one is refused', () => {
    const { hotkey, registered } = setUp('taken')
    expect(hotkey.applySetting('taken')).toBe('refused')
    expect(hotkey.registered()).toBeNull()
    expect(registered.size).toBe(0)
  })

  it('is registered once: the same setting again changes nothing, registered or refused', () => {
    const { hotkey, calls } = setUp('taken')
    hotkey.applySetting('taken')
    expect(hotkey.applySetting('taken')).toBe('unchanged')
    hotkey.applySetting('Ctrl+G')
    expect(hotkey.applySetting('Ctrl+G')).toBe('unchanged')
    expect(calls).toEqual(['register taken', 'register Ctrl+G'])
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

  it.each(['taken', 'nonsense'])('is refused at once when it is %s', async (wanted) => {
    const { hotkey, registered, clock } = setUp('taken')
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
    const { hotkey, calls } = setUp('taken')
    hotkey.applySetting('Ctrl+G')
    expect(hotkey.register('taken')).toBe(false)
    expect(hotkey.register('taken')).toBe(false)
    expect(hotkey.applySetting('Ctrl+G')).toBe('unchanged')
    expect(hotkey.registered()).toBe('Ctrl+G')
    expect(calls.filter((call) => call === 'register taken')).toHaveLength(2)
  })
})
