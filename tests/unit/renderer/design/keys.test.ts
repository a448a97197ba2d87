import { describe, expect, it } from 'vitest'
import { isPressOf, toAriaKeys, toKeyLabel, toTypedCharacter } from '../../../../src/renderer/design/keys.ts'

const press = (more: Partial<KeyboardEvent>): KeyboardEvent =>
  ({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: () => false,
    ...more
  }) as KeyboardEvent

describe('the key of an action', () => {
  it('needs Ctrl, or Command on macOS', () => {
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
  ])('does not match %s', (_case, event) => {
    expect(isPressOf('openInSuperOffice', event, 'other')).toBe(false)
  })

  it('matches by place where digits are typed with Shift', () => {
    expect(isPressOf('goToSection1', press({ key: '&', code: 'Digit1', ctrlKey: true }), 'other')).toBe(true)
  })

  it('needs Alt, or Option with Command on macOS, where Option alone types characters', () => {
    expect(isPressOf('copyPhone', press({ key: 'p', altKey: true }), 'other')).toBe(true)
    expect(
      isPressOf('copyPhone', press({ key: 'π', code: 'KeyP', altKey: true, metaKey: true }), 'macos')
    ).toBe(true)
    expect(isPressOf('copyPhone', press({ key: 'π', code: 'KeyP', altKey: true }), 'macos')).toBe(false)
  })

  it('does not match by place with Alt outside macOS', () => {
    expect(isPressOf('copyPhone', press({ key: 'l', code: 'KeyP', altKey: true }), 'other')).toBe(false)
  })

  it('does not match AltGr, which Windows reports as Ctrl+Alt', () => {
    expect(isPressOf('copyEmail', press({ key: '€', altKey: true, ctrlKey: true }), 'other')).toBe(false)
    expect(isPressOf('copyEmail', press({ key: 'e', altKey: true, ctrlKey: true }), 'other')).toBe(false)
  })

  it('matches the delete key of a Mac, which reports Backspace', () => {
    expect(isPressOf('forget', press({ key: 'Backspace', metaKey: true }), 'macos')).toBe(true)
    expect(isPressOf('forget', press({ key: 'Backspace', ctrlKey: true }), 'other')).toBe(false)
  })

  it('has a label for each system, and one for screen readers', () => {
    expect(toKeyLabel('openInSuperOffice', 'other', 'en')).toBe('Ctrl+O')
    expect(toKeyLabel('openInSuperOffice', 'macos', 'en')).toBe('⌘O')
    expect(toKeyLabel('leave', 'other', 'en')).toBe('Esc')
    expect(toAriaKeys('openInSuperOffice', 'other')).toBe('Control+O')
    expect(toAriaKeys('forget', 'macos')).toBe('Meta+Delete')
    expect(toKeyLabel('copyPhone', 'other', 'en')).toBe('Alt+P')
    expect(toKeyLabel('copyPhone', 'macos', 'en')).toBe('⌥⌘P')
    expect(toAriaKeys('copyPhone', 'macos')).toBe('Meta+Alt+P')
    expect(toKeyLabel('shareScreen', 'other', 'en')).toBe('Ctrl+Shift+M')
    expect(toKeyLabel('shareScreen', 'macos', 'en')).toBe('⇧⌘M')
    expect(toKeyLabel('shareScreen', 'other', 'de')).toBe('Strg+Umschalt+M')
    expect(toKeyLabel('forget', 'other', 'de')).toBe('Strg+Entf')
    expect(toKeyLabel('forget', 'other', 'sv')).toBe('Ctrl+Del')
    expect(toKeyLabel('shareScreen', 'macos', 'de')).toBe('⇧⌘M')
  })
})

describe('a typed character', () => {
  const altGr = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' }
  const cases: readonly [what: string, event: Partial<KeyboardEvent>, typed: string | null][] = [
    ['a letter', { key: 'n' }, 'n'],
    ['a capital', { key: 'N', shiftKey: true }, 'N'],
    ['a character outside the basic plane', { key: '𠮷' }, '𠮷'],
    ['AltGr, as Windows reports it', { key: '@', ...altGr }, '@'],
    ['an arrow', { key: 'ArrowLeft' }, null],
    ['a dead key', { key: 'Dead' }, null],
    ['the space bar', { key: ' ' }, null],
    ['a letter with Ctrl', { key: 'n', ctrlKey: true }, null],
    ['a letter with Alt', { key: 'n', altKey: true }, null],
    ['a composition', { key: 'n', isComposing: true }, null]
  ]
  it.each(cases)('is recognised: %s', (_what, event, typed) => {
    expect(toTypedCharacter(press(event), 'other')).toBe(typed)
  })

  it('may need Option on macOS, and never Command', () => {
    expect(toTypedCharacter(press({ key: '@', altKey: true }), 'macos')).toBe('@')
    expect(toTypedCharacter(press({ key: 'π', altKey: true, metaKey: true }), 'macos')).toBeNull()
  })
})
