import type { FaultRequest } from '../tenant/faults.ts'
import { card, expect, freshness, searchBox, signIn, test } from './glance.ts'

// Every way in which a lookup can fail, without a stored card and with one.

const path = 'GetContactSummary'

interface Case {
  readonly what: string
  readonly fault: FaultRequest
  readonly says: RegExp
  /** What the stored card says of its age; `null` where the failure erases it. */
  readonly freshness: RegExp | null
}

const cases: readonly Case[] = [
  {
    what: 'a captive portal’s page',
    fault: { kind: 'html', path },
    says: /needs you to sign in first/,
    freshness: /offline/
  },
  {
    what: 'a redirect to a login page',
    fault: { kind: 'redirect', path },
    says: /needs you to sign in first/,
    freshness: /offline/
  },
  {
    what: 'a broken connection',
    fault: { kind: 'reset', path },
    says: /isn’t responding/,
    freshness: /offline/
  },
  {
    what: 'status 400',
    fault: { kind: 'status', status: 400, path },
    says: /didn’t accept/,
    freshness: /error/
  },
  {
    what: 'a message instead of a summary',
    fault: { kind: 'message', path },
    says: /The contact id is invalid/,
    freshness: /error/
  },
  {
    what: 'status 401',
    fault: { kind: 'status', status: 401, path },
    says: /been signed out/,
    freshness: /Saved/
  },
  {
    what: 'status 403',
    fault: { kind: 'status', status: 403, path },
    says: /no access/i,
    freshness: null
  },
  {
    what: 'null for the company',
    fault: { kind: 'null', path },
    says: /answered with an error/,
    freshness: /answered with an error/
  },
  {
    what: 'status 404 for the summary alone',
    fault: { kind: 'status', status: 404, path },
    says: /answered with an error/,
    freshness: /answered with an error/
  },
  {
    what: 'status 404 for the company as well',
    // The paths of the summary and of the company itself.
    fault: { kind: 'status', status: 404, path: 'Contact/' },
    says: /No such company/,
    freshness: null
  },
  {
    what: 'status 421',
    fault: { kind: 'status', status: 421, path },
    says: /another server/,
    freshness: /error/
  },
  {
    what: 'status 500',
    fault: { kind: 'status', status: 500, body: 'html', path },
    says: /answered with an error/,
    freshness: /error/
  },
  {
    what: 'broken JSON',
    fault: { kind: 'broken-json', path },
    says: /couldn’t be read/,
    freshness: /error/
  },
  {
    what: 'a truncated answer',
    fault: { kind: 'truncated', path },
    says: /isn’t responding/,
    freshness: /offline/
  },
  {
    what: 'the wrong content type',
    fault: { kind: 'wrong-content-type', path },
    says: /couldn’t be read/,
    freshness: /error/
  },
  { what: 'an oversized answer', fault: { kind: 'large', path }, says: /too large/, freshness: /error/ }
]

// The checks without and with a stored card share one start of Glance, because starting and signing in takes most of a journey.
for (const { what, fault, says, freshness: age } of cases) {
  test(`${what} shows an error sentence and ${age === null ? 'erases' : 'keeps'} a stored card`, async ({
    startGlance,
    tenant
  }) => {
    const { page } = await startGlance()
    await signIn(page, tenant)
    const match = page.getByRole('option', { name: /Nordlys Energi AS/ }).first()

    await test.step('when nothing is stored', async () => {
      tenant.faults.add(fault)
      await searchBox(page).fill('nordly')
      await match.click()
      await expect(page.getByText(says).first()).toBeVisible()
      await expect(card(page).getByRole('listitem')).toHaveCount(0)
      const text = await page.locator('body').innerText()
      expect(text).not.toMatch(/undefined|NaN|\[object|<html/i)
      // In this order: a card that is still open is loaded as soon as SuperOffice answers again.
      await page.keyboard.press('Escape')
      await expect(searchBox(page)).toBeVisible()
      tenant.faults.clear()
    })

    await test.step('when the card is stored', async () => {
      await match.click()
      await card(page).waitFor()
      await expect(freshness(page)).toHaveText('Live')
      tenant.faults.add(fault)
      await page.getByRole('button', { name: 'Refresh' }).click()
      await expect(
        page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: says }).first()
      ).toBeVisible()
      if (age === null) await expect(card(page).getByRole('listitem')).toHaveCount(0)
      else {
        await expect(freshness(page)).toHaveText(age)
        await expect(card(page).getByRole('listitem')).not.toHaveCount(0)
      }
      tenant.faults.clear()
      await page.keyboard.press('Escape')
      await expect(searchBox(page)).toBeVisible()
    })
  })
}

test('the card counts down a Retry-After and then loads', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).fill('nordly')
  await page.getByRole('option').first().waitFor()
  tenant.faults.add({
    kind: 'status',
    status: 503,
    path,
    times: 1,
    retryAfter: { seconds: 3, as: 'seconds' }
  })
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\d\ss\b/u).first()).toBeVisible()
  await expect(freshness(page)).toHaveText('Live')
})

test('the card says that SuperOffice is slow, and shows the answer once it arrives', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).fill('nordly')
  await page.getByRole('option').first().waitFor()
  tenant.faults.add({ kind: 'hold', path, times: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Loading…').first()).toBeVisible()
  await expect(page.getByText('SuperOffice is slow today').first()).toBeVisible()
  tenant.faults.clear()
  await expect(freshness(page)).toHaveText('Live')
})
