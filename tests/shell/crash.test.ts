import { describe, expect, it } from 'vitest'
import type { RunningGlance } from '../support/electron-stand-in/glance.ts'
import { createDesk, shortcut, until } from './desk.ts'

const gone = (times: number): readonly string[] => Array.from({ length: times }, () => 'window-process-gone')

const isAtPage = (glance: RunningGlance, page: string): boolean => {
  const { contents } = glance.window()
  return contents.hasPage() && contents.page().address === `app://glance/${page}`
}

const crash = async (glance: RunningGlance, nextPage: string): Promise<void> => {
  glance.window().contents.crash()
  await until(() => isAtPage(glance, nextPage))
}

describe('a crashed page', () => {
  it('is loaded again within a second, in the same place and in front', async () => {
    const { computer, startUp } = createDesk({ expectedErrors: gone(1) })
    const glance = await startUp()
    computer.press(shortcut)
    await until(() => glance.window().isFocused())
    const placed = { ...glance.window().bounds(), x: 300, y: 200 }
    glance.window().moveTo(placed)
    const startedMs = performance.now()
    await crash(glance, 'index.html')
    expect(performance.now() - startedMs).toBeLessThan(1000)
    expect([glance.window().isVisible(), glance.window().bounds()]).toEqual([true, placed])
    expect(await glance.bridge().recallSession()).toMatchObject({ ok: true })
  })

  it('stays hidden when it was hidden, and is ready for the next press', async () => {
    const { computer, startUp } = createDesk({ expectedErrors: gone(1) })
    const glance = await startUp()
    await crash(glance, 'index.html')
    expect(glance.window().isVisible()).toBe(false)
    computer.press(shortcut)
    await until(() => glance.window().isFocused())
  })

  it('is ended and loaded again when it hangs', async () => {
    const desk = createDesk({ expectedErrors: gone(1) })
    const glance = await desk.startUp()
    glance.window().contents.hang()
    await until(() => isAtPage(glance, 'index.html'))
    expect(desk.logged()).toContainEqual(
      expect.objectContaining({ event: 'window-process-gone', reason: 'killed' })
    )
  })

  it('is replaced by a plain page at the third time, with one way to try again', async () => {
    const { computer, startUp } = createDesk({ expectedErrors: gone(4) })
    const glance = await startUp()
    await crash(glance, 'index.html')
    await crash(glance, 'index.html')
    await crash(glance, 'trouble.html')
    computer.press(shortcut)
    await until(() => glance.window().isFocused())
    const { contents } = glance.window()
    expect(contents.page().body).toContain('It has stopped several times within a minute.')
    expect(contents.page().body).not.toContain('<script')
    expect(contents.page().body.match(/<a /g)).toHaveLength(1)
    expect(contents.followHash('#again')).toBe(true)
    await until(() => isAtPage(glance, 'index.html'))
    expect(glance.window().isVisible()).toBe(true)
    await crash(glance, 'index.html')
  })

  it('never costs the shortcut, even if the plain page fails too', async () => {
    const { computer, startUp } = createDesk({ expectedErrors: gone(4) })
    const glance = await startUp()
    await crash(glance, 'index.html')
    await crash(glance, 'index.html')
    await crash(glance, 'trouble.html')
    glance.window().contents.crash()
    computer.press(shortcut)
    await until(() => glance.window().isFocused() && isAtPage(glance, 'index.html'))
  })
})

describe('another process of Chromium that ends', () => {
  it('is logged, and Glance goes on', async () => {
    const desk = createDesk()
    const glance = await desk.startUp()
    glance.app.events.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 })
    expect(desk.logged()).toContainEqual(
      expect.objectContaining({ event: 'child-process-gone', type: 'GPU', reason: 'crashed' })
    )
    expect(await glance.bridge().recallSession()).toMatchObject({ ok: true })
  })
})
