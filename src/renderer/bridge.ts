import { inject, type App, type InjectionKey } from 'vue'
import type { GlanceBridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    /** Set before the window's own script runs: by the preload, or by the browser host's page script. */
    readonly glance: GlanceBridge
  }
}

export const bridgeKey: InjectionKey<GlanceBridge> = Symbol('bridge')

/** Provides the bridge to the window's stores. Nothing else reads `window.glance`. */
export const provideBridge = (app: App): void => {
  app.provide(bridgeKey, window.glance)
}

/** The bridge to the main process. Only stores use it; components use their stores. */
export const useBridge = (): GlanceBridge => {
  const bridge = inject(bridgeKey)
  if (bridge === undefined) throw new Error('No bridge was provided')
  return bridge
}
