import { describe, expect, it } from 'vitest'
import { readText, textFiles } from './tree.ts'

const setsTimer =
  /setTimeout|setInterval|setImmediate|requestIdleCallback|useTimeout|useInterval|[dD]ebounced?(?:Ref|Fn)?\b|[tT]hrottled?(?:Ref|Fn)\b|refThrottled|watchThrottled|\.after\(|AbortSignal\.timeout|timers\/promises/

const product = ['src/main', 'src/renderer', 'src/preload', 'src/shared']
const withTimer = product
  .flatMap((folder) => textFiles(folder))
  .filter((file) => /\.(ts|vue)$/.test(file) && setsTimer.test(readText(file)))

const [, limits = ''] = readText('docs/accessibility.md').split('\n## Time limits\n')
const listed = new Set([...limits.matchAll(/`(src\/[\w./-]+)`/g)].map(([, file = '']) => file))
/** It sets no timer, but compares times. */
const comparing = new Set(['src/renderer/search/typing-pace.ts', 'src/main/session/online-sign-in.ts'])

describe('the time limits of docs/accessibility.md', () => {
  it('name every file that sets a timer, so that nobody adds a limit without a way out', () => {
    expect(withTimer.length).toBeGreaterThan(20)
    expect(withTimer.filter((file) => !listed.has(file))).toEqual([])
  })

  it('name no file that sets none any more', () => {
    expect([...listed].filter((file) => !withTimer.includes(file) && !comparing.has(file))).toEqual([])
  })
})
