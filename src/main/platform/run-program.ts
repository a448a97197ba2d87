import { execFile } from 'node:child_process'

export interface ProgramRun {
  /** The full path: nothing is looked up. */
  readonly file: string
  readonly args: readonly string[]
  /** The whole environment, nothing is added to it. */
  readonly environment: Readonly<Record<string, string>>
  /** After this time the program is killed. */
  readonly limitMs: number
  /** On Windows: the arguments are one command line that is passed on as it is. */
  readonly isVerbatim?: boolean
}

export interface ProgramResult {
  readonly code: number
  readonly stdout: Buffer
}

/** Runs a program of the system without a window, and resolves with its exit code. Rejects when it can't run to its end. */
export type RunProgram = (run: ProgramRun) => Promise<ProgramResult>

const maxOutput = 4 * 1024 * 1024

export const runProgram: RunProgram = ({ file, args, environment, limitMs, isVerbatim = false }) =>
  new Promise((resolve, reject) => {
    const child = execFile(
      file,
      [...args],
      {
        env: environment,
        timeout: limitMs,
        killSignal: 'SIGKILL',
        maxBuffer: maxOutput,
        encoding: 'buffer',
        windowsHide: true,
        windowsVerbatimArguments: isVerbatim
      },
      (error, stdout) => {
        if (error === null) resolve({ code: 0, stdout })
        else if (typeof error.code === 'number') resolve({ code: error.code, stdout })
        else reject(new Error('The program did not run to its end'))
      }
    )
    // Whoever asks for a key finds that there is none.
    child.stdin?.end()
  })
