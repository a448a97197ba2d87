import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} RunningProcess
 * @property {number} pid
 * @property {number} parentPid
 * @property {string} command with its arguments
 */

const listLimitMs = 10_000

/** Every process of this machine. On Windows the list is empty: nothing there lists them quickly. */
const listProcesses = () => {
  if (process.platform === 'win32') return []
  return process.platform === 'linux' ? listFromProc() : listFromPs()
}

/** Read from `/proc`, because minimal Linux systems have no `ps`. */
const listFromProc = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // `pid (name) state parent …`, where the name may contain spaces and parentheses.
        const [state = '', parentPid = ''] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .split(')')
          .slice(-1)
          .join('')
          .trim()
          .split(' ')
        // A zombie has ended already.
        if (state === 'Z') return []
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return [{ pid: Number(name), parentPid: Number(parentPid), command }]
      } catch {
        // The process ended while the list was read.
        return []
      }
    })

const listFromPs = () =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8', timeout: listLimitMs })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, pid, parentPid, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return pid === undefined ? [] : [{ pid: Number(pid), parentPid: Number(parentPid), command }]
    })

/**
 * The process and everything that it started, and they started, as far as they still run: parents before children.
 * @param {number} pid
 * @returns {readonly RunningProcess[]}
 */
export const listProcessTree = (pid) => {
  const all = listProcesses()
  const tree = all.filter((one) => one.pid === pid)
  // Grows while it is iterated over.
  for (const { pid: parentPid } of tree) tree.push(...all.filter((one) => one.parentPid === parentPid))
  return tree
}

/** @type {Set<number>} */
const pidsToKill = new Set()
process.once('exit', () => {
  for (const pid of pidsToKill) killProcessTree(pid)
})

/**
 * Kills the process and everything below it when this process exits, unless the returned function is called before.
 * @param {number} pid
 * @returns {() => void}
 */
export const killOnExit = (pid) => {
  pidsToKill.add(pid)
  return () => {
    pidsToKill.delete(pid)
  }
}

/**
 * Kills the process and everything below it, without giving them time to clean up.
 * @param {number} pid
 */
export const killProcessTree = (pid) => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', timeout: listLimitMs })
    return
  }
  for (const { pid: running } of listProcessTree(pid)) {
    try {
      process.kill(running, 'SIGKILL')
    } catch {
      // It ended in the meantime.
    }
  }
}
