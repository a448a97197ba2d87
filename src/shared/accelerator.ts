import { isNeededElsewhere } from './needed-shortcut.ts'

/** Why a text is not an accelerator that Glance registers. */
export type AcceleratorProblem =
  /** A part that names neither a modifier nor a key, such as `Strg` or a letter outside ASCII. */
  | 'unknown-token'
  | 'no-key'
  | 'two-keys'
  /** The key would be taken from every program: only F13 to F24 need no modifier. Shift and AltGr type characters. */
  | 'no-modifier'
  /** The system or nearly every program has a use for these keys, such as Ctrl+C or Alt+F4. */
  | 'needed-elsewhere'

/** A system-wide shortcut, in one spelling of each name. */
export interface Accelerator {
  readonly kind: 'accelerator'
  /** In the order in which they were written. */
  readonly modifiers: readonly Modifier[]
  /** A character as a capital, a function key, or Electron's name of a key. */
  readonly key: string
}

export type Modifier = 'CommandOrControl' | 'Control' | 'Command' | 'Super' | 'Alt' | 'AltGr' | 'Shift'

const modifiers: ReadonlyMap<string, Modifier> = new Map([
  ['commandorcontrol', 'CommandOrControl'],
  ['cmdorctrl', 'CommandOrControl'],
  ['control', 'Control'],
  ['ctrl', 'Control'],
  ['command', 'Command'],
  ['cmd', 'Command'],
  ['super', 'Super'],
  ['meta', 'Super'],
  ['alt', 'Alt'],
  ['option', 'Alt'],
  ['altgr', 'AltGr'],
  ['shift', 'Shift']
])

const namedKeys: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'Plus',
      'Space',
      'Tab',
      'Capslock',
      'Numlock',
      'Scrolllock',
      'Backspace',
      'Delete',
      'Insert',
      'Return'
    ],
    ...['Enter', 'Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Escape', 'Esc'],
    ...['VolumeUp', 'VolumeDown', 'VolumeMute', 'MediaNextTrack', 'MediaPreviousTrack', 'MediaStop'],
    ...['MediaPlayPause', 'PrintScreen', 'numdec', 'numadd', 'numsub', 'nummult', 'numdiv'],
    ...['num0', 'num1', 'num2', 'num3', 'num4', 'num5', 'num6', 'num7', 'num8', 'num9']
  ].map((name) => [name.toLowerCase(), name])
)

const character = /^[!-*,-~]$/u
const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/u
/** Function keys that no program uses. They are on keypads and headsets, and not on usual keyboards. */
const spareKey = /^F(?:1[3-9]|2[0-4])$/u

/**
 * Reads an accelerator in Electron's notation (electronjs.org/docs/latest/tutorial/keyboard-shortcuts): known names only,
 * one key, a modifier that types nothing unless the key is F13 to F24, and no keys that others need. Electron itself is
 * lenient and registers what is left of a text (docs/decisions.md#settings), so every accelerator is read here before it
 * gets there.
 */
export const decodeAccelerator = (
  text: string
): Accelerator | { readonly kind: 'refused'; readonly problem: AcceleratorProblem } => {
  const held: Modifier[] = []
  const keys: string[] = []
  for (const token of text.split('+')) {
    const modifier = modifiers.get(token.trim().toLowerCase())
    const key = toKey(token.trim())
    if (modifier !== undefined) held.push(modifier)
    else if (key !== null) keys.push(key)
    else return refused('unknown-token')
  }
  const [key] = keys
  if (key === undefined) return refused('no-key')
  if (keys.length > 1) return refused('two-keys')
  if (!spareKey.test(key) && held.every(typesCharacters)) return refused('no-modifier')
  if (isNeededElsewhere(held, key)) return refused('needed-elsewhere')
  return { kind: 'accelerator', modifiers: held, key }
}

/** `null` for an accelerator that Glance registers. */
export const findAcceleratorProblem = (text: string): AcceleratorProblem | null => {
  const decoded = decodeAccelerator(text)
  return decoded.kind === 'refused' ? decoded.problem : null
}

const typesCharacters = (modifier: Modifier): boolean => modifier === 'Shift' || modifier === 'AltGr'

const toKey = (token: string): string | null => {
  const capital = token.toUpperCase()
  if (character.test(token) || functionKey.test(capital)) return capital
  return namedKeys.get(token.toLowerCase()) ?? null
}

const refused = (problem: AcceleratorProblem) => ({ kind: 'refused', problem }) as const
