import { decodeCommandLine, findLink } from '../platform/command-line.ts'
import type { ReceivedLinks } from './received-links.ts'
import type { SingleInstance } from './single-instance.ts'

export interface StartReactions {
  readonly instance: SingleInstance
  readonly links: ReceivedLinks
  readonly window: {
    readonly summon: () => void
    /** Shows the window without taking the keyboard. */
    readonly raise: (summons: object) => void
  }
  readonly isShownAtStart: boolean
  /** Nobody has signed in or changed a setting yet. */
  readonly isFirstStart: boolean
  /** Glance was started at login, so nobody waits for it. */
  readonly isHiddenStart: boolean
  readonly lookUpLink: (address: string) => void
  readonly tellWhereItLives: () => void
}

/** What a start shows, this one and each further one, and what a link does. Returns what ends the subscriptions. */
export const followStarts = (options: StartReactions): readonly (() => void)[] => {
  const { instance, links, window, lookUpLink } = options
  if (options.isShownAtStart) window.summon()
  if (options.isFirstStart && !options.isHiddenStart) {
    // Windows hides the icons of new programs: without this, nobody would find Glance again. A link may have started it.
    if (links.isOneWaiting()) window.raise({})
    else window.summon()
    options.tellWhereItLives()
  }
  return [
    instance.onStartedAgain((args) => {
      const link = findLink(args)
      if (link !== null) lookUpLink(link)
      // The system starts Glance at login, also when the agent was faster: nobody waits for this start.
      else if (!decodeCommandLine(args).isHiddenStart) window.summon()
    }),
    links.onReceived(lookUpLink)
  ]
}
