import { parseArgs } from 'node:util'
import { startDemoTenant } from './server.ts'

// The demo tenant alone, for development and for tests in other processes.

const { values } = parseArgs({
  options: { port: { type: 'string' }, user: { type: 'string' }, password: { type: 'string' } }
})

const port = Number(values.port ?? 0)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  throw new Error('--port takes a number from 0 to 65535')

const tenant = await startDemoTenant({
  port,
  user: {
    ...(values.user !== undefined && { name: values.user }),
    ...(values.password !== undefined && { password: values.password })
  }
})

process.stdout.write(`Tenant: ${tenant.url}\nUser: ${tenant.user.name}\nPassword: ${tenant.user.password}\n`)

const stop = async (): Promise<void> => {
  await tenant.dispose()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
