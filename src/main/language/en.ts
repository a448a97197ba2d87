import type { MainTexts } from './main-texts.ts'

export const en: MainTexts = {
  tray: {
    lookUp: 'Look up',
    lock: 'Lock',
    settings: 'Settings',
    checkForUpdates: 'Check for updates',
    installUpdate: 'Restart to update',
    quit: 'Quit Glance',
    signedOut: 'signed out',
    offline: 'offline',
    locked: 'locked',
    paused: 'paused',
    pauseForHour: 'Pause for an hour',
    pauseUntilTomorrow: 'Pause until tomorrow',
    resume: (until) => `Resume (paused until ${until})`,
    openLogFolder: 'Open log folder',
    about: 'About Glance'
  },
  about: { title: 'About Glance', licences: 'Licences', close: 'Close' },
  contextMenu: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
  answerPage: {
    received: 'You can close this page and go back to Glance.',
    refused: 'You weren’t signed in. Close this page: Glance shows the reason.',
    unrelated: 'Glance isn’t waiting for this sign-in. Close this page and try again in Glance.'
  },
  trouble: {
    startFailed: (code, logFile) => `Glance could not start (${code}). Its log is ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance was started with the option “${name}”, which it doesn’t allow. Its log is ${logFile}`,
    unexpectedError: (logFile) =>
      `Something went wrong in Glance. You can go on; if it keeps happening, restart Glance. Its log is ${logFile}`
  },
  troublePage: {
    title: 'Glance can’t show its window',
    text: 'It has stopped several times within a minute. What you have stored is safe.',
    again: 'Try again'
  }
}
