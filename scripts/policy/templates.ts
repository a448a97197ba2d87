import type { PolicyKey } from '../../src/main/settings/policy-keys.ts'
import { categories, listGroupPolicies, type GroupPolicy, type PolicyField } from './group-policies.ts'
import { describeValues, findDefault, findWords } from './words.ts'
import { element, toXml, type Element } from './xml.ts'

// The administrative template of Windows: the structure in ADMX, the words in ADML
// (learn.microsoft.com/openspecs/windows_protocols/ms-gpreg, sections 7.2 and 7.3).

const root = 'Software\\Policies\\Glance'
const namespace = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions'
const attributes = { xmlns: namespace, revision: '1.0', schemaVersion: '1.0' }
const supported = 'SUPPORTED_Glance'
/** A registry number can be larger than any limit that makes sense, and the editor wants one. */
const maxNumber = 99_999

const nameOf = ({ path }: PolicyKey): string => path.at(-1) ?? ''
const fieldId = (policy: GroupPolicy, field: PolicyField): string => `${policy.id}_${nameOf(field.key)}`
const choiceId = (key: PolicyKey, choice: string): string => `Choice_${nameOf(key)}_${choice}`

/** A switch is the dialog's own: enabled or disabled. */
const isSwitch = ({ fields }: GroupPolicy): boolean => fields[0]?.key.type === 'switch'

export const toAdmx = (keys: readonly PolicyKey[]): string =>
  toXml(
    element('policyDefinitions', attributes, [
      element('policyNamespaces', {}, [
        element('target', { prefix: 'glance', namespace: 'Glance.Policies' })
      ]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, [
        element('definitions', {}, [
          element('definition', { name: supported, displayName: `$(string.${supported})` })
        ])
      ]),
      element('categories', {}, Object.keys(categories).map(toCategory)),
      element('policies', {}, listGroupPolicies(keys).map(toPolicy))
    ])
  )

const toCategory = (name: string): Element =>
  element(
    'category',
    { name, displayName: `$(string.Category_${name})` },
    name === 'Glance' ? [] : [element('parentCategory', { ref: 'Glance' })]
  )

const toPolicy = (policy: GroupPolicy): Element => {
  const field = policy.fields[0]
  return element(
    'policy',
    {
      name: policy.id,
      class: 'Machine',
      displayName: `$(string.${policy.id})`,
      explainText: `$(string.${policy.id}_Explain)`,
      presentation: isSwitch(policy) ? undefined : `$(presentation.${policy.id})`,
      key: policy.subkey === '' ? root : `${root}\\${policy.subkey}`,
      valueName: isSwitch(policy) && field !== undefined ? nameOf(field.key) : undefined
    },
    [
      element('parentCategory', { ref: policy.category }),
      element('supportedOn', { ref: supported }),
      ...(isSwitch(policy)
        ? [toNumberValue('enabledValue', 1), toNumberValue('disabledValue', 0)]
        : [
            element(
              'elements',
              {},
              policy.fields.map((each) => toField(policy, each))
            )
          ])
    ]
  )
}

const toNumberValue = (name: string, value: number): Element =>
  element(name, {}, [element('decimal', { value: String(value) })])

const toField = (policy: GroupPolicy, field: PolicyField): Element => {
  const { key } = field
  const shared = {
    id: fieldId(policy, field),
    valueName: nameOf(key),
    required: field.isRequired ? 'true' : undefined
  }
  if (key.type === 'number')
    return element('decimal', {
      ...shared,
      minValue: String(key.min ?? 0),
      maxValue: String(Math.min(key.max ?? maxNumber, maxNumber))
    })
  if (key.choices.length === 0) return element('text', { ...shared, maxLength: '1000' })
  return element(
    'enum',
    shared,
    key.choices.map((choice) =>
      element('item', { displayName: `$(string.${choiceId(key, choice)})` }, [
        element('value', {}, [element('string', {}, choice)])
      ])
    )
  )
}

export const toAdml = (keys: readonly PolicyKey[]): string => {
  const policies = listGroupPolicies(keys)
  return toXml(
    element('policyDefinitionResources', attributes, [
      element('displayName', {}, 'Glance'),
      element('description', {}, 'Policies for Glance, which shows who a customer in SuperOffice CRM is.'),
      element('resources', {}, [
        element(
          'stringTable',
          {},
          [...listStrings(keys, policies)].map(([id, text]) => element('string', { id }, text))
        ),
        element(
          'presentationTable',
          {},
          policies
            .filter((policy) => !isSwitch(policy))
            .map((policy) =>
              element(
                'presentation',
                { id: policy.id },
                policy.fields.map((field) => toInput(fieldId(policy, field), field.key))
              )
            )
        )
      ])
    ])
  )
}

const listStrings = (
  keys: readonly PolicyKey[],
  policies: readonly GroupPolicy[]
): ReadonlyMap<string, string> =>
  new Map([
    [supported, 'Every version of Glance that reads the registry'],
    ...Object.entries(categories).map(([name, title]) => [`Category_${name}`, title] as const),
    ...policies.flatMap((policy) => [
      [policy.id, policy.title] as const,
      [`${policy.id}_Explain`, toExplanation(policy)] as const
    ]),
    ...keys.flatMap((key) => key.choices.map((choice) => [choiceId(key, choice), choice] as const))
  ])

const toExplanation = ({ explanation, fields, subkey }: GroupPolicy): string =>
  [
    explanation,
    ...fields.map(({ key }) => {
      const { title, meaning } = findWords(key)
      const initial = findDefault(key)
      const values = `${describeValues(key)}${initial === null ? '' : `; without this policy: ${initial}`}`
      return fields.length === 1 ? `Values: ${values}.` : `${title}: ${meaning} Values: ${values}.`
    }),
    ...(fields.some(({ key }) => key.canBeNone) ? ['Write none for no value.'] : []),
    `Registry: HKLM\\${subkey === '' ? root : `${root}\\${subkey}`}.`
  ].join('\n\n')

const toInput = (refId: string, key: PolicyKey): Element => {
  const { title } = findWords(key)
  if (key.type === 'number')
    return element('decimalTextBox', { refId, defaultValue: findDefault(key) ?? String(key.min ?? 0) }, title)
  if (key.choices.length === 0) return element('textBox', { refId }, [element('label', {}, title)])
  return element('dropdownList', { refId, noSort: 'true', defaultItem: '0' }, title)
}
