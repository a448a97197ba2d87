import type { Page } from '@playwright/test'
import { altKeys, card, expect, freshness, searchBox, signIn, test } from './glance.ts'
import type { TestTenant } from '../tenant/test-tenant.ts'

// Uses the keyboard alone, and finds everything by the accessible names that a screen reader announces.

const nordlys = 201

/** Only the browser host records which pages were opened and what crossed the bridge. */
const isInBrowserHost = (): boolean => test.info().project.name === 'browser-host'

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const rowIn = (page: Page, name: string, row: RegExp) => section(page, name).getByRole('link', { name: row })
const selected = (page: Page) => page.getByRole('option', { selected: true })

/** Searches and opens the first match from the keyboard, and waits for the live card. */
const openByKeys = async (page: Page, text: string, name: RegExp): Promise<void> => {
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(selected(page)).toHaveAccessibleName(name)
  await page.keyboard.press('Enter')
  await expect(freshness(page)).toHaveText('Live')
}

test('the keyboard alone finds a company, reads its rows, opens a sale and copies a number', async ({
  startGlance,
  tenant
}) => {
  const { page, opened, clipboard } = await startGlance()
  const { keyboard } = page
  await signIn(page, tenant)
  await expect(searchBox(page)).toBeFocused()

  await test.step('choose a match', async () => {
    await keyboard.type('nordly')
    await expect(selected(page)).toHaveAccessibleName(/^Nordlys Energi AS/)
    await keyboard.press('ArrowDown')
    await expect(selected(page)).toHaveAccessibleName(/^Nordlys Energi AS, Service/)
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await expect(freshness(page)).toHaveText('Live')
    await expect(card(page)).toMatchAriaSnapshot(`
      - heading "Nordlys Energi AS" [level=1]
      - region "Requests":
        - heading "Requests 5" [level=2]
        - list
      - region "Follow-ups":
        - heading "Follow-ups 3" [level=2]
    `)
  })

  await test.step('move through the rows and sections', async () => {
    await keyboard.press('ArrowDown')
    await expect(rowIn(page, 'Requests', /Målerdata mangler/)).toBeFocused()
    await keyboard.press('End')
    await keyboard.press('ArrowDown')
    await expect(section(page, 'Follow-ups').getByRole('link').first()).toBeFocused()
    for (const [key, name] of [
      ['1', 'Requests'],
      ['2', 'Follow-ups'],
      ['3', 'Documents'],
      ['5', 'Chats']
    ] as const) {
      await keyboard.press(`ControlOrMeta+${key}`)
      await expect(section(page, name).getByRole('link').first()).toBeFocused()
    }
  })

  await test.step('open a sale in SuperOffice', async () => {
    await keyboard.press('ControlOrMeta+4')
    await expect(rowIn(page, 'Sales', /^Utvidelse med mobilappen/)).toBeFocused()
    await keyboard.press('Enter')
    if (isInBrowserHost())
      await expect.poll(opened).toEqual([expect.stringMatching(/\?sale\.main\?sale_id=20131$/)])
  })

  await test.step('copy a person’s number', async () => {
    await keyboard.press('ControlOrMeta+6')
    await expect(rowIn(page, 'People', /^Eva Dahl/)).toBeFocused()
    await expect(section(page, 'People')).toMatchAriaSnapshot(`
      - region "People":
        - list:
          - listitem:
            - link /Eva Dahl/
          - listitem:
            - link /Håkon Moen/
    `)
    await keyboard.press(`${altKeys}+p`)
    await expect(page.getByRole('status').filter({ hasText: 'Phone number copied' })).toBeAttached()
    await expect.poll(clipboard).toBe('+4755123457')
    await keyboard.press('ArrowDown')
    await keyboard.press(`${altKeys}+p`)
    await expect(page.getByRole('status').filter({ hasText: 'No phone number here' })).toBeAttached()
  })

  await test.step('return to the empty search box', async () => {
    await keyboard.press('Escape')
    await expect(searchBox(page)).toBeFocused()
    await expect(searchBox(page)).toHaveValue('nordly')
    await keyboard.press('Escape')
    await expect(searchBox(page)).toHaveValue('')
    await expect(page.getByRole('option')).toHaveCount(1)
    await expect(selected(page)).toHaveAccessibleName(/^Nordlys Energi AS/)
    await keyboard.press('Escape')
    await expect(searchBox(page)).toBeFocused()
  })

  await test.step('find a person by their number offline', async () => {
    await tenant.stop()
    await keyboard.type('0047 55 12 34 57')
    await expect(section(page, 'Caller')).toContainText('Eva Dahl')
    await expect(section(page, 'Caller').getByRole('button', { name: /55 12 34 57/ })).not.toHaveCount(0)
    await expect(freshness(page)).toContainText('offline')
  })
})

