/** What the next key is measured to. */
export interface Awaited {
  /** The answer on this channel of the bridge has to come first; `null` when the key needs no answer. */
  readonly channel: string | null
  /** Then there have to be this many elements of this selector. */
  readonly selector: string
  readonly count: number
  /** Goes on until there are this many, and notes the longest time between two frames. */
  readonly wholeCount: number | null
}

/** The course of one key, in ms of the page's clock. */
export interface Painted {
  /** The `timeStamp` of the trusted event: when the browser got the key. */
  readonly keyMs: number
  /** When the answer arrived; `NaN` when none was awaited. */
  readonly answeredMs: number
  /** When the page had what was awaited. */
  readonly foundMs: number
  /** How long the frame that shows it takes: from its animation callbacks to the next task, so styles, layout and paint, but no rendering by Vue. */
  readonly frameMs: number
  /** The beginning of the frame after that one. */
  readonly paintedMs: number
  readonly wholeMs: number
  /** The longest time between two frames, from the key to the whole. */
  readonly longestFrameMs: number
  /** What the page's clock counts from, in ms since 1970. */
  readonly originMs: number
}

export interface Probe {
  /** Measures the next key that is pressed. */
  readonly arm: (awaited: Awaited) => void
  readonly result: () => Promise<Painted>
}

/** The page's `window` with the probe. */
export type ProbedWindow = typeof globalThis & { readonly probe: Probe }

/** Runs in the page before its own scripts, so it uses nothing from outside of itself. */
export const installProbe = (): void => {
  let awaited: Awaited | null = null
  let keyMs = NaN
  let answeredMs = NaN
  let foundMs = NaN
  let awaitedId: number | null = null
  let settle: (painted: Painted) => void = () => undefined
  let result = Promise.resolve({} as Painted)
  let hasFound = false
  let longestFrameMs = 0

  const countOf = ({ selector }: Awaited): number => document.querySelectorAll(selector).length

  /** Without a change on screen, Chromium lets the next frame wait for a display, whatever its flags say. */
  let marker: HTMLElement | null = null
  const afterFrame = (then: () => void): void => {
    if (marker === null) {
      marker = document.createElement('div')
      marker.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;height:1px;contain:strict'
      document.documentElement.append(marker)
    }
    marker.style.background = marker.style.background === 'black' ? 'gray' : 'black'
    requestAnimationFrame(then)
  }

  const followFrames = (now: Awaited, lastMs: number): void => {
    afterFrame(() => {
      const frameMs = performance.now()
      longestFrameMs = Math.max(longestFrameMs, frameMs - lastMs)
      const isWhole = hasFound && countOf(now) >= (now.wholeCount ?? 0)
      if (!isWhole) {
        followFrames(now, frameMs)
        return
      }
      // The last rows are painted by the frame that this callback belongs to.
      afterFrame(() => {
        const wholeMs = performance.now()
        longestFrameMs = Math.max(longestFrameMs, wholeMs - frameMs)
        finish(now, { frameMs: NaN, paintedMs: NaN, wholeMs })
      })
    })
  }

  const finish = (now: Awaited, end: Pick<Painted, 'frameMs' | 'paintedMs' | 'wholeMs'>): void => {
    if (awaited !== now) return
    awaited = null
    settle({
      keyMs,
      answeredMs,
      foundMs,
      longestFrameMs,
      ...end,
      originMs: performance.timeOrigin
    })
  }

  const check = (): void => {
    const now = awaited
    if (now === null || hasFound || Number.isNaN(keyMs)) return
    if (now.channel !== null && Number.isNaN(answeredMs)) return
    if (countOf(now) < now.count) return
    hasFound = true
    foundMs = performance.now()
    if (now.wholeCount !== null) return
    afterFrame(() => {
      const startMs = performance.now()
      let endMs = Infinity
      frameEnd.port1.onmessage = () => {
        endMs = performance.now()
      }
      frameEnd.port2.postMessage(null)
      afterFrame(() => {
        const paintedMs = performance.now()
        // When the next frame comes first, the message is still waiting.
        finish(now, { frameMs: Math.min(endMs, paintedMs) - startMs, paintedMs, wholeMs: NaN })
      })
    })
  }

  // Its message arrives as soon as the page's thread is done with the frame.
  const frameEnd = new MessageChannel()
  // Runs after everything that the page does at once with an answer.
  const afterwards = new MessageChannel()
  afterwards.port1.onmessage = check

  addEventListener(
    'keydown',
    (event) => {
      if (awaited === null || !event.isTrusted || !Number.isNaN(keyMs)) return
      if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return
      keyMs = event.timeStamp
      if (awaited.wholeCount !== null) followFrames(awaited, keyMs)
    },
    { capture: true }
  )
  new MutationObserver(check).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true
  })

  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }: MessageEvent<string>) => {
        if (awaitedId === null || !data.startsWith(`{"id":${String(awaitedId)},`)) return
        awaitedId = null
        answeredMs = performance.now()
        afterwards.port2.postMessage(null)
      })
    }

    override send(data: string): void {
      if (awaited !== null && awaited.channel !== null && !Number.isNaN(keyMs)) {
        const { id, channel } = JSON.parse(data) as { readonly id?: number; readonly channel?: string }
        if (channel === awaited.channel) awaitedId = id ?? null
      }
      super.send(data)
    }
  }

  const probe: Probe = {
    arm: (next) => {
      keyMs = NaN
      answeredMs = NaN
      foundMs = NaN
      awaitedId = null
      hasFound = false
      longestFrameMs = 0
      result = new Promise((resolve) => {
        settle = resolve
      })
      awaited = next
    },
    result: () => result
  }
  Object.assign(window, { probe })
}
