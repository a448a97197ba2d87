/** The few texts that the main process shows itself. The window's texts are in its language catalogues. */
export interface MainTexts {
  /** The icon in the tray and its menu. */
  readonly tray: {
    readonly lookUp: string
    readonly lock: string
    readonly settings: string
    readonly checkForUpdates: string
    readonly installUpdate: string
    readonly quit: string
    readonly signedOut: string
    readonly offline: string
    readonly locked: string
    readonly paused: string
    readonly pauseForHour: string
    readonly pauseUntilTomorrow: string
    /** `until` is a time of day or a weekday. */
    readonly resume: (until: string) => string
    readonly openLogFolder: string
    readonly about: string
  }
  readonly about: {
    readonly title: string
    readonly licences: string
    readonly close: string
  }
  /** What the right button opens on a text. */
  readonly contextMenu: {
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
  }
  /** The page that the browser shows after a sign-in. */
  readonly answerPage: {
    readonly received: string
    readonly refused: string
    readonly unrelated: string
  }
  /** The dialogs of the start and the end, one sentence or two each. */
  readonly trouble: {
    readonly startFailed: (code: string, logFile: string) => string
    readonly switchRefused: (name: string, logFile: string) => string
    readonly unexpectedError: (logFile: string) => string
  }
  /** What stands in the window when its own page keeps failing. */
  readonly troublePage: {
    readonly title: string
    readonly text: string
    readonly again: string
  }
}
