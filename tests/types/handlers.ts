import { combineHandlers, createDispatch } from '../../src/main/ipc/dispatch.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { fakeHandlers } from '../support/fake-handlers.ts'

// Compiling this file is the test; nothing runs it.

const lock = { 'session:lock': fakeHandlers['session:lock'] }
const unlock = { 'session:unlock': fakeHandlers['session:unlock'] }
const pin = { 'card:pin': fakeHandlers['card:pin'] }

createDispatch(combineHandlers(fakeHandlers, {}, {}, {}), silentLog)

// @ts-expect-error Most channels have no handler.
createDispatch(combineHandlers(lock, unlock, pin, {}), silentLog)

// @ts-expect-error `session:lock` has two handlers.
combineHandlers(lock, { ...unlock, ...lock }, pin, {})

// @ts-expect-error `session:lock` has two handlers.
combineHandlers(lock, unlock, { ...pin, ...lock }, {})

// @ts-expect-error `session:unlock` has two handlers.
combineHandlers(lock, unlock, { ...pin, ...unlock }, {})

// @ts-expect-error `company:pin` has two handlers.
combineHandlers(lock, unlock, pin, pin)
