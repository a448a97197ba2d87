import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listPolicyKeys } from '../../src/main/settings/policy-keys.ts'
import { toJsonSchemaText } from './json-schema.ts'
import { replaceReference, toReference } from './reference.ts'
import { toAdml, toAdmx } from './templates.ts'

// `npm run policy` writes what administrators need into `dist/policy`, and the table of keys into docs/administration.md.

const root = join(import.meta.dirname, '..', '..')
const target = join(root, 'dist', 'policy')
const documentation = join(root, 'docs/administration.md')
const keys = listPolicyKeys()

await mkdir(join(target, 'en-US'), { recursive: true })
await writeFile(join(target, 'glance.admx'), toAdmx(keys))
await writeFile(join(target, 'en-US', 'glance.adml'), toAdml(keys))
await writeFile(join(target, 'policy.schema.json'), toJsonSchemaText())
await writeFile(documentation, replaceReference(await readFile(documentation, 'utf8'), toReference(keys)))
process.stdout.write(`${target}\n`)
