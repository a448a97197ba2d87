import { once } from 'node:events'
import { searchBox } from '../glance.ts'
import { expect, test } from './electron-app.ts'

test('the window starts hidden, a second start shows it, and Escape hides it', async ({ startElectron }) => {
  const { page, isVisible, startAgain } = await startElectron()
  await searchBox(page).waitFor({ state: 'attached' })
  expect(await isVisible()).toBe(false)
  expect(await startAgain()).toBe(0)
  await expect.poll(isVisible).toBe(true)
  await expect(searchBox(page)).toBeFocused()
  await page.screenshot({ path: test.info().outputPath('summoned.png') })
  await page.keyboard.press('Escape')
  await expect.poll(isVisible).toBe(false)
})

test('the first start shows the window and says where Glance is', async ({ startElectron }) => {
  const { page, isVisible } = await startElectron({ isFirstStart: true })
  await expect.poll(isVisible).toBe(true)
  await expect(page.getByText(/Glance stays (?:beside the clock|in the menu bar)/)).toBeVisible()
})

test('the shortcut is registered while Glance runs', async ({ startElectron }) => {
  const { app } = await startElectron()
  const isHeld = (): Promise<boolean> =>
    app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+G'))
  await expect.poll(isHeld).toBe(true)
})

test('closing the window hides it, and quitting ends Glance', async ({ startElectron }) => {
  const { app, isVisible, startAgain } = await startElectron()
  await startAgain()
  await expect.poll(isVisible).toBe(true)
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await expect.poll(isVisible).toBe(false)
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ app: main }) => {
    main.quit()
  })
  expect(await ended).toEqual([0, null])
})

test('Electron’s Node has SQLite with write-ahead logging', async ({ startElectron }) => {
  const { app } = await startElectron()
  const versions = await app.evaluate(() => ({ ...process.versions }))
  test.info().annotations.push({ type: 'versions', description: JSON.stringify(versions) })
  const hasSqlite = await app.evaluate(() => {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
    const database = new DatabaseSync(':memory:')
    const row = database.prepare("select sqlite_compileoption_used('OMIT_WAL') as withoutWal").get()
    database.close()
    return row?.['withoutWal'] === 0
  })
  expect(hasSqlite).toBe(true)
})
