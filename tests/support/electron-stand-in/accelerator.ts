const modifiers = [
  'command',
  'cmd',
  'control',
  'ctrl',
  'commandorcontrol',
  'cmdorctrl',
  'alt',
  'option',
  'altgr',
  'shift',
  'super',
  'meta'
]

const namedKeys = [
  'plus',
  'space',
  'tab',
  'capslock',
  'numlock',
  'scrolllock',
  'backspace',
  'delete',
  'insert',
  'return',
  'enter',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pageup',
  'pagedown',
  'escape',
  'esc',
  'volumeup',
  'volumedown',
  'volumemute',
  'medianexttrack',
  'mediaprevioustrack',
  'mediastop',
  'mediaplaypause',
  'printscreen',
  'numdec',
  'numadd',
  'numsub',
  'nummult',
  'numdiv'
]

const oneKey = /^(?:[a-z0-9!-*,-/:-@[-`{-~]|f(?:[1-9]|1\d|2[0-4])|num[0-9])$/

/**
 * The keys of an accelerator in one spelling. `null` when Electron would refuse the accelerator: it must have exactly one key and
 * any number of modifiers (electronjs.org/docs/latest/tutorial/keyboard-shortcuts).
 */
export const toKeys = (accelerator: string, platform: NodeJS.Platform): string | null => {
  const parts = accelerator.toLowerCase().split('+')
  const keys = parts.filter((part) => !modifiers.includes(part))
  const [key] = keys
  if (key === undefined || keys.length > 1 || !(namedKeys.includes(key) || oneKey.test(key))) return null
  const held = new Set(
    parts.filter((part) => modifiers.includes(part)).map((part) => toModifier(part, platform))
  )
  return [...[...held].sort(), key].join('+')
}

const toModifier = (part: string, platform: NodeJS.Platform): string => {
  const isMac = platform === 'darwin'
  if (part === 'commandorcontrol' || part === 'cmdorctrl') return isMac ? 'command' : 'control'
  if (part === 'cmd') return 'command'
  if (part === 'ctrl') return 'control'
  if (part === 'option') return 'alt'
  if (part === 'meta') return 'super'
  return part
}
