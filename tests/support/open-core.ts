import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createGlance, type Glance } from '../../src/main/compose.ts'
import type { GlancePorts } from '../../src/main/ports.ts'
import type { CredentialStore } from '../../src/main/credentials/credential-store.ts'
import { createInMemoryCredentials } from '../../src/main/credentials/in-memory.ts'
import { createFileLog } from '../../src/main/platform/file-log.ts'
import type { PolicyEnvironment } from '../../src/main/settings/policy-schema.ts'
import { createPolicyFile } from '../../src/main/settings/policy-file.ts'
import { trustAnyFile } from '../../src/main/settings/policy-trust.ts'
import type { Calls, Channel } from '../../src/shared/contract.ts'
import type { Outcome } from '../../src/shared/outcome.ts'
import { lonePorts } from './lone-ports.ts'
import { writePolicyFile } from './policy-file.ts'
import { createTemporaryFolder } from './temporary-folder.ts'

/** The core as a host runs it, on real files and the real network, with a keychain that the test can read and change. */
export interface OpenCore {
  readonly glance: Glance
  readonly folder: string
  readonly credentials: CredentialStore
  /** Calls a channel as the window does. */
  readonly call: <C extends Channel>(
    channel: C,
    request: Calls[C]['request']
  ) => Promise<Outcome<Calls[C]['response']>>
  /** Everything that reached the window: each answer and each push, as JSON. */
  readonly reachedWindow: () => readonly string[]
  readonly openedLinks: () => readonly string[]
  /** Each time the core showed the window: with the text in its search box, or `(nothing)`. */
  readonly broughtUp: () => readonly string[]
}

/** A keychain in memory that outlives the core, so that a second core can be opened on it. */
export const createFakeKeychain = (): CredentialStore => ({
  ...createInMemoryCredentials(),
  storage: () => 'keychain'
})

export const openCore = async (
  options: Partial<
    Pick<
      GlancePorts,
      'fetch' | 'clock' | 'startsWithDemo' | 'startDemoTenant' | 'openLink' | 'presence' | 'updater'
    >
  > & {
    readonly isShown?: () => boolean
    /** The administrator's policy, whoever may write it. */
    readonly policyFile?: string
    /** Online environments besides SuperOffice's own. */
    readonly environments?: readonly PolicyEnvironment[]
    readonly folder?: string
    readonly credentials?: CredentialStore
  } = {}
): Promise<OpenCore> => {
  const folder = options.folder ?? createTemporaryFolder()
  const credentials = options.credentials ?? createFakeKeychain()
  const { isShown, environments = [], policyFile = join(folder, 'policy.json'), ...others } = options
  const ports = lonePorts(folder)
  // Outside `folder`, which contains only files that Glance writes.
  const namedFile =
    environments.length === 0
      ? policyFile
      : await writePolicyFile(join(createTemporaryFolder(), 'policy.json'), environments)
  const reached: string[] = []
  const links: string[] = []
  const broughtUp: string[] = []
  const glance = createGlance({
    ...ports,
    policySources: [createPolicyFile(namedFile, trustAnyFile)],
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
    window: {
      ...ports.window,
      summon: ({ text }) => {
        broughtUp.push(text ?? '(nothing)')
      },
      bringToFront: () => {
        broughtUp.push('(nothing)')
      },
      ...(isShown !== undefined && { isShown })
    }
  })
  onTestFinished(glance.dispose)
  await glance.whenReady
  await waitForSession(glance)
  return {
    glance,
    folder,
    credentials,
    call: async (channel, request) => {
      const outcome = await glance.dispatch(channel, request)
      reached.push(JSON.stringify([channel, outcome]))
      // The dispatcher resolves each channel with that channel's response type.
      return outcome as never
    },
    reachedWindow: () => reached,
    openedLinks: () => links,
    broughtUp: () => broughtUp
  }
}

const waitForSession = (glance: Glance): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      if (glance.session().kind === 'starting') return
      stop()
      resolve()
    }
    const stop = glance.onChanged(settle)
    settle()
  })
