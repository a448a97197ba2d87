import { describe, expect, test } from 'vitest'
import { runProgram } from '../../../src/main/platform/run-program.ts'

const runScript = (script: string, limitMs = 10_000) =>
  runProgram({ file: process.execPath, args: ['-e', script], environment: { ONLY: 'this' }, limitMs })

describe('a program of the system', () => {
  test('resolves with its bytes and its exit code', async () => {
    const result = await runScript('process.stdout.write(Buffer.from([0xff, 0x41])); process.exitCode = 3')
    expect(result).toEqual({ code: 3, stdout: Buffer.from([0xff, 0x41]) })
  })

  test('gets nothing of Glance’s own environment', async () => {
    const { stdout } = await runScript(
      'process.stdout.write(JSON.stringify([process.env.ONLY, process.env.PATH ?? null]))'
    )
    expect(JSON.parse(stdout.toString())).toEqual(['this', null])
  })

  test('finds no keyboard to wait for', async () => {
    const { stdout } = await runScript(
      "process.stdin.on('end', () => process.stdout.write('ended')).resume()"
    )
    expect(stdout.toString()).toBe('ended')
  })

  test.each([
    ['takes too long', 'setInterval(() => undefined, 1000)', 200],
    [
      'prints without end',
      "const write = () => process.stdout.write('x'.repeat(1e6), write); write()",
      10_000
    ]
  ])('is ended when it %s', async (_what, script, limitMs) => {
    await expect(runScript(script, limitMs)).rejects.toThrow('did not run to its end')
  })

  test('rejects when there is none', async () => {
    const run = { file: '/nowhere/reg.exe', args: [], environment: {}, limitMs: 1_000 }
    await expect(runProgram(run)).rejects.toThrow('did not run to its end')
  })
})
