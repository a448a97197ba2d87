import type { NativeTheme } from 'electron'
import { createEvents } from './events.ts'

export interface StandInTheme {
  readonly offered: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'on' | 'off'>
  /** The agent switches the system to dark or light colours. */
  readonly switchSystem: (isDark: boolean) => void
}

/** `nativeTheme`: what the program has chosen wins over the system's colours. */
export const createTheme = (): StandInTheme => {
  const events = createEvents<NativeTheme>()
  let isSystemDark = false
  let source: NativeTheme['themeSource'] = 'system'

  return {
    offered: {
      ...events.listening,
      get themeSource() {
        return source
      },
      set themeSource(next) {
        source = next
        // Electron posts the event as a task.
        setImmediate(() => {
          events.emit('updated')
        })
      },
      get shouldUseDarkColors() {
        return source === 'dark' || (source === 'system' && isSystemDark)
      }
    },
    switchSystem: (isDark) => {
      isSystemDark = isDark
      events.emit('updated')
    }
  }
}
