import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createGlance, type Glance } from '../../src/main/compose.ts'
import type { GlancePorts } from '../../src/main/ports.ts'
import type { CredentialStore } from '../../src/main/credentials/credential-store.ts'
import { createInMemoryCredentials } from '../../src/main/credentials/in-memory.ts'
import { createFileLog } from '../../src/main/platform/file-log.ts'
import type { PolicyEnvironment } from '../../src/main/settings/policy-file.ts'
import type { Calls, Channel } from '../../src/shared/contract.ts'
import type { Outcome } from '../../src/shared/outcome.ts'
import { lonePorts } from './lone-ports.ts'
import { writePolicyFile } from './policy-file.ts'
import { createTemporaryFolder } from './temporary-folder.ts'

/** The core as a host runs it, on real files and a real network, with a keychain that is a variable of the test's. */
export interface OpenCore {
  readonly glance: Glance
  readonly folder: string
  readonly credentials: CredentialStore
  /** Asks as the window does. */
  readonly ask: <C extends Channel>(
    channel: C,
    request: Calls[C]['request']
  ) => Promise<Outcome<Calls[C]['response']>>
  /** Everything that reached the window: each answer and each push, as JSON. */
  readonly reachedWindow: () => readonly string[]
  readonly openedLinks: () => readonly string[]
}

/** Stands for the system's keychain: what is in it survives the core, so that a second one can be opened on it. */
export const createFakeKeychain = (): CredentialStore => ({
  ...createInMemoryCredentials(),
  storage: () => 'keychain'
})

export const openCore = async (
  options: Partial<
    Pick<GlancePorts, 'fetch' | 'clock' | 'startsWithDemo' | 'policyFile' | 'openLink' | 'presence'>
  > & {
    readonly isShown?: () => boolean
    /** Where an agent can sign in online, besides SuperOffice's own environments. */
    readonly environments?: readonly PolicyEnvironment[]
    readonly folder?: string
    readonly credentials?: CredentialStore
  } = {}
): Promise<OpenCore> => {
  const folder = options.folder ?? createTemporaryFolder()
  const credentials = options.credentials ?? createFakeKeychain()
  const { isShown, environments = [], ...others } = options
  const ports = lonePorts(folder)
  // Outside `folder`, because Glance does not write it.
  const policyFile =
    environments.length === 0
      ? ports.policyFile
      : await writePolicyFile(join(createTemporaryFolder(), 'policy.json'), environments)
  const reached: string[] = []
  const links: string[] = []
  const glance = createGlance({
    ...ports,
    policyFile,
    ...others,
    log: createFileLog(ports.paths.logFile),
    credentials,
    push: (channel, payload) => {
      reached.push(JSON.stringify([channel, payload]))
    },
    openLink: (url) => {
      links.push(url)
      return options.openLink?.(url) ?? Promise.resolve()
    },
    window: { ...ports.window, ...(isShown !== undefined && { isShown }) }
  })
  onTestFinished(glance.dispose)
  await glance.isReady
  await sessionTakenUp(glance)
  return {
    glance,
    folder,
    credentials,
    ask: async (channel, request) => {
      const outcome = await glance.dispatch(channel, request)
      reached.push(JSON.stringify([channel, outcome]))
      // The dispatcher answers each channel with that channel's response.
      return outcome as never
    },
    reachedWindow: () => reached,
    openedLinks: () => links
  }
}

const sessionTakenUp = (glance: Glance): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      if (glance.session().kind === 'starting') return
      stop()
      resolve()
    }
    const stop = glance.onChanged(settle)
    settle()
  })
