import type { App, Session, WebContents } from 'electron'
import type { Log } from '../platform/log.ts'

/**
 * Whether a page may navigate to `url`. In the product it never may. With the development server it may navigate within
 * that server's origin, because this is how the server reloads the window.
 */
export const mayNavigate = (url: string, developmentServerUrl: string | null): boolean => {
  if (developmentServerUrl === null) return false
  const target = URL.parse(url)
  return target !== null && target.origin === URL.parse(developmentServerUrl)?.origin
}

/** Refuses navigation, new windows, permissions and downloads in every web contents and session. */
export interface NavigationGuard {
  readonly dispose: () => void
}

/** Must be called before Electron is ready, so that no session and no contents exist without it. */
export const guardNavigation = (
  app: App,
  { developmentServerUrl, log }: { developmentServerUrl: string | null; log: Log }
): NavigationGuard => {
  const onContents = (_event: unknown, contents: WebContents): void => {
    guardContents(contents, developmentServerUrl, log)
  }
  const onSession = (session: Session): void => {
    guardSession(session, log)
  }
  app.on('web-contents-created', onContents)
  app.on('session-created', onSession)
  return {
    dispose: () => {
      app.off('web-contents-created', onContents)
      app.off('session-created', onSession)
    }
  }
}

const guardContents = (contents: WebContents, developmentServerUrl: string | null, log: Log): void => {
  const refuse = (what: string, event: { readonly preventDefault: () => void }): void => {
    event.preventDefault()
    log.warn('navigation-refused', { what })
  }
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, developmentServerUrl)) refuse('navigation', event)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, developmentServerUrl)) refuse('frame', event)
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, developmentServerUrl)) refuse('redirect', event)
  })
  contents.on('will-attach-webview', (event) => {
    refuse('webview', event)
  })
  contents.setWindowOpenHandler(() => {
    log.warn('navigation-refused', { what: 'window' })
    return { action: 'deny' }
  })
}

/** Without these handlers Electron grants every permission (electronjs.org/docs/latest/tutorial/security, item 5). */
const guardSession = (session: Session, log: Log): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission-refused', { permission })
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null)
  })
  // A download would write its content to the disk unencrypted.
  session.on('will-download', (event) => {
    event.preventDefault()
    log.warn('download-refused')
  })
}
