/** Keys as Electron's `ui::Accelerator` has them: one key and what is held with it. */
interface Keys {
  readonly modifiers: ReadonlySet<string>
  readonly key: string
}

/**
 * The keys that Electron registers for an accelerator, in one spelling; `null` when it refuses the text. It is as lenient as
 * Electron's `StringToAccelerator` and `KeyboardCodeFromStr` (README.md in this folder): each part that is no modifier
 * replaces the key, also one that it doesn't know, and only an unknown last one makes it refuse.
 */
export const toKeys = (accelerator: string, platform: NodeJS.Platform): string | null => {
  // As `base::IsStringASCII`
  if (!/^[\u0000-\u007f]*$/.test(accelerator)) return null
  const tokens = accelerator
    .split('+')
    .map((token) => token.trim())
    .filter((token) => token !== '')
  const keys = tokens.reduce((before, token) => add(before, token, platform), noKeys)
  return keys.key === unknown ? null : [...[...keys.modifiers].sort(), keys.key].join('+')
}

const unknown = ''
const noKeys: Keys = { modifiers: new Set(), key: unknown }

const add = ({ modifiers, key }: Keys, token: string, platform: NodeJS.Platform): Keys => {
  const name = token.toLowerCase()
  const modifier = token.length > 1 ? toModifier(name, platform) : null
  if (modifier !== null) return { modifiers: new Set([...modifiers, modifier]), key }
  const { code, isShifted } = toKey(name)
  return { modifiers: isShifted ? new Set([...modifiers, 'shift']) : modifiers, key: code }
}

const modifierNames: Readonly<Record<string, string>> = {
  ctrl: 'control',
  control: 'control',
  super: 'command',
  cmd: 'command',
  command: 'command',
  meta: 'command',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
  altgr: 'altgr'
}

const toModifier = (name: string, platform: NodeJS.Platform): string | null => {
  if (name === 'commandorcontrol' || name === 'cmdorctrl')
    return platform === 'darwin' ? 'command' : 'control'
  return Object.hasOwn(modifierNames, name) ? (modifierNames[name] ?? null) : null
}

/** Characters that share a key with the one below them, which Electron reads as that key with Shift. */
const shifted = ')!@#$%^&*(:<_>?~{|}"'
const unshifted = "0123456789;,-./`[\\]'"

const namedKeys: ReadonlySet<string> = new Set(
  (
    'capslock numlock scrolllock tab num0 num1 num2 num3 num4 num5 num6 num7 num8 num9 numadd nummult numdec numsub ' +
    'numdiv space backspace delete insert return up down left right home end pageup pagedown escape volumemute ' +
    'volumeup volumedown medianexttrack mediaprevioustrack mediastop mediaplaypause printscreen'
  ).split(' ')
)

const otherNames: Readonly<Record<string, string>> = { enter: 'return', esc: 'escape' }

const toKey = (name: string): { readonly code: string; readonly isShifted: boolean } => {
  if (name === 'plus') return { code: '=', isShifted: true }
  if (name.length === 1) {
    const at = shifted.indexOf(name)
    if (at !== -1) return { code: unshifted[at] ?? unknown, isShifted: true }
    return { code: /[a-z0-9=]/.test(name) || unshifted.includes(name) ? name : unknown, isShifted: false }
  }
  const named = otherNames[name] ?? name
  if (namedKeys.has(named)) return { code: named, isShifted: false }
  const number = /^f(\d+)$/.exec(name)?.[1]
  const isFunctionKey = number !== undefined && Number(number) >= 1 && Number(number) <= 24
  return { code: isFunctionKey ? `f${String(Number(number))}` : unknown, isShifted: false }
}
