import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createRedirectFiles } from '../../../src/main/platform/redirect-file.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const createFiles = () => {
  const folder = createTemporaryFolder()
  const opened: string[] = []
  const clock = createFakeClock()
  const files = createRedirectFiles({
    folder,
    clock,
    openLink: (url) => {
      opened.push(fileURLToPath(url))
      return Promise.resolve()
    }
  })
  return { files, opened, clock, left: () => readdirSync(folder) }
}

describe('a file that sends the browser on', () => {
  it('is deleted after a minute, and when Glance ends', async () => {
    const { files, opened, clock, left } = createFiles()
    await files.open('https://one.example/')
    expect(left()).toHaveLength(1)
    expect(opened).toHaveLength(1)
    await clock.pass(60_000)
    await expect.poll(left).toEqual([])

    await files.open('https://two.example/')
    await files.dispose()
    expect(left()).toEqual([])
  })

  it('is neither left nor opened when Glance ends while it is written', async () => {
    const { files, opened, left } = createFiles()
    const ended: string[] = []
    const opening = files.open('https://one.example/').then(() => ended.push('writing'))
    await files.dispose()
    expect(left()).toEqual([])
    ended.push('Glance')
    await opening
    await files.open('https://two.example/')
    expect(ended).toEqual(['writing', 'Glance'])
    expect(left()).toEqual([])
    expect(opened).toEqual([])
  })
})
