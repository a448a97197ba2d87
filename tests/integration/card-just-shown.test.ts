import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTenant, toSignIn } from '../support/open-tenant.ts'
import { startCore, until } from '../support/running-core.ts'

// A card is stored a few turns after it was shown. Nothing that the agent does in between loses it, or brings it back.

const companyId = 1131

/** The only store's files are opened exclusively, and grow when a card is written. */
const bytesOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.db'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** Ends in the turn in which the window gets the card, before it is stored. */
const showCard = async () => {
  const tenant = await openTenant()
  const core = await startCore()
  await core.call('session:sign-in', toSignIn(tenant))
  const { card } = await core.call('card:refresh', { companyId, isForced: false })
  return { tenant, core, card, recall: () => core.call('card:recall', { companyId }) }
}

describe('a card that was just shown', () => {
  // Otherwise the tests below would try nothing.
  it('is still to be stored', async () => {
    const { core } = await showCard()
    let before = 0
    // More than once, because the tenant's lists are written at some time too.
    await until(async () => {
      // Lists the cards, and so stores the one that was shown last.
      await core.call('matches:recent', null)
      before = bytesOf(core.folder)
      await core.call('card:refresh', { companyId, isForced: true })
      return bytesOf(core.folder) === before
    })
    await until(() => bytesOf(core.folder) > before)
  })

  it('is recalled at once', async () => {
    const { card, recall } = await showCard()
    expect(await recall()).toMatchObject({ title: card.title, fetchedAt: card.fetchedAt })
  })

  it('is among the recent ones, and found by its name', async () => {
    const { core, card } = await showCard()
    expect(await core.call('matches:recent', null)).toMatchObject([{ companyId }])
    expect((await core.call('matches:recall', { text: card.title })).rows).toMatchObject([{ companyId }])
  })

  it('is stored when Glance is locked', async () => {
    const { tenant, core, card, recall } = await showCard()
    core.glance.lock()
    await tenant.stop()
    await core.call('session:unlock', null)
    expect(await recall()).toMatchObject({ fetchedAt: card.fetchedAt })
  })

  it('is stored when Glance quits, together with what the agent saw last', async () => {
    const { tenant, core, card } = await showCard()
    await core.call('card:leave', { companyId })
    const again = await core.restart()
    await tenant.stop()
    const recalled = await again.call('card:recall', { companyId })
    expect(recalled).toMatchObject({ fetchedAt: card.fetchedAt, changes: { count: 0 } })
  })

  it('is stored when the agent views or pins it', async () => {
    const { core } = await showCard()
    await core.call('card:view', { companyId })
    await core.call('card:pin', { companyId, isPinned: true })
    const again = await core.restart()
    expect(await again.call('matches:recent', null)).toMatchObject([{ companyId, isPinned: true }])
  })

  it('is gone when it is forgotten, also after the next start', async () => {
    const { core, recall } = await showCard()
    expect(await core.call('card:forget', { companyId })).toMatchObject({ isGone: true })
    expect(await recall()).toBeNull()
    const again = await core.restart()
    expect(await again.call('card:recall', { companyId })).toBeNull()
  })

  it('is not written any more when the agent signs out', async () => {
    const { core } = await showCard()
    await core.call('session:sign-out', null)
    const names = [...(await core.files()).keys()]
    expect(names.filter((name) => /\.db(-wal|-shm)?$/.test(name))).toEqual([])
  })
})
