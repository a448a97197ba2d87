import { EventEmitter } from 'node:events'
import { z } from 'zod'

/** Electron's `autoUpdater` on macOS: Squirrel.Mac, which loads a package from the address that it is given. */
export interface Squirrel {
  readonly offered: EventEmitter & {
    readonly setFeedURL: (feed: { readonly url: string; readonly headers: Record<string, string> }) => void
    readonly checkForUpdates: () => void
    readonly quitAndInstall: () => void
  }
  /** The packages that it has loaded. */
  readonly loaded: readonly Buffer[]
  readonly hasInstalled: () => boolean
}

/** What Squirrel.Mac finds when it compares the package's signature with the program's own. */
export type Judgement = 'signed' | 'not-signed'

const feedSchema = z.object({ url: z.string() })

export const createSquirrel = (judge: () => Judgement, quit: () => void): Squirrel => {
  const loaded: Buffer[] = []
  let feed = { url: '', headers: {} as Record<string, string> }
  let hasInstalled = false

  const load = async (): Promise<void> => {
    const { url } = feedSchema.parse(await (await fetch(feed.url, { headers: feed.headers })).json())
    loaded.push(Buffer.from(await (await fetch(url)).arrayBuffer()))
    if (judge() === 'signed') offered.emit('update-downloaded')
    // Squirrel's errors come from macOS: they have a number and a domain.
    else
      offered.emit(
        'error',
        Object.assign(new Error('Code signature did not pass validation'), { code: -67062 })
      )
  }

  const offered: Squirrel['offered'] = Object.assign(new EventEmitter(), {
    setFeedURL: (given: typeof feed) => {
      feed = given
    },
    checkForUpdates: () => {
      void load()
    },
    quitAndInstall: () => {
      hasInstalled = true
      quit()
    }
  })
  return { offered, loaded, hasInstalled: () => hasInstalled }
}
