import { expect, it } from 'vitest'
import { loadUnlessStopped } from '../../../src/browser-host/stop.ts'

it('loads what the host needs', async () => {
  expect(
    await loadUnlessStopped(
      () => Promise.resolve('core'),
      () => false
    )
  ).toBe('core')
})

it('loads nothing when the host was stopped before', async () => {
  let loads = 0
  const load = (): Promise<string> => {
    loads++
    return Promise.resolve('core')
  }
  expect(await loadUnlessStopped(load, () => true)).toBeNull()
  expect(loads).toBe(0)
})

it('hands out nothing to start when the host was stopped during loading', async () => {
  let isStopped = false
  const { promise, resolve } = Promise.withResolvers<string>()
  const loading = loadUnlessStopped(
    () => promise,
    () => isStopped
  )
  isStopped = true
  resolve('core')
  expect(await loading).toBeNull()
})
