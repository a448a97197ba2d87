import { fold } from '../../shared/fold.ts'

/** One choice of a list that opens. */
export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** Stands under the label in small letters, while the list is open. */
  readonly note?: string
  /** Words that find the choice too, and are never shown. */
  readonly keywords?: string
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

/** The choices that have a word beginning with the text, in any of their texts: in their order and under their headings. */
export const toOptionGroups = <Value extends string>(
  options: readonly SelectOption<Value>[],
  text: string
): readonly OptionGroup<Value>[] => {
  const typed = fold(text)
  const groups = new Map<string, SelectOption<Value>[]>()
  for (const option of options) {
    const name = option.group ?? ''
    if (typed !== '' && !` ${fold(toSearchedText(option))}`.includes(` ${typed}`)) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [option])
    else group.push(option)
  }
  return [...groups].map(([name, found]) => ({ name, options: found }))
}

const toSearchedText = ({ group = '', label, note = '', keywords = '' }: SelectOption): string =>
  `${group} ${label} ${note} ${keywords}`
