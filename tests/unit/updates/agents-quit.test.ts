import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createEvent } from '../../../src/main/platform/event.ts'
import { createAgentsQuit } from '../../../src/main/updates/agents-quit.ts'

const openProgram = () => {
  const app = new EventEmitter()
  const sessionEnded = createEvent()
  const exitCodes: number[] = []
  createAgentsQuit(app, sessionEnded.on)((exitCode) => exitCodes.push(exitCode))
  return {
    endSession: () => {
      sessionEnded.emit()
    },
    quit: (exitCode: number) => app.emit('quit', {}, exitCode),
    exitCodes
  }
}

it('an update is installed when the program quits', () => {
  const { quit, exitCodes } = openProgram()
  quit(0)
  expect(exitCodes).toEqual([0])
})

it('an update is not installed when Windows ends the session, which would kill the installer', () => {
  const { endSession, quit, exitCodes } = openProgram()
  endSession()
  quit(0)
  expect(exitCodes).toEqual([])
})
