import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAccelerator, findAcceleratorProblem } from '../../../src/shared/accelerator.ts'
import { toKeys } from '../../support/electron-stand-in/accelerator.ts'

describe('an accelerator', () => {
  it.each<[accelerator: string, spelled: string]>([
    ['CommandOrControl+Shift+G', 'CommandOrControl+Shift+G'],
    ['cmdorctrl+shift+g', 'CommandOrControl+Shift+G'],
    ['Ctrl + Option + Enter', 'Control+Alt+Enter'],
    ['Meta+1', 'Super+1'],
    ['Cmd+pageup', 'Command+PageUp'],
    ['Alt+Plus', 'Alt+Plus'],
    ['Ctrl+-', 'Control+-'],
    ['Ctrl+num5', 'Control+num5'],
    ['Ctrl+AltGr+E', 'Control+AltGr+E'],
    ['Ctrl+Shift+C', 'Control+Shift+C'],
    ['Ctrl+Alt+V', 'Control+Alt+V'],
    ['CommandOrControl+L', 'CommandOrControl+L'],
    ['Ctrl+H', 'Control+H'],
    ['Ctrl+Alt+Space', 'Control+Alt+Space'],
    ['f13', 'F13'],
    ['F24', 'F24'],
    ['Shift+F13', 'Shift+F13']
  ])('%s is read as %s', (text, spelled) => {
    const decoded = decodeAccelerator(text)
    expect(decoded.kind === 'accelerator' && [...decoded.modifiers, decoded.key].join('+')).toBe(spelled)
  })

  it.each([
    ['Strg+Umschalt+G', 'unknown-token', 'German names: Electron would take the letter from every program'],
    ['Ctrl+Umschalt+G', 'unknown-token', 'one German name'],
    ['Ctrl+Ø', 'unknown-token', 'a letter that is not ASCII'],
    ['Ctrl++', 'unknown-token', 'a plus sign that is not spelled'],
    ['+G', 'unknown-token', 'nothing before the plus'],
    ['', 'unknown-token', 'nothing'],
    ['Ctrl+F25', 'unknown-token', 'a function key that does not exist'],
    ['Ctrl+F01', 'unknown-token', 'another spelling of a function key'],
    ['toString', 'unknown-token', 'a name that every object has'],
    ['Ctrl+Shift', 'no-key', 'modifiers alone'],
    ['Ctrl+G+H', 'two-keys', 'two letters: Electron would drop the first'],
    ['Ctrl+F5+F6', 'two-keys', 'two function keys'],
    ['G', 'no-modifier', 'a letter'],
    ['Shift+G', 'no-modifier', 'a capital'],
    ['AltGr+E', 'no-modifier', 'a character of the third row'],
    ['Shift+AltGr+E', 'no-modifier', 'both'],
    ['Space', 'no-modifier', 'a key that types'],
    ['MediaPlayPause', 'no-modifier', 'a key that belongs to players'],
    ['Alt+F4', 'needed-elsewhere', 'closing on Windows'],
    ['Ctrl+C', 'needed-elsewhere', 'copying'],
    ['CommandOrControl+V', 'needed-elsewhere', 'pasting on either system'],
    ['cmdorctrl + x', 'needed-elsewhere', 'cutting, in another spelling'],
    ['Cmd+Q', 'needed-elsewhere', 'quitting on macOS'],
    ['CommandOrControl+Q', 'needed-elsewhere', 'the same, whatever it is on Windows'],
    ['Cmd+H', 'needed-elsewhere', 'hiding on macOS'],
    ['Ctrl+Shift+Z', 'needed-elsewhere', 'redoing'],
    ['Alt+Tab', 'needed-elsewhere', 'the next program'],
    ['Shift+Alt+Tab', 'needed-elsewhere', 'the program before, with its modifiers in another order'],
    ['Ctrl+Esc', 'needed-elsewhere', 'the start menu, with the short name of the key'],
    ['Ctrl+Shift+Escape', 'needed-elsewhere', 'the task manager'],
    ['Ctrl+Alt+Delete', 'needed-elsewhere', 'security on Windows'],
    ['Option+Command+Esc', 'needed-elsewhere', 'quitting by force on macOS'],
    ['Ctrl+Ctrl+C', 'needed-elsewhere', 'a modifier twice'],
    ['Command+CommandOrControl+C', 'needed-elsewhere', 'a modifier twice on macOS'],
    ['Ctrl+Left', 'needed-elsewhere', 'a word to the left'],
    ['Alt+Shift+Right', 'needed-elsewhere', 'selecting a word on macOS'],
    ['Meta+L', 'needed-elsewhere', 'locking Windows'],
    ['Alt+Space', 'needed-elsewhere', 'the menu of a window'],
    ['CommandOrControl+Space', 'needed-elsewhere', 'the search of macOS'],
    ['F5', 'no-modifier', 'a key of nearly every program'],
    ['F12', 'no-modifier', 'a key that Windows keeps for debuggers'],
    ['Shift+F10', 'no-modifier', 'the menu of the right mouse button']
  ])('%j is refused as %s: %s', (text, problem) => {
    expect(decodeAccelerator(text)).toEqual({ kind: 'refused', problem })
    expect(findAcceleratorProblem(text)).toBe(problem)
  })

  it('is registered by Electron with exactly the keys that were read', () => {
    const tokens = fc.constantFrom(
      ...[
        'Ctrl',
        'cmd',
        'Alt',
        'Shift',
        'AltGr',
        'Super',
        'CommandOrControl',
        'Strg',
        'G',
        'h',
        '1',
        ')',
        '-',
        'ø'
      ],
      ...['Plus', 'Space', 'Enter', 'F1', 'f24', 'F25', 'num0', '', ' ', 'Ctrl G']
    )
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 5 }), (parts) => {
        const decoded = decodeAccelerator(parts.join('+'))
        if (decoded.kind === 'refused') return
        for (const platform of ['win32', 'darwin'] as const) {
          const registered = toKeys(parts.join('+'), platform)
          expect(registered).not.toBeNull()
          expect(registered).toBe(toKeys([...decoded.modifiers, decoded.key].join('+'), platform))
          // A second key would have been dropped.
          expect(
            parts.filter((part) => !/^(?:ctrl|cmd|alt|shift|altgr|super|commandorcontrol)$/i.test(part))
          ).toHaveLength(1)
        }
      })
    )
  })
})
