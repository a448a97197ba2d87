import { parseArgs } from 'node:util'
import { decodePort, toPortRefusal } from '../../src/browser-host/port-option.ts'
import { stopOnSignal } from '../../src/browser-host/stop.ts'
import { toSessionCookie } from '../../src/demo-tenant/web/authentication.ts'
import { writePolicyFile } from '../support/policy-file.ts'
import { startTestOnline } from './test-online.ts'
import { startTestTenant } from './test-tenant.ts'

// `npm run tenant`: a test tenant in a process of its own. With `--policy FILE` it also starts a sign-in service, and writes
// the policy that Glance needs to sign in there: `npm run browser -- --policy FILE`.

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const readOptions = () => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        user: { type: 'string' },
        password: { type: 'string' },
        policy: { type: 'string' }
      }
    }).values
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

const { user, password, policy, ...options } = readOptions()
const port = decodePort(options.port) ?? fail('--port takes a number from 0 to 65535.')

const tenant = await startTestTenant({
  port,
  user: { ...(user !== undefined && { name: user }), ...(password !== undefined && { password }) },
  onViolation: (sentence) => process.stderr.write(`Not in SuperOffice's documentation: ${sentence}\n`)
}).catch((error: unknown) => {
  const refusal = toPortRefusal(error, port)
  if (refusal !== null) return fail(refusal)
  throw error
})
process.stdout.write(`Tenant: ${tenant.url}\nUser: ${tenant.user.name}\nPassword: ${tenant.user.password}\n`)

const online = policy === undefined ? null : await startTestOnline()
if (policy !== undefined && online !== null)
  process.stdout.write(`Policy: ${await writePolicyFile(policy, [online.environment])}\n`)

// Everything else that the tenant accepts, for whoever tries the API by hand.
const { ticket, accessToken, session } = tenant.access
process.stdout.write(
  `Ticket: ${ticket}\nAccess token: ${accessToken}\n` +
    `Cookie: ${toSessionCookie(session.id)}\nX-XSRF-TOKEN: ${session.xsrfToken}\n`
)

stopOnSignal(async () => {
  await Promise.all([tenant.dispose(), online?.dispose()])
})
