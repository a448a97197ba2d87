import { fold } from '../../shared/fold.ts'

/** One choice of a list that opens. */
export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** The heading that the choice stands under. Choices of one group stand together. */
  readonly group?: string
  /** The language of the label, where it is not the window's. */
  readonly lang?: string
  readonly isDisabled?: boolean
}

export interface OptionGroup<Value extends string = string> {
  /** Empty for choices without a heading. */
  readonly name: string
  readonly options: readonly SelectOption<Value>[]
}

/** The choices whose label or group has a word that begins with the text, in their order and under their headings. */
export const toOptionGroups = <Value extends string>(
  options: readonly SelectOption<Value>[],
  text: string
): readonly OptionGroup<Value>[] => {
  const typed = fold(text)
  const groups = new Map<string, SelectOption<Value>[]>()
  for (const option of options) {
    const { label, group: name = '' } = option
    if (typed !== '' && !` ${fold(`${name} ${label}`)}`.includes(` ${typed}`)) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [option])
    else group.push(option)
  }
  return [...groups].map(([name, found]) => ({ name, options: found }))
}
