import type { Page } from '@playwright/test'
import type { GlanceBridge } from '../../src/shared/bridge.ts'

/**
 * How long a call takes from the page to the core and back, in ms: for this company's stored card, or without one for the settings,
 * which are little. The product has Electron's IPC in the place of the browser host's socket.
 */
export const timeBridge = (page: Page, companyId: number | null): Promise<number> =>
  page.evaluate(async (id) => {
    const { glance } = window as unknown as { readonly glance: GlanceBridge }
    const startMs = performance.now()
    await (id === null ? glance.recallSettings() : glance.recallCard({ companyId: id }))
    return performance.now() - startMs
  }, companyId)
