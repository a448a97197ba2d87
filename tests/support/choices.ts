import { flushPromises, type DOMWrapper } from '@vue/test-utils'

/** The list of a few choices stands outside the mounted component, in the body of the document. */
const optionElements = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]')
]

const open = async (box: Pick<DOMWrapper<Element>, 'trigger' | 'element'>): Promise<void> => {
  if (box.element.getAttribute('aria-expanded') === 'true') return
  await box.trigger('keydown', { key: box.element instanceof HTMLInputElement ? 'ArrowDown' : 'Enter' })
  await flushPromises()
}

/** The choices of a list as they are read, after opening it. */
export const optionsOf = async (
  box: Pick<DOMWrapper<Element>, 'trigger' | 'element'>
): Promise<readonly { readonly text: string; readonly isDisabled: boolean }[]> => {
  await open(box)
  return optionElements().map((element) => ({
    text: element.textContent.trim(),
    isDisabled: element.getAttribute('aria-disabled') === 'true'
  }))
}

/** Opens a list and chooses the option with this text; fails the test when there is none. */
export const chooseOption = async (
  box: Pick<DOMWrapper<Element>, 'trigger' | 'element'>,
  text: string
): Promise<void> => {
  await open(box)
  const option = optionElements().find((element) => element.textContent.trim() === text)
  if (option === undefined) throw new Error(`No option "${text}"`)
  option.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }))
  option.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, button: 0 }))
  option.click()
  await flushPromises()
}

/** A radio button or a switch is on. */
export const isChecked = ({ element }: Pick<DOMWrapper<Element>, 'element'>): boolean =>
  element.getAttribute('aria-checked') === 'true'
