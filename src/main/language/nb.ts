import type { MainTexts } from './main-texts.ts'

export const nb: MainTexts = {
  tray: {
    lookUp: 'Slå opp',
    lock: 'Lås',
    settings: 'Innstillinger',
    checkForUpdates: 'Se etter oppdateringer',
    installUpdate: 'Start på nytt for å oppdatere',
    quit: 'Avslutt Glance',
    signedOut: 'logget av',
    offline: 'frakoblet',
    locked: 'låst',
    paused: 'satt på pause',
    pauseForHour: 'Pause i en time',
    pauseUntilTomorrow: 'Pause til i morgen',
    resume: (until) => `Fortsett (pause til ${until})`,
    openLogFolder: 'Åpne loggmappen',
    about: 'Om Glance'
  },
  about: { title: 'Om Glance', licences: 'Lisenser', close: 'Lukk' },
  contextMenu: { cut: 'Klipp ut', copy: 'Kopier', paste: 'Lim inn', selectAll: 'Merk alt' },
  answerPage: {
    received: 'Du kan lukke denne siden og gå tilbake til Glance.',
    refused: 'Du ble ikke logget på. Lukk denne siden: Glance viser hvorfor.',
    unrelated: 'Glance venter ikke på denne påloggingen. Lukk denne siden og prøv igjen i Glance.'
  },
  trouble: {
    startFailed: (code, logFile) => `Glance kunne ikke starte (${code}). Loggen ligger i ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance ble startet med valget «${name}», som ikke er tillatt. Loggen ligger i ${logFile}`,
    unexpectedError: (logFile) =>
      `Noe gikk galt i Glance. Du kan fortsette; start Glance på nytt hvis det skjer igjen. Loggen ligger i ${logFile}`
  },
  troublePage: {
    title: 'Glance kan ikke vise vinduet',
    text: 'Det har stoppet flere ganger på ett minutt. Det du har lagret, er trygt.',
    again: 'Prøv igjen'
  }
}
