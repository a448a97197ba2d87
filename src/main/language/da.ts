import type { MainTexts } from './main-texts.ts'

export const da: MainTexts = {
  tray: {
    lookUp: 'Slå op',
    lock: 'Lås',
    settings: 'Indstillinger',
    checkForUpdates: 'Søg efter opdateringer',
    installUpdate: 'Genstart for at opdatere',
    quit: 'Afslut Glance',
    signedOut: 'logget af',
    offline: 'offline',
    locked: 'låst',
    paused: 'på pause',
    pauseForHour: 'Hold pause i en time',
    pauseUntilTomorrow: 'Hold pause til i morgen',
    resume: (until) => `Fortsæt (pause til ${until})`,
    openLogFolder: 'Åbn logmappen',
    about: 'Om Glance'
  },
  about: { title: 'Om Glance', licences: 'Licenser', close: 'Luk' },
  contextMenu: { cut: 'Klip', copy: 'Kopiér', paste: 'Sæt ind', selectAll: 'Markér alt' },
  answerPage: {
    received: 'Du kan lukke denne side og gå tilbage til Glance.',
    refused: 'Du blev ikke logget på. Luk denne side: Glance viser hvorfor.',
    unrelated: 'Glance venter ikke på dette login. Luk siden, og prøv igen i Glance.'
  },
  trouble: {
    startFailed: (code, logFile) => `Glance kunne ikke starte (${code}). Loggen ligger i ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance blev startet med indstillingen »${name}«, som ikke er tilladt. Loggen ligger i ${logFile}`,
    unexpectedError: (logFile) =>
      `Noget gik galt i Glance. Du kan fortsætte; genstart Glance, hvis det sker igen. Loggen ligger i ${logFile}`
  },
  troublePage: {
    title: 'Glance kan ikke vise sit vindue',
    text: 'Det er stoppet flere gange inden for et minut. Det, du har gemt, er i sikkerhed.',
    again: 'Prøv igen'
  }
}
