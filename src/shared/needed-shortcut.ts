/**
 * True for keys that the system or nearly every program has a use for, such as Ctrl+C and Alt+F4. A global shortcut would take
 * them from all programs. They count on every system, because one settings file or policy can serve several.
 */
export const isNeededElsewhere = (modifiers: readonly string[], key: string): boolean =>
  toHeldModifiers(modifiers).some((held) => needed.has([...held, sameKeys.get(key) ?? key].join('+')))

/** The modifiers that are held on one system or another, each set in the order of `needed`. */
const toHeldModifiers = (modifiers: readonly string[]): readonly (readonly string[])[] =>
  ['Control', 'Command'].map((primary) => {
    const held = new Set(modifiers.map((one) => (one === 'CommandOrControl' ? primary : one)))
    return order.filter((one) => held.has(one))
  })

const order = ['Super', 'Command', 'Control', 'AltGr', 'Alt', 'Shift']

const sameKeys: ReadonlyMap<string, string> = new Map([['Esc', 'Escape']])

const withShiftToo = (keys: readonly string[], held: string): readonly string[] =>
  keys.flatMap((key) => [`${held}+${key}`, `${held}+Shift+${key}`])

/** They move the caret, select and delete in every text. */
const caretKeys = ['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'Backspace', 'Delete', 'Insert']
/** All, copy, find, new, open, print, save, paste, close, cut, undo. */
const letters = ['A', 'C', 'F', 'N', 'O', 'P', 'S', 'V', 'W', 'X', 'Z']

const needed: ReadonlySet<string> = new Set([
  ...letters.flatMap((letter) => [`Control+${letter}`, `Command+${letter}`, `Super+${letter}`]),
  ...['Control', 'Command', 'Super', 'Alt'].flatMap((held) => withShiftToo(caretKeys, held)),
  ...['Control', 'Command', 'Super', 'Alt'].flatMap((held) => withShiftToo(['Tab', 'Escape'], held)),
  ...['Control+Shift+Z', 'Command+Shift+Z', 'Control+Y'],
  // Close, and on macOS also quit, hide, minimize, settings, the next window, quit by force, lock.
  ...['Alt+F4', 'Control+F4', 'Control+Q', 'Command+Q', 'Command+H', 'Command+M', 'Command+,', 'Command+`'],
  ...['Command+Alt+Escape', 'Command+Control+Q'],
  // The menu of a window, the search of macOS, another keyboard.
  ...['Alt', 'Control', 'Command', 'Super'].map((held) => `${held}+Space`),
  // Pictures of the screen on macOS.
  ...['Command+Shift+3', 'Command+Shift+4', 'Command+Shift+5'],
  // Windows: security, lock, desktop, files, run, quick settings, settings, pictures of the screen.
  ...['Control+Alt+Delete', 'Super+L', 'Super+D', 'Super+E', 'Super+R', 'Super+I', 'Super+Shift+S']
])
