/**
 * @typedef {object} BrowserHostPlan
 * @property {readonly string[]} args what the browser host is started with
 * @property {string} line what the terminal says about it
 */

/**
 * How the demo opens without Electron: in a window of its own if a browser of Chromium's family is installed, otherwise in a
 * tab of the system's browser. Without a display, only the address is printed.
 * @param {{ args: readonly string[], reason: string, hasDisplay: boolean, browser: string | null }} surroundings
 * @returns {BrowserHostPlan}
 */
export const planBrowserHost = ({ args, reason, hasDisplay, browser }) => {
  if (args.some((arg) => /^--no-open(=|$)/.test(arg)))
    return { args, line: `starting Glance for a browser, without the tray: ${reason}` }
  if (!hasDisplay)
    return {
      args: [...args, '--no-open'],
      line: `starting Glance for a browser, without the tray: ${reason}; open the address below`
    }
  if (browser === null)
    return { args, line: `opening Glance in a tab of your browser, without the tray: ${reason}` }
  return {
    args: [...args, `--window-of=${browser}`],
    line: `opening Glance in a window of its own, without the tray: ${reason}`
  }
}
