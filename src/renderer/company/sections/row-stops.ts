import type { CardRow } from './card-row.ts'
import type { CardList } from './section-table.ts'

/** A button at the end of a list, such as *Show more requests*. */
export interface ButtonStop {
  readonly section: CardList
  readonly button: HTMLElement
}

/** Where the arrow keys stop. */
export type Stop = CardRow | ButtonStop

export const isButtonStop = (stop: Stop): stop is ButtonStop => 'button' in stop

/** The rows, each list followed by the buttons that name it in `data-ends-list`. */
export const toStops = (rows: readonly CardRow[], region: HTMLElement | null): readonly Stop[] => {
  const buttons = [...(region?.querySelectorAll<HTMLElement>('[data-ends-list]') ?? [])]
  return rows.flatMap((row, index): readonly Stop[] => {
    const { section } = row
    if (rows[index + 1]?.section === section) return [row]
    const ofList = buttons.filter((button) => button.dataset['endsList'] === section)
    return [row, ...ofList.map((button) => ({ section, button }))]
  })
}
