import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils'

export interface WindowQueries {
  readonly region: (name: string) => DOMWrapper<Element>
  readonly button: (name: string) => DOMWrapper<HTMLButtonElement>
  readonly click: (name: string) => Promise<void>
  readonly field: (label: string) => Omit<DOMWrapper<HTMLInputElement>, 'exists'>
  readonly searchBox: () => DOMWrapper<HTMLInputElement>
  readonly matchNames: () => readonly string[]
}

/**
 * Finds the parts of the mounted window by their accessible names. A region, button or field that is not there fails
 * the test; a search box that is not there fails it at its first use, except for `exists()`.
 */
export const createWindowQueries = (mounted: () => VueWrapper): WindowQueries => {
  const button = (name: string): DOMWrapper<HTMLButtonElement> => {
    const found = mounted()
      .findAll('button')
      .find((each) => (each.attributes('aria-label') ?? each.text().replace(/\s/g, ' ')) === name)
    if (found === undefined) throw new Error(`No button "${name}"`)
    return found
  }

  return {
    region: (name) => {
      const found = mounted()
        .findAll('section')
        .find((each) => labelOf(each) === name)
      if (found === undefined) throw new Error(`No region "${name}"`)
      return found
    },
    button,
    click: async (name) => {
      await button(name).trigger('click')
      await flushPromises()
    },
    field: (label) => {
      const id = mounted()
        .findAll('label')
        .find((each) => each.text() === label)
        ?.attributes('for')
      return mounted().get<HTMLInputElement>(`[id="${id ?? label}"]`)
    },
    searchBox: () => mounted().find<HTMLInputElement>('input[role=combobox]'),
    matchNames: () =>
      mounted()
        .findAll('[role=option] .name')
        .map((row) => row.text())
  }
}

const labelOf = (element: DOMWrapper<Element>): string | undefined => {
  const id = element.attributes('aria-labelledby')
  return id === undefined ? element.attributes('aria-label') : document.getElementById(id)?.textContent
}

/** The open dialog. It stands outside the mounted component, in the body of the document. */
export const dialog = (): Element | null => document.querySelector('[role=alertdialog]')

export const clickInDialog = async (name: string): Promise<void> => {
  const found = [...(dialog()?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent.trim() === name
  )
  if (found === undefined) throw new Error(`No button "${name}" in the dialog`)
  found.click()
  await flushPromises()
}
