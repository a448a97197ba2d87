import type { Page } from '@playwright/test'
import type { Awaited, Painted, ProbedWindow } from './probe.ts'

const limitMs = 15_000

/** Presses a key as a person does, and resolves with its course until the page has painted what is awaited. */
export const pressAndWatch = async (
  page: Page,
  key: string,
  { selector, channel = null, count = 1, wholeCount = null }: Pick<Awaited, 'selector'> & Partial<Awaited>
): Promise<Painted> => {
  await page.evaluate(
    (awaited) => {
      ;(window as unknown as ProbedWindow).probe.arm(awaited)
    },
    { selector, channel, count, wholeCount }
  )
  await page.keyboard.press(key)
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${key} did not bring ${String(count)} × ${selector}`))
    }, limitMs)
  })
  const result = page.evaluate(() => (window as unknown as ProbedWindow).probe.result())
  return Promise.race([result, limit]).finally(() => {
    clearTimeout(timer)
  })
}
