import { inject, type App, type InjectionKey } from 'vue'
import type { GlanceBridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    /** Put there before the window's own script runs: by the preload, or by the browser host's page script. */
    readonly glance: GlanceBridge
  }
}

export const bridgeKey: InjectionKey<GlanceBridge> = Symbol('bridge')

/** Hands the window's stores their way to the main process. The only place that knows where it comes from. */
export const provideBridge = (app: App): void => {
  app.provide(bridgeKey, window.glance)
}

/** The way to the main process, for stores alone; components ask their stores. */
export const useBridge = (): GlanceBridge => {
  const bridge = inject(bridgeKey)
  if (bridge === undefined) throw new Error('No bridge was provided')
  return bridge
}