/** Reads the company's summary straight from the tenant, without Glance. */
const readSummary = async ({ url, user }: TestTenant): Promise<Summary> => {
  const answer = await fetch(`${url}/api/v1/Agents/Contact/GetContactSummary`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`,
      'Content-Type': 'application/json',
      'SO-TimeZone': 'UTC, includeTZOffset'
    },
    body: JSON.stringify({ ContactId: nordlys, Limit: 50 })
  })
  return (await answer.json()) as Summary
}

interface Summary {
  readonly Tickets: readonly { readonly TicketId: number; readonly Title: string }[]
  readonly Sales: readonly { readonly Amount: number }[]
  readonly Chats: readonly { readonly FirstMessage: string; readonly LastMessage: string }[]
}

test('changes are shown until the card is closed, and not again when it is reopened', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await openByKeys(page, 'nordly', /^Nordlys Energi AS/)
  const changes = card(page)
    .getByRole('paragraph')
    .filter({ hasText: /changes? since/ })
  await expect(changes).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()

  const summary = await readSummary(tenant)
  const [first] = summary.Tickets
  tenant.plantSummary(nordlys, {
    ...summary,
    Tickets: [
      { ...first, TicketId: 20199, TicketStatus: 1, Title: 'Strømbrudd på Bryggen' },
      ...summary.Tickets.map((ticket) =>
        ticket.TicketId === 20103 ? { ...ticket, Title: 'Faktura 4711 er betalt' } : ticket
      )
    ]
  })
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+r')
  await expect(changes.getByText(/^2 changes since/)).toBeInViewport()
  await expect(changes.getByRole('button', { name: 'Next' })).toHaveAccessibleDescription(/next change/i)
  await expect(rowIn(page, 'Requests', /New\s+Strømbrudd/)).toBeVisible()
  await expect(rowIn(page, 'Requests', /Changed\s+Faktura 4711 er betalt .*er uklar/)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rowIn(page, 'Requests', /Strømbrudd/)).toBeVisible()
  await expect(changes).toHaveCount(0)
})

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '')

test('with masking on, the page neither contains nor receives a masked text', async ({
  startGlance,
  tenant
}) => {
  const { page, received } = await startGlance()
  const { keyboard } = page
  await signIn(page, tenant)
  const { Sales: sales, Chats: chats } = await readSummary(tenant)
  // Compared without spaces, because several kinds of them stand between the digits of a number.
  const secrets = [
    '5512345',
    'nordlys.example',
    ...sales.map(({ Amount: amount }) => String(amount)),
    ...chats.flatMap(({ FirstMessage: first, LastMessage: last }) => [first, last])
  ].map(withoutSpaces)
  const secretsIn = (...texts: readonly string[]): readonly string[] => {
    const text = withoutSpaces(texts.join('\n'))
    return secrets.filter((secret) => text.includes(secret))
  }
  const secretsShown = async (): Promise<readonly string[]> =>
    secretsIn(await page.content(), await page.locator('body').ariaSnapshot())

  await openByKeys(page, 'nordly', /^Nordlys Energi AS/)
  await keyboard.press('ControlOrMeta+6')
  await expect(rowIn(page, 'People', /^Eva Dahl/)).toBeFocused()
  await expect(section(page, 'People').getByRole('button', { name: /55 12 34 57/ })).not.toHaveCount(0)
  await expect.poll(secretsShown).toEqual(secrets)

  const before = received().length
  if (isInBrowserHost()) expect(secretsIn(...received())).toEqual(secrets)
  await keyboard.press('ControlOrMeta+Shift+m')
  await expect(section(page, 'People').getByRole('button', { name: /•••••/ })).not.toHaveCount(0)
  await expect.poll(secretsShown).toEqual([])
  await keyboard.press('ControlOrMeta+r')
  await expect(freshness(page)).toHaveText('Live')
  await keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
  await keyboard.press('Escape')
  await keyboard.type('eva dahl')
  await expect(page.getByRole('option', { name: /^Person Eva Dahl .*Nordlys Energi AS/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(section(page, 'Caller').getByRole('button', { name: /•••••/ })).not.toHaveCount(0)
  expect(await secretsShown()).toEqual([])
  expect(secretsIn(...received().slice(before))).toEqual([])

  await keyboard.press('ControlOrMeta+Shift+m')
  await expect(section(page, 'Caller').getByRole('button', { name: /55 12 34 57/ })).not.toHaveCount(0)
})
