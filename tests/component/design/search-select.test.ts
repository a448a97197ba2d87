import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import SearchSelect from '../../../src/renderer/design/SearchSelect.vue'

const options = [
  { value: 'system', label: 'Same as this computer' },
  { value: 'Europe/Oslo', label: 'Oslo', group: 'Europe' },
  { value: 'Europe/Zurich', label: 'Zürich', group: 'Europe' },
  { value: 'Asia/Tokyo', label: 'Tokyo', group: 'Asia', note: 'Japan Time', keywords: 'Nippon' }
]

let app: VueWrapper

const box = () => app.get<HTMLInputElement>('input')
const rows = (): readonly string[] => app.findAll('[role=option]').map((row) => row.text())
const highlighted = (): string | undefined => app.find('[data-highlighted]').attributes('id')
const chosen = (): unknown => app.emitted('update:modelValue')?.at(-1)?.[0]
const key = (name: string) => box().trigger('keydown', { key: name })

beforeEach(() => {
  app = mount(SearchSelect, {
    props: { id: 'zone', options, noMatch: 'Nothing', modelValue: 'Europe/Oslo' },
    attachTo: document.body
  })
})

afterEach(() => {
  app.unmount()
})

describe('a list that typing makes shorter', () => {
  it('opens with every choice, at the chosen one', async () => {
    expect(rows()).toEqual([])
    await box().trigger('click')
    expect(rows()).toEqual(['Same as this computer', 'Oslo', 'Zürich', 'Tokyo Japan Time'])
    expect(box().attributes('aria-activedescendant')).toBe(highlighted())
    expect(app.get('[aria-selected=true]').text()).toBe('Oslo')
  })

  it.each([
    ['zur', ['Zürich']],
    ['asia', ['Tokyo Japan Time']],
    ['japan', ['Tokyo Japan Time']],
    ['nippon', ['Tokyo Japan Time']],
    ['computer', ['Same as this computer']],
    ['slo', []]
  ])('finds words that begin with %j', async (typed, found) => {
    await box().setValue(typed)
    expect(rows()).toEqual(found)
    expect(app.find('[role=status]').exists()).toBe(found.length === 0)
  })

  it('chooses with the arrow keys and Enter, and closes', async () => {
    await key('ArrowDown')
    await key('ArrowDown')
    await key('Enter')
    expect(chosen()).toBe('Europe/Zurich')
    expect(rows()).toEqual([])
  })

  it('stops at both ends', async () => {
    await key('ArrowDown')
    await key('PageUp')
    await key('Enter')
    expect(chosen()).toBe('system')
    await key('ArrowDown')
    await key('PageDown')
    await key('Enter')
    expect(chosen()).toBe('Asia/Tokyo')
  })

  it('chooses with a click', async () => {
    await box().trigger('click')
    await app.findAll('[role=option]')[3]?.trigger('click')
    expect(chosen()).toBe('Asia/Tokyo')
  })

  it('drops what was typed when the focus goes', async () => {
    await box().setValue('tok')
    await box().trigger('blur')
    expect(box().element.value).toBe('Oslo')
    expect(chosen()).toBeUndefined()
  })
})
