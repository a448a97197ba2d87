import { describe, expect, it } from 'vitest'
import { createNotices } from '../../../src/main/platform/notices.ts'

describe('a notice', () => {
  it('waits until it is taken, in order of arrival', () => {
    const notices = createNotices()
    notices.give('shortcut-taken')
    notices.give('store-set-aside')
    expect(notices.take()).toEqual(['shortcut-taken', 'store-set-aside'])
    expect(notices.take()).toEqual([])
  })

  it('is given once while Glance runs, whether it was taken or not', () => {
    let arrivals = 0
    const notices = createNotices()
    notices.onArrived(() => {
      arrivals += 1
    })
    notices.give('settings-not-saved')
    notices.give('settings-not-saved')
    expect(notices.take()).toEqual(['settings-not-saved'])
    notices.give('settings-not-saved')
    expect(notices.take()).toEqual([])
    expect(arrivals).toBe(1)
  })

  it('can be withdrawn, and given again when its reason is back', () => {
    const notices = createNotices()
    notices.give('policy-broken')
    notices.withdraw('policy-broken')
    expect(notices.take()).toEqual([])
    notices.give('policy-broken')
    expect(notices.take()).toEqual(['policy-broken'])
  })

  it('can be taken by a listener as soon as it arrives', () => {
    const taken: unknown[] = []
    const notices = createNotices()
    notices.onArrived(() => taken.push(...notices.take()))
    notices.give('keychain-unavailable')
    expect(taken).toEqual(['keychain-unavailable'])
  })
})
