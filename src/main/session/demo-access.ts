import { CodedError } from '../../shared/outcome.ts'
import type { DemoState } from '../../shared/contract.ts'
import type { ProfileAccess } from './profile-access.ts'
import type { ServerAddress } from './profile-place.ts'

export interface DemoTenant {
  readonly url: string
  readonly user: { readonly name: string; readonly password: string }
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly dispose: () => Promise<void>
  /** The number of somebody who calls now, from a country where the language (ISO 639) is spoken. */
  readonly simulateCall: (language: string) => { readonly phone: string }
  /** Something happens at the company, or at a likely one for `null`; `null` when nothing could. */
  readonly simulateChange: (companyId: number | null) => { readonly companyId: number } | null
}

export type SimulatedTenant = Pick<DemoTenant, 'simulateCall' | 'simulateChange'>

/** The built-in tenant, which runs while its profile is in use. */
export interface DemoAccess {
  /** Rejects with `cancelled` when it is stopped meanwhile. */
  readonly start: () => Promise<{
    readonly access: ProfileAccess
    readonly userName: string
  }>
  /** `null` when the demo is not running. */
  readonly state: () => DemoState | null
  readonly switch: (state: DemoState) => Promise<DemoState>
  /** The tenant, to simulate something in it; `null` when the demo is not running. */
  readonly tenant: () => SimulatedTenant | null
  readonly stop: () => Promise<void>
}

export const createDemoAccess = (
  startDemoTenant: () => Promise<DemoTenant>,
  toServerAddress: (typed: string) => ServerAddress
): DemoAccess => {
  /** From when the tenant is asked for until it is stopped. */
  let wanted: Promise<DemoTenant> | null = null
  let running: { readonly tenant: DemoTenant; isAnswering: boolean } | null = null

  const begin = async (): Promise<DemoTenant> => {
    const starting = (wanted ??= startDemoTenant())
    try {
      const tenant = await starting
      if (wanted !== starting) throw new CodedError('cancelled')
      running ??= { tenant, isAnswering: true }
      return tenant
    } catch (error) {
      // So that the next one starts anew.
      if (wanted === starting) wanted = null
      throw error
    }
  }

  return {
    start: async () => {
      const { url, user } = await begin()
      return {
        access: {
          place: { kind: 'own-server', ...toServerAddress(url) },
          secret: { kind: 'basic', userName: user.name, password: user.password }
        },
        userName: user.name
      }
    },
    state: () => (running === null ? null : { isAnswering: running.isAnswering }),
    switch: async ({ isAnswering }) => {
      if (running === null) throw new CodedError('signed-out')
      await (isAnswering ? running.tenant.start() : running.tenant.stop())
      running.isAnswering = isAnswering
      return { isAnswering }
    },
    tenant: () => running?.tenant ?? null,
    stop: async () => {
      const stopped = wanted
      wanted = null
      running = null
      // One that is still starting would otherwise go on by itself, and keep the process alive.
      const tenant = await stopped?.catch(() => null)
      await tenant?.dispose()
    }
  }
}
