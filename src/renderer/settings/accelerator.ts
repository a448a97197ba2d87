import { decodeAccelerator, findAcceleratorProblem, type Modifier } from '../../shared/accelerator.ts'
import { ownValue } from '../../shared/own-value.ts'
import { toPrintedKey, windowLanguage } from '../design/key-names.ts'
import type { Platform } from '../design/keys.ts'

/** The result of one press while the agent records a shortcut. */
export type RecordedPress =
  | { readonly kind: 'accelerator'; readonly accelerator: string }
  /** Only modifiers are down so far. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'needs-modifier' }
  /** These keys are needed by the system or by other programs. */
  | { readonly kind: 'needed-elsewhere' }
  | { readonly kind: 'unusable' }

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly getModifierState?: (key: string) => boolean
}

const modifierKeys: ReadonlySet<string> = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'OS', 'Fn'])

/** Electron's names for keys that have no character of their own in an accelerator, by `KeyboardEvent.key`. */
const namedKeys: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Enter: 'Return',
  Tab: 'Tab',
  '+': 'Plus'
}

/** Converts one press to an Electron accelerator (electronjs.org/docs/latest/tutorial/keyboard-shortcuts). */
export const toRecordedPress = (press: Press, on: Platform): RecordedPress => {
  if (modifierKeys.has(press.key)) return { kind: 'incomplete' }
  // AltGr types characters, and Windows reports it as Ctrl+Alt.
  if (press.getModifierState?.('AltGraph') === true) return { kind: 'unusable' }
  const key = toKey(press)
  if (key === null) return { kind: 'unusable' }
  const [primary, other] = on === 'macos' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  const modifiers = [
    primary ? ['CommandOrControl'] : [],
    other ? [on === 'macos' ? 'Control' : 'Super'] : [],
    press.altKey ? ['Alt'] : [],
    press.shiftKey ? ['Shift'] : []
  ].flat()
  const accelerator = [...modifiers, key].join('+')
  const problem = findAcceleratorProblem(accelerator)
  if (problem === null) return { kind: 'accelerator', accelerator }
  if (problem === 'needed-elsewhere') return { kind: problem }
  return { kind: problem === 'no-modifier' ? 'needs-modifier' : 'unusable' }
}

const toKey = ({ key, code }: Press): string | null => {
  if (/^[a-z0-9]$/iu.test(key)) return key.toUpperCase()
  if (/^F\d+$/u.test(key)) return key
  // With Shift or Option a key types another character; its code still identifies it.
  const [, character] = /^(?:Key|Digit)([A-Z0-9])$/u.exec(code) ?? []
  if (character !== undefined) return character
  if (/^[,./;'[\]\\`=-]$/u.test(key)) return key
  return ownValue(namedKeys, key) ?? null
}

/** An accelerator as the agent reads it: `Ctrl+Shift+G`, or `⇧⌘G` on macOS. What is not an accelerator stays as it is. */
export const toShortcutLabel = (
  accelerator: string,
  on: Platform,
  language: string = windowLanguage()
): string => {
  const decoded = decodeAccelerator(accelerator)
  if (decoded.kind === 'refused') return accelerator
  const { modifiers, key } = decoded
  if (on === 'other')
    return [...modifiers.map((one) => otherModifiers[one]), ownValue(otherKeys, key) ?? key]
      .map((name) => toPrintedKey(name, language))
      .join('+')
  const signs = modifiers.map((one) => macModifiers[one])
  return [
    ...signs.sort((a, b) => macOrder.indexOf(a) - macOrder.indexOf(b)),
    ownValue(macKeys, key) ?? key
  ].join('')
}

/** The order in which macOS writes its modifiers. */
const macOrder = '⌃⌥⇧⌘'

const macModifiers: Readonly<Record<Modifier, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Super: '⌘',
  Control: '⌃',
  Alt: '⌥',
  AltGr: '⌥',
  Shift: '⇧'
}

const otherModifiers: Readonly<Record<Modifier, string>> = {
  CommandOrControl: 'Ctrl',
  Control: 'Ctrl',
  Command: 'Win',
  Super: 'Win',
  Alt: 'Alt',
  AltGr: 'AltGr',
  Shift: 'Shift'
}

const macKeys: Readonly<Record<string, string>> = {
  Plus: '+',
  Return: '↵',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→'
}

const otherKeys: Readonly<Record<string, string>> = { Plus: '+', Return: 'Enter' }
