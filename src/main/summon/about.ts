import { join } from 'node:path'
import type { BaseWindow, Dialog, MessageBoxOptions, MessageBoxReturnValue, Shell } from 'electron'
import { version } from '../../../package.json'
import type { Language } from '../../shared/languages.ts'
import { mainTexts } from '../language/catalogues.ts'
import type { Log } from '../platform/log.ts'

export interface AboutOptions {
  readonly showMessageBox: (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, 'response'>>
  readonly openPath: (path: string) => Promise<void>
  /** The folder with `licenses.txt`, which `npm run build` writes. */
  readonly licensesFolder: string
}

/** Shows the versions of Glance and of what it runs on, and opens the licences when the agent wants to read them. */
export const showAbout = async (
  { showMessageBox, openPath, licensesFolder }: AboutOptions,
  language: Language
): Promise<void> => {
  const { title, close, licences } = mainTexts[language].about
  const { electron, chrome, node } = process.versions
  const { response } = await showMessageBox({
    type: 'info',
    title,
    message: `Glance ${version}`,
    detail: `Electron ${electron}\nChromium ${chrome}\nNode ${node}`,
    buttons: [close, licences],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  if (response === 1) await openPath(join(licensesFolder, 'licenses.txt'))
}

/**
 * Shows a message box, on macOS attached to Glance's window, which `showWindow` shows. Without a window that can be seen, macOS
 * runs nothing else of the main process until the box is closed (electron/electron, `shell/browser/ui/message_box_mac.mm`), so
 * that Glance could not even lock itself.
 */
export const createMessageBox =
  (
    dialog: Pick<Dialog, 'showMessageBox'>,
    platform: NodeJS.Platform,
    showWindow: () => BaseWindow | null
  ): AboutOptions['showMessageBox'] =>
  (options) => {
    const parent = platform === 'darwin' ? showWindow() : null
    return parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options)
  }

/** Opens a file or folder with the system's program for it. A refusal is logged without the path, which has the agent's name. */
export const createPathOpener =
  (shell: Pick<Shell, 'openPath'>, log: Log) =>
  async (path: string): Promise<void> => {
    if ((await shell.openPath(path)) !== '') log.warn('path-not-opened')
  }
