import type { Keytar } from '../../src/main/credentials/keychain.ts'

export interface FakeKeytar extends Keytar {
  /** The stored secrets by `service account`. */
  readonly secrets: Map<string, string>
  /** The functions that were called, in order. */
  readonly calls: string[]
  /**
   * `refusing` rejects every call. `silent` never settles. `locked` is a locked Secret Service, which reads as if it were empty
   * and rejects writes. `forgetful` accepts writes and stores nothing.
   */
  behaviour: 'working' | 'refusing' | 'silent' | 'locked' | 'forgetful'
}

/** keytar's three functions on a map, with the ways in which real keychains fail. An empty argument throws, like in keytar. */
export const createFakeKeytar = (): FakeKeytar => {
  const secrets = new Map<string, string>()
  const calls: string[] = []
  const fake: FakeKeytar = {
    secrets,
    calls,
    behaviour: 'working',
    getPassword: (service, account) => {
      refuseEmpty(service, account)
      return answer('get', () =>
        fake.behaviour === 'working' ? (secrets.get(`${service} ${account}`) ?? null) : null
      )
    },
    setPassword: (service, account, secret) => {
      refuseEmpty(service, account, secret)
      if (fake.behaviour === 'locked')
        return Promise.reject(new Error('Cannot create an item in a locked collection'))
      return answer('set', () => {
        if (fake.behaviour === 'working') secrets.set(`${service} ${account}`, secret)
      })
    },
    deletePassword: (service, account) => {
      refuseEmpty(service, account)
      return answer('delete', () => fake.behaviour === 'working' && secrets.delete(`${service} ${account}`))
    }
  }
  const answer = <T>(call: string, work: () => T): Promise<T> => {
    calls.push(call)
    switch (fake.behaviour) {
      case 'refusing':
        return Promise.reject(new Error('Could not connect: /run/user/eva/bus'))
      case 'silent':
        return new Promise<T>(() => undefined)
      default:
        return Promise.resolve(work())
    }
  }
  return fake
}

const refuseEmpty = (...texts: readonly string[]): void => {
  if (texts.includes('')) throw new Error('Argument is required')
}
