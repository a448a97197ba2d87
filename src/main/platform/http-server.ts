/**
 * Node's `createServer`. An import of `node:http` reads every export of it, and so loads Node's own `fetch`: 20 ms of processor
 * time at each start, although Glance may never listen.
 */
export const { createServer } = process.getBuiltinModule('node:http')
