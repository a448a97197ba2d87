import { CultureText } from './culture-text.ts'

/** The selected properties below one name, in lower case. `isWhole` when the name itself was selected. */
interface Selection {
  isWhole: boolean
  readonly parts: Map<string, Selection>
}

/**
 * Applies `$select`, a list of paths such as `contact/name,tickets/title`: a property that is not selected stays and becomes
 * `null`. It ignores the case of names, and a path through a list applies to each of its items.
 */
export const selectProperties = (value: unknown, select: string | undefined): unknown => {
  const selection = readSelect(select ?? '')
  return selection.parts.size === 0 ? value : applySelection(value, selection)
}

const readSelect = (select: string): Selection => {
  const root: Selection = { isWhole: false, parts: new Map() }
  for (const path of select.split(',')) {
    const names = path.split('/').flatMap((name) => name.trim().toLowerCase() || [])
    let at = root
    for (const name of names) {
      const next = at.parts.get(name) ?? { isWhole: false, parts: new Map() }
      at.parts.set(name, next)
      at = next
    }
    if (at !== root) at.isWhole = true
  }
  return root
}

const applySelection = (value: unknown, selection: Selection): unknown => {
  if (selection.isWhole || typeof value !== 'object' || value === null || value instanceof CultureText)
    return value
  if (Array.isArray(value)) return value.map((item) => applySelection(item, selection))
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => {
      const selected = selection.parts.get(name.toLowerCase())
      return [name, selected === undefined ? null : applySelection(part, selected)]
    })
  )
}
