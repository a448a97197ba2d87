import { describe, expect, it } from 'vitest'
import { createHotkey } from '../../../src/main/summon/hotkey.ts'

/** The system's shortcuts: what others have is refused, and what is no accelerator throws. */
const setUp = (...taken: readonly string[]) => {
  const registered = new Map<string, () => void>()
  const calls: string[] = []
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
    () => {
      presses += 1
    }
  )
  return { hotkey, registered, calls, presses: () => presses }
}

describe('the shortcut', () => {
  it('is held, and a press is heard', () => {
    const { hotkey, registered, presses } = setUp()
    expect(hotkey.follow('Ctrl+G')).toBe('held')
    registered.get('Ctrl+G')?.()
    expect(presses()).toBe(1)
    expect(hotkey.held()).toBe('Ctrl+G')
  })

  it('lets go of the old one before it asks for the new one', () => {
    const { hotkey, registered, calls } = setUp()
    hotkey.follow('Ctrl+G')
    hotkey.follow('Ctrl+H')
    expect(calls).toEqual(['register Ctrl+G', 'unregister Ctrl+G', 'register Ctrl+H'])
    expect([...registered.keys()]).toEqual(['Ctrl+H'])
  })

  it.each(['taken', 'nonsense'])('goes back to the old one when the new one is %s', (wanted) => {
    const { hotkey, registered } = setUp('taken')
    hotkey.follow('Ctrl+G')
    expect(hotkey.follow(wanted)).toBe('refused')
    expect(hotkey.held()).toBe('Ctrl+G')
    expect([...registered.keys()]).toEqual(['Ctrl+G'])
  })

  it('is none when the first is refused', () => {
    const { hotkey, registered } = setUp('taken')
    expect(hotkey.follow('taken')).toBe('refused')
    expect(hotkey.held()).toBeNull()
    expect(registered.size).toBe(0)
  })

  it('is asked for once: the same again changes nothing, held or refused', () => {
    const { hotkey, calls } = setUp('taken')
    hotkey.follow('taken')
    expect(hotkey.follow('taken')).toBe('unchanged')
    hotkey.follow('Ctrl+G')
    expect(hotkey.follow('Ctrl+G')).toBe('unchanged')
    expect(calls).toEqual(['register taken', 'register Ctrl+G'])
  })

  it('is given back at the end, once', () => {
    const { hotkey, registered, calls } = setUp()
    hotkey.follow('Ctrl+G')
    hotkey.dispose()
    hotkey.dispose()
    expect(registered.size).toBe(0)
    expect(calls).toEqual(['register Ctrl+G', 'unregister Ctrl+G'])
  })
})
