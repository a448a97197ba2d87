import { listPolicyKeys, toPolicyJsonSchema } from '../../src/main/settings/policy-keys.ts'
import { findWords } from './words.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** The JSON Schema of the policy file with an explanation of each key, for editors. */
export const toJsonSchemaText = (): string => {
  const schema: Node = { ...toPolicyJsonSchema(), title: 'The policy of Glance' }
  for (const key of listPolicyKeys())
    for (const node of findNodes(schema, key.path)) node['description'] = findWords(key).meaning
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** A row of a list can have several forms, and each describes the same key. */
const findNodes = (node: Node, [step, ...rest]: readonly string[]): readonly Node[] => {
  if (step === undefined) return [node]
  const forms = node['oneOf']
  if (Array.isArray(forms)) return forms.filter(isNode).flatMap((form) => findNodes(form, [step, ...rest]))
  const inner =
    step === '*' ? node['items'] : isNode(node['properties']) ? node['properties'][step] : undefined
  return isNode(inner) ? findNodes(inner, rest) : []
}
