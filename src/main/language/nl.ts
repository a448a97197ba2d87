import type { MainTexts } from './main-texts.ts'

export const nl: MainTexts = {
  tray: {
    lookUp: 'Opzoeken',
    lock: 'Vergrendelen',
    settings: 'Instellingen',
    checkForUpdates: 'Controleren op updates',
    installUpdate: 'Opnieuw starten om bij te werken',
    quit: 'Glance afsluiten',
    signedOut: 'afgemeld',
    offline: 'offline',
    locked: 'vergrendeld',
    paused: 'gepauzeerd',
    pauseForHour: 'Een uur pauzeren',
    pauseUntilTomorrow: 'Pauzeren tot morgen',
    resume: (until) => `Hervatten (gepauzeerd tot ${until})`,
    openLogFolder: 'Logmap openen',
    about: 'Over Glance'
  },
  about: { title: 'Over Glance', licences: 'Licenties', close: 'Sluiten' },
  contextMenu: { cut: 'Knippen', copy: 'Kopiëren', paste: 'Plakken', selectAll: 'Alles selecteren' },
  answerPage: {
    received: 'Je kunt deze pagina sluiten en teruggaan naar Glance.',
    refused: 'Je bent niet aangemeld. Sluit deze pagina: Glance toont de reden.',
    unrelated: 'Glance wacht niet op deze aanmelding. Sluit deze pagina en probeer het opnieuw in Glance.'
  },
  trouble: {
    startFailed: (code, logFile) => `Glance kon niet starten (${code}). Het logboek is ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance is gestart met de optie ‘${name}’, die niet is toegestaan. Het logboek is ${logFile}`,
    unexpectedError: (logFile) =>
      `Er ging iets mis in Glance. Je kunt doorgaan; start Glance opnieuw als het weer gebeurt. Het logboek is ${logFile}`
  },
  troublePage: {
    title: 'Glance kan het venster niet tonen',
    text: 'Het is binnen een minuut meerdere keren gestopt. Wat je hebt opgeslagen, is veilig.',
    again: 'Opnieuw proberen'
  }
}
