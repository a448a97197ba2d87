import type { MainTexts } from './main-texts.ts'

export const sv: MainTexts = {
  tray: {
    lookUp: 'Slå upp',
    lock: 'Lås',
    settings: 'Inställningar',
    checkForUpdates: 'Sök efter uppdateringar',
    installUpdate: 'Starta om för att uppdatera',
    quit: 'Avsluta Glance',
    signedOut: 'utloggad',
    offline: 'offline',
    locked: 'låst',
    paused: 'pausad',
    pauseForHour: 'Pausa i en timme',
    pauseUntilTomorrow: 'Pausa till i morgon',
    resume: (until) => `Fortsätt (pausad till ${until})`,
    openLogFolder: 'Öppna loggmappen',
    about: 'Om Glance'
  },
  about: { title: 'Om Glance', licences: 'Licenser', close: 'Stäng' },
  contextMenu: { cut: 'Klipp ut', copy: 'Kopiera', paste: 'Klistra in', selectAll: 'Markera allt' },
  answerPage: {
    received: 'Du kan stänga den här sidan och gå tillbaka till Glance.',
    refused: 'Du loggades inte in. Stäng den här sidan: Glance visar varför.',
    unrelated: 'Glance väntar inte på den här inloggningen. Stäng sidan och försök igen i Glance.'
  },
  trouble: {
    startFailed: (code, logFile) => `Glance kunde inte starta (${code}). Loggen finns i ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance startades med alternativet ”${name}”, som inte är tillåtet. Loggen finns i ${logFile}`,
    unexpectedError: (logFile) =>
      `Något gick fel i Glance. Du kan fortsätta; starta om Glance om det händer igen. Loggen finns i ${logFile}`
  },
  troublePage: {
    title: 'Glance kan inte visa sitt fönster',
    text: 'Det har stannat flera gånger inom en minut. Det du har sparat är säkert.',
    again: 'Försök igen'
  }
}
