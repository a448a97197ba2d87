import { expect, test } from './glance.ts'

test('the page shows its name before the window’s script has been read, and the first screen after it', async ({
  startGlance
}) => {
  const { page } = await startGlance()
  await expect(page.getByRole('radio', { name: 'Demo' })).toBeVisible()
  const { promise: mayContinue, resolve: letContinue } = Promise.withResolvers<null>()
  await page.route('**/assets/*.js', async (route) => {
    await mayContinue
    await route.continue()
  })
  // Not awaited: a page is loaded only when its scripts have run.
  const reloaded = page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Glance' })).toBeVisible()
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('radio', { name: 'Demo' })).toHaveCount(0)
  letContinue(null)
  await reloaded
  await expect(page.getByRole('radio', { name: 'Demo' })).toBeVisible()
  await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy')
})
