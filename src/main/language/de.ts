import type { MainTexts } from './main-texts.ts'

export const de: MainTexts = {
  tray: {
    lookUp: 'Nachschlagen',
    lock: 'Sperren',
    settings: 'Einstellungen',
    checkForUpdates: 'Nach Updates suchen',
    installUpdate: 'Für Update neu starten',
    quit: 'Glance beenden',
    signedOut: 'abgemeldet',
    offline: 'offline',
    locked: 'gesperrt',
    paused: 'pausiert',
    pauseForHour: 'Eine Stunde pausieren',
    pauseUntilTomorrow: 'Bis morgen pausieren',
    resume: (until) => `Fortsetzen (pausiert bis ${until})`,
    openLogFolder: 'Protokollordner öffnen',
    about: 'Über Glance'
  },
  about: { title: 'Über Glance', licences: 'Lizenzen', close: 'Schließen' },
  contextMenu: { cut: 'Ausschneiden', copy: 'Kopieren', paste: 'Einfügen', selectAll: 'Alles auswählen' },
  answerPage: {
    received: 'Du kannst diese Seite schließen und zu Glance zurückkehren.',
    refused: 'Du wurdest nicht angemeldet. Schließe diese Seite: Glance zeigt den Grund.',
    unrelated:
      'Glance wartet nicht auf diese Anmeldung. Schließe diese Seite und versuche es in Glance noch einmal.'
  },
  trouble: {
    startFailed: (code, logFile) => `Glance konnte nicht starten (${code}). Das Protokoll ist ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance wurde mit der Option „${name}“ gestartet, die nicht erlaubt ist. Das Protokoll ist ${logFile}`,
    unexpectedError: (logFile) =>
      `In Glance ist etwas schiefgegangen. Du kannst weiterarbeiten; starte Glance neu, wenn es wieder passiert. Das Protokoll ist ${logFile}`
  },
  troublePage: {
    title: 'Glance kann sein Fenster nicht anzeigen',
    text: 'Es ist innerhalb einer Minute mehrmals abgestürzt. Deine gespeicherten Daten sind sicher.',
    again: 'Erneut versuchen'
  }
}
