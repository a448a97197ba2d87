import { assertNever } from '../../shared/outcome.ts'
import type { LookupWindow } from '../window/lookup-window.ts'
import type { Pause } from './pause.ts'
import type { TrayAction } from './tray-menu.ts'

export interface TrayActionOptions {
  readonly app: { readonly quit: () => void }
  readonly glance: {
    readonly lock: () => void
    readonly checkForUpdates: () => void
    readonly installUpdate: () => void
  }
  readonly window: Pick<LookupWindow, 'summon'>
  readonly pause: Pick<Pause, 'begin' | 'end'>
  readonly showAbout: () => void
  readonly openLogFolder: () => void
}

/** What each entry of the tray does. */
export const createTrayActions =
  ({ app, glance, window, pause, showAbout, openLogFolder }: TrayActionOptions) =>
  (action: TrayAction): void => {
    switch (action.kind) {
      case 'quit':
        app.quit()
        break
      case 'lock':
        glance.lock()
        break
      case 'settings':
        window.summon({ screen: 'settings' })
        break
      case 'check-for-updates':
        glance.checkForUpdates()
        // The settings show what comes of it.
        window.summon({ screen: 'settings' })
        break
      case 'install-update':
        glance.installUpdate()
        break
      case 'pause':
        pause.begin(action.length)
        break
      case 'resume':
        pause.end()
        break
      case 'about':
        showAbout()
        break
      case 'open-log-folder':
        openLogFolder()
        break
      case 'look-up':
        window.summon({ text: action.text })
        break
      default:
        assertNever(action)
    }
  }
