import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { listProcessTree } from '../../scripts/processes.mjs'
import { runProgram, type RunOptions } from '../../scripts/run-program.mjs'
import { createSteps } from '../../scripts/steps.mjs'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const minuteMs = 60_000
const hang = 'setInterval(() => undefined, 1000)'

/** A program that reports a failed test, whose error is coloured and has two lines. */
const failOneTest = `
  import { writeFileSync } from 'node:fs'
  const failures = [{ name: 'unit › adds', reason: '\\u001b[31mexpected 3\\u001b[39m\\nreceived 4' }]
  writeFileSync(process.env.GLANCE_TALLY, JSON.stringify({ passed: 1, failed: 1, failures, skipped: [] }))
  process.exit(1)
`

/** A program that hangs inside one test after another has passed, and that has started a program which ignores SIGTERM. */
const hangInsideTest = (readyFile: string): string => `
  import { spawn } from 'node:child_process'
  import { appendFileSync, writeFileSync } from 'node:fs'
  const note = (progress) => appendFileSync(process.env.GLANCE_PROGRESS, JSON.stringify(progress) + '\\n')
  note({ name: 'unit › quick.test.ts' })
  note({ name: 'unit › slow.test.ts' })
  note({ name: 'unit › quick.test.ts', tally: { passed: 3, failed: 0, failures: [], skipped: [] } })
  const stubborn = "process.on('SIGTERM', () => undefined); console.log('ready'); ${hang}"
  const child = spawn(process.execPath, ['-e', stubborn])
  child.stdout.once('data', () => {
    writeFileSync(${JSON.stringify(readyFile)}, '')
    for (;;);
  })
`

const runNode = (script: string, options: RunOptions): Promise<number> =>
  runProgram(process.execPath, ['--input-type=module', '-e', script], { ...options, output: 'quiet' })

const createTestSteps = (limitMs = minuteMs) => {
  const written: string[] = []
  const steps = createSteps({ limitMs, write: (text) => void written.push(text) })
  return {
    steps,
    text: () => written.join(''),
    lastLine: () => written.join('').trimEnd().split('\n').at(-1)
  }
}

describe('the test command', () => {
  it('a failing program counts as one failure and does not stop the next step', async () => {
    const { steps, text, lastLine } = createTestSteps()
    await steps.run(
      { name: 'lint', limitMs: minuteMs, run: (options) => runNode('process.exit(3)', options) },
      { name: 'types', limitMs: minuteMs, run: (options) => runNode('', options) }
    )
    expect(steps.finish()).toBe(1)
    expect(text()).toMatch(/— lint: failed.*\n— types: ok/u)
    expect(lastLine()).toBe('0 passed, 1 failed, 0 skipped')
  })

  it('a failed test is named with the first line of its error beside the sum', async () => {
    const { steps, text, lastLine } = createTestSteps()
    await steps.run({
      name: 'tests',
      limitMs: minuteMs,
      isTestRun: true,
      run: (options) => runNode(failOneTest, options)
    })
    expect(steps.finish()).toBe(1)
    expect(text()).toContain('\nFailed: tests\n  unit › adds: expected 3\n\n')
    expect(lastLine()).toBe('1 passed, 1 failed, 0 skipped')
  })

  it('a step that exceeds its time limit is ended and counts as a failure', async () => {
    const { steps, text, lastLine } = createTestSteps()
    await steps.run({ name: 'tests', limitMs: 50, isTestRun: true, run: (options) => runNode(hang, options) })
    expect(steps.finish()).toBe(1)
    expect(text()).toContain('tests hangs: it is ended after')
    expect(lastLine()).toBe('0 passed, 1 failed, 0 skipped')
  })

  it('no further step starts once all steps together exceed their limit', async () => {
    const { steps, text, lastLine } = createTestSteps(50)
    const file = join(createTemporaryFolder(), 'started')
    const write = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(file)}, '')`
    await steps.run(
      { name: 'tests', limitMs: minuteMs, run: (options) => runNode(hang, options) },
      { name: 'journeys', limitMs: minuteMs, run: (options) => runNode(write, options) }
    )
    expect(steps.finish()).toBe(1)
    expect(text()).toContain('All steps together exceeded')
    expect(lastLine()).toBe('0 passed, 2 failed, 0 skipped')
    expect(existsSync(file)).toBe(false)
  })

  it('a step that hangs is reported with its running tests and processes, which are killed', async ({
    skip
  }) => {
    skip(process.platform === 'win32', 'needs a list of processes')
    const { steps, text, lastLine } = createTestSteps()
    const readyFile = join(createTemporaryFolder(), 'ready')
    const limit = new AbortController()
    const isEnded = steps.run({
      name: 'tests',
      limitMs: minuteMs,
      isTestRun: true,
      run: (options) => runNode(hangInsideTest(readyFile), { ...options, signal: limit.signal })
    })
    await vi.waitFor(
      () => {
        expect(existsSync(readyFile)).toBe(true)
      },
      { timeout: 20_000 }
    )
    limit.abort()
    await isEnded

    expect(steps.finish()).toBe(1)
    expect(text()).toContain('Tests still running:\n  unit › slow.test.ts\n')
    expect(text()).toContain('Tests that ended last:\n  unit › quick.test.ts\n')
    const pids = [...text().matchAll(/^ {2}(\d+) .*node/gmu)].map(([, pid]) => Number(pid))
    expect(pids).toHaveLength(2)
    await vi.waitFor(() => {
      expect(pids.flatMap(listProcessTree)).toEqual([])
    })
    expect(lastLine()).toBe('3 passed, 1 failed, 0 skipped')
  })
})
