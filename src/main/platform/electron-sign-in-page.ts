import type { App, Shell } from 'electron'
import type { Clock } from './clock.ts'
import { createRedirectFiles, type RedirectFiles } from './redirect-file.ts'

export interface SignInPageOptions {
  readonly app: Pick<App, 'getPath'>
  readonly shell: Pick<Shell, 'openExternal'>
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  /** Opens a safe address. */
  readonly openLink: (url: string) => Promise<void>
}

/**
 * Opens the page of a sign-in in the system's browser. On Linux the browser gets its address as an argument, which every account
 * of the computer can read, so there it is in a file that only the user can read. The other systems show it to nobody else.
 */
export const createSignInPage = ({
  app,
  shell,
  platform,
  clock,
  openLink
}: SignInPageOptions): RedirectFiles => {
  if (platform !== 'linux') return { open: openLink, dispose: () => Promise.resolve() }
  return createRedirectFiles({
    // Browsers from Snap and Flatpak can't read hidden folders, such as the one with Glance's own files.
    folder: app.getPath('downloads'),
    clock,
    openLink: (url) => shell.openExternal(url)
  })
}
