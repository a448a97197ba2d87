import type { Page } from '@playwright/test'

/** A node of Chromium's accessibility tree, as its debugging protocol returns it. */
interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly value?: { readonly value: string | number }
  readonly description?: { readonly value: string }
  readonly properties?: readonly {
    readonly name: string
    readonly value: { readonly value?: string | number | boolean }
  }[]
  readonly childIds?: readonly string[]
}

/** Parts of the page that screen readers pass over without a word. */
const silentRoles = new Set([
  'RootWebArea',
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'LabelText',
  'sectionheader',
  'sectionfooter',
  'strong'
])
/** A screen reader says "2 of 7" for these. */
const countedRoles = new Set(['option', 'listitem', 'menuitem', 'menuitemradio', 'radio', 'tab'])
const setRoles = new Set(['listbox', 'list', 'menu', 'radiogroup', 'tablist'])
/** Their name is all the text in them. */
const namedByContent = new Set([
  'button',
  'heading',
  'link',
  'menuitem',
  'menuitemradio',
  'option',
  'radio',
  'switch',
  'time',
  'combobox',
  'textbox',
  'image',
  'code',
  'columnheader',
  'rowheader',
  'cell',
  'term'
])

/** States that are said when they are true, and those that are said with their value. */
const flags = [
  'focused',
  'selected',
  'expanded',
  'disabled',
  'busy',
  'modal',
  'required',
  'readonly'
] as const
const values = ['checked', 'pressed', 'live', 'invalid', 'hasPopup', 'keyshortcuts'] as const

/**
 * The whole window as a screen reader finds it, one line a node: role, name, value, description, position, states and keys. Dates,
 * times and ages are masked, because the demo's rows are as old as they were on any day.
 */
export const readTree = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    readonly nodes: readonly Node[]
  }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))

  /** The nodes that are said, in place of those that only hold them. */
  const heardIn = (node: Node): readonly Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      if (child === undefined) return []
      return isSilent(child) ? heardIn(child) : [child]
    })

  /** All nodes of this role in a list, those in its groups too. */
  const membersOf = (set: Node, role: string): readonly Node[] =>
    heardIn(set).flatMap((node) => {
      if (roleOf(node) === role) return [node]
      return roleOf(node) === 'group' ? membersOf(node, role) : []
    })

  const write = (parent: Node, set: Node, depth: number, isNamed: boolean): readonly string[] =>
    heardIn(parent).flatMap((node) => {
      const role = roleOf(node)
      if (role === 'StaticText')
        return isNamed || nameOf(node) === '' ? [] : [`${indent(depth)}${quote(nameOf(node))}`]
      const own = setRoles.has(role) ? node : set
      return [
        `${indent(depth)}${toLine(node, countedRoles.has(role) ? membersOf(set, role) : [])}`,
        ...write(node, own, depth + 1, isNamed || (namedByContent.has(role) && nameOf(node) !== ''))
      ]
    })

  const [root] = nodes
  return root === undefined ? '' : `${mask(write(root, root, 0, false).join('\n'))}\n`
}

const roleOf = (node: Node): string => node.role?.value ?? ''
const nameOf = (node: Node): string => node.name?.value.trim() ?? ''
const isSilent = (node: Node): boolean =>
  node.ignored || silentRoles.has(roleOf(node)) || (roleOf(node) === 'paragraph' && nameOf(node) === '')

const indent = (depth: number): string => '  '.repeat(depth)
const quote = (text: string): string => `"${text.replace(/\s+/gu, ' ')}"`

const toLine = (node: Node, set: readonly Node[]): string => {
  const role = roleOf(node)
  const states = new Map(node.properties?.map(({ name, value }) => [name, value.value]))
  const level = role === 'heading' ? states.get('level') : undefined
  const value = node.value?.value
  const said = [
    ...flags.filter((flag) => states.get(flag) === true),
    ...values.flatMap((name) => toState(name, states.get(name)))
  ]
  return [
    level === undefined ? role : `${role} ${String(level)}`,
    ...(nameOf(node) === '' ? [] : [quote(nameOf(node))]),
    ...(value === undefined || value === '' ? [] : [`= ${quote(String(value))}`]),
    ...(node.description === undefined || node.description.value === ''
      ? []
      : [`(${node.description.value})`]),
    ...(set.length === 0 ? [] : [`${String(set.indexOf(node) + 1)} of ${String(set.length)}`]),
    ...(said.length > 0 ? [`[${said.join(', ')}]`] : [])
  ].join(' ')
}

const toState = (
  name: (typeof values)[number],
  value: string | number | boolean | undefined
): readonly string[] => {
  if (value === undefined || value === '' || value === 'false' || value === 'off') return []
  if (name === 'keyshortcuts') return [String(value)]
  return [`${name} ${String(value)}`]
}

const month = '(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|des)\\p{L}*\\.?'
const weekday =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tue|wed|thu|fri|sat|sun)|(?:man|tir|ons|tor|fre|lør|søn)\\.'
const unit = '(?:s|min|h|d|t|days?|hours?|minutes?|dager?|timer?|minutter?|minutt)'
const masks: readonly RegExp[] = [
  // The latencies of this run, and the version.
  /(?<=cell ")[\d\s]+(?=")/gu,
  /\b\d+\.\d+\.\d+\b/gu,
  new RegExp(
    `(?:\\b(?:${weekday}),? )?\\b\\d{1,2}\\.? ${month}(?: \\d{4})?(?:,? (?:at |kl\\. )?\\d{2}[:.]\\d{2})?`,
    'giu'
  ),
  new RegExp(`\\b${month} \\d{4}`, 'giu'),
  new RegExp(`\\b(?:${weekday})(?: \\d{2}[:.]\\d{2})?`, 'giu'),
  new RegExp(`(?:\\b(?:in|for|om) )?\\b\\d+ ${unit}(?: (?:ago|siden))?(?![\\p{L}\\d])`, 'giu'),
  /\b\d{2}:\d{2}\b/gu,
  /(?<!\p{L})(?:just now|now|akkurat nå|nå|today|i dag|yesterday|i går|tomorrow|i morgen)(?!\p{L})/giu,
  /(?<!#)\b20\d{2}\b/gu
]

const mask = (text: string): string => masks.reduce((masked, pattern) => masked.replace(pattern, '…'), text)
