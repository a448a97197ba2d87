import { describe, expect, it } from 'vitest'
import { isPressOf, toAriaKeys, toKeyLabel } from '../../../../src/renderer/design/keys.ts'

const press = (more: Partial<KeyboardEvent>): KeyboardEvent =>
  ({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more
  }) as KeyboardEvent

describe('the key of an action', () => {
  it('is held with Ctrl, and on macOS with Command', () => {
    const ctrlO = press({ key: 'o', ctrlKey: true })
    const commandO = press({ key: 'o', metaKey: true })
    expect(isPressOf('openInSuperOffice', ctrlO, 'other')).toBe(true)
    expect(isPressOf('openInSuperOffice', commandO, 'macos')).toBe(true)
    expect(isPressOf('openInSuperOffice', ctrlO, 'macos')).toBe(false)
    expect(isPressOf('openInSuperOffice', commandO, 'other')).toBe(false)
  })

  it.each([
    ['the letter alone, which is typing', press({ key: 'o' })],
    ['AltGr, which Windows reports as Ctrl+Alt', press({ key: 'o', ctrlKey: true, altKey: true })],
    ['another key with Shift', press({ key: 'O', ctrlKey: true, shiftKey: true })],
    ['a press that ends a composition', press({ key: 'o', ctrlKey: true, isComposing: true })]
  ])('is not %s', (_case, event) => {
    expect(isPressOf('openInSuperOffice', event, 'other')).toBe(false)
  })

  it('is known by its place where digits are typed with Shift', () => {
    expect(isPressOf('toRequests', press({ key: '&', code: 'Digit1', ctrlKey: true }), 'other')).toBe(true)
  })

  it('is Backspace where a Mac calls it delete', () => {
    expect(isPressOf('forget', press({ key: 'Backspace', metaKey: true }), 'macos')).toBe(true)
    expect(isPressOf('forget', press({ key: 'Backspace', ctrlKey: true }), 'other')).toBe(false)
  })

  it('is written as each system writes it, and as screen readers are told it', () => {
    expect(toKeyLabel('openInSuperOffice', 'other')).toBe('Ctrl+O')
    expect(toKeyLabel('openInSuperOffice', 'macos')).toBe('⌘O')
    expect(toKeyLabel('leave', 'other')).toBe('Esc')
    expect(toAriaKeys('openInSuperOffice', 'other')).toBe('Control+O')
    expect(toAriaKeys('forget', 'macos')).toBe('Meta+Delete')
  })
})
