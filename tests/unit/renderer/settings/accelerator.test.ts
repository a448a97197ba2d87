import { describe, expect, it } from 'vitest'
import { toRecordedPress, toShortcutLabel } from '../../../../src/renderer/settings/accelerator.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const ctrl = { ...none, ctrlKey: true }

describe('a press that is recorded as a shortcut', () => {
  it.each([
    ['Ctrl and a letter', { ...ctrl, key: 'g', code: 'KeyG' }, 'CommandOrControl+G'],
    [
      'a letter that Shift makes a capital',
      { ...ctrl, shiftKey: true, key: 'G', code: 'KeyG' },
      'CommandOrControl+Shift+G'
    ],
    [
      'a digit that Shift makes a sign',
      { ...ctrl, shiftKey: true, key: '!', code: 'Digit1' },
      'CommandOrControl+Shift+1'
    ],
    [
      'a letter on a French keyboard, by what it types and not by its place',
      { ...ctrl, shiftKey: true, key: 'A', code: 'KeyQ' },
      'CommandOrControl+Shift+A'
    ],
    ['a space', { ...ctrl, altKey: true, key: ' ', code: 'Space' }, 'CommandOrControl+Alt+Space'],
    [
      'the plus sign, which has a name because + separates keys',
      { ...ctrl, key: '+', code: 'NumpadAdd' },
      'CommandOrControl+Plus'
    ],
    ['the Windows key', { ...none, metaKey: true, key: 'g', code: 'KeyG' }, 'Super+G'],
    ['a spare function key alone', { ...none, key: 'F13', code: 'F13' }, 'F13']
  ])('is accepted: %s', (_case, press, accelerator) => {
    expect(toRecordedPress(press, 'other')).toEqual({ kind: 'accelerator', accelerator })
  })

  it('uses the key’s code with Option on macOS, and keeps Control apart from Command', () => {
    const press = { ...none, metaKey: true, altKey: true, ctrlKey: true, key: '©', code: 'KeyG' }
    expect(toRecordedPress(press, 'macos')).toEqual({
      kind: 'accelerator',
      accelerator: 'CommandOrControl+Control+Alt+G'
    })
  })

  it.each([
    ['a letter alone', { ...none, key: 'g', code: 'KeyG' }, 'needs-modifier'],
    [
      'Shift and a letter, which only types a capital',
      { ...none, shiftKey: true, key: 'G', code: 'KeyG' },
      'needs-modifier'
    ],
    ['the menu of a window', { ...none, altKey: true, key: ' ', code: 'Space' }, 'needed-elsewhere'],
    ['a function key alone', { ...none, key: 'F9', code: 'F9' }, 'needs-modifier'],
    ['copying', { ...ctrl, key: 'c', code: 'KeyC' }, 'needed-elsewhere'],
    ['closing', { ...none, altKey: true, key: 'F4', code: 'F4' }, 'needed-elsewhere'],
    ['modifiers alone', { ...ctrl, key: 'Control', code: 'ControlLeft' }, 'incomplete'],
    ['a letter that no accelerator can name', { ...ctrl, key: 'ø', code: 'Semicolon' }, 'unusable'],
    ['a dead key', { ...ctrl, key: 'Dead', code: 'Equal' }, 'unusable'],
    [
      'AltGr, which types characters',
      {
        ...ctrl,
        altKey: true,
        key: 'e',
        code: 'KeyE',
        getModifierState: (key: string) => key === 'AltGraph'
      },
      'unusable'
    ]
  ])('is refused: %s', (_case, press, kind) => {
    expect(toRecordedPress(press, 'other')).toEqual({ kind })
  })

  it('is refused on macOS when it quits a program', () => {
    const press = { ...none, metaKey: true, key: 'q', code: 'KeyQ' }
    expect(toRecordedPress(press, 'macos')).toEqual({ kind: 'needed-elsewhere' })
  })
})

describe('the label of a shortcut', () => {
  it.each([
    ['CommandOrControl+Shift+G', 'Ctrl+Shift+G', '⇧⌘G'],
    ['CommandOrControl+Alt+Plus', 'Ctrl+Alt++', '⌥⌘+'],
    ['Super+F9', 'Win+F9', '⌘F9'],
    ['cmdorctrl+option+enter', 'Ctrl+Alt+Enter', '⌥⌘Enter'],
    ['Strg+G', 'Strg+G', 'Strg+G'],
    ['', '', '']
  ])('writes %s as %s, and as %s on macOS', (accelerator, other, macos) => {
    expect(toShortcutLabel(accelerator, 'other', 'en')).toBe(other)
    expect(toShortcutLabel(accelerator, 'macos', 'en')).toBe(macos)
  })
})
