import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { tip, tipWhenCut } from '../../../src/renderer/design/tip.ts'
import TooltipLayer from '../../../src/renderer/design/TooltipLayer.vue'
import { tipRestMs } from '../../../src/renderer/design/use-tip-target.ts'

let app: VueWrapper
const isThere = ref(true)
const text = ref('Pin')

const mountLayer = (): void => {
  app = mount(
    defineComponent(() => () => [
      h(TooltipLayer),
      isThere.value ? h('button', { id: 'pin', 'aria-label': 'Pin', ...tip(text.value, 'pin') }) : null,
      h('button', { id: 'time', ...tip('24 Sep 2026, 10:42') }, '3 d'),
      h('span', { id: 'name', ...tipWhenCut('A long name') }, 'A long name'),
      h('p', { id: 'plain' }, 'Nothing to add')
    ]),
    { attachTo: document.body }
  )
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`No element "${id}"`)
  return found
}
/** Where the pointer is. */
let x = 0
const send = (type: 'pointerover' | 'pointermove', id: string): void => {
  element(id).dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', clientX: x }))
}
const point = (id: string): void => {
  x += 10
  send('pointerover', id)
}
const rest = async (ms = tipRestMs): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await nextTick()
}
const shownText = (): string | null => document.querySelector('.tooltip .text')?.textContent ?? null

beforeEach(() => {
  vi.useFakeTimers()
  isThere.value = true
  text.value = 'Pin'
  mountLayer()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the tooltip', () => {
  it('appears once the pointer rests, with the key of the action', async () => {
    point('pin')
    await rest(tipRestMs - 1)
    expect(shownText()).toBeNull()
    await rest(1)
    expect(shownText()).toBe('Pin')
    expect(document.querySelector('.tooltip kbd')?.textContent).toBe('Ctrl+D')
  })

  it('appears at once on the next element after another tooltip', async () => {
    point('pin')
    await rest()
    point('time')
    await rest(0)
    expect(shownText()).toBe('24 Sep 2026, 10:42')
  })

  it('appears on the focus of the keyboard', async () => {
    vi.spyOn(element('time'), 'matches').mockImplementation((selector) => selector === ':focus-visible')
    element('time').focus()
    await rest()
    expect(shownText()).toBe('24 Sep 2026, 10:42')
    element('time').blur()
    await rest(0)
    expect(shownText()).toBeNull()
  })

  it('outlives the scrolling that brings the focused element into view, and no later one', async () => {
    vi.spyOn(element('time'), 'matches').mockImplementation((selector) => selector === ':focus-visible')
    element('time').focus()
    await rest(20)
    document.body.dispatchEvent(new Event('scroll', { bubbles: true }))
    await rest()
    expect(shownText()).toBe('24 Sep 2026, 10:42')
    document.body.dispatchEvent(new Event('scroll', { bubbles: true }))
    await rest(0)
    expect(shownText()).toBeNull()
  })

  it('does not appear on a focus that the pointer gave', async () => {
    vi.spyOn(element('time'), 'matches').mockReturnValue(false)
    element('time').focus()
    await rest()
    expect(shownText()).toBeNull()
  })

  it.each(['keydown', 'pointerdown', 'scroll'])('goes on %s', async (type) => {
    point('pin')
    await rest()
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    await rest(0)
    expect(shownText()).toBeNull()
  })

  it('stays while the pointer is on it, and goes with the pointer', async () => {
    point('pin')
    await rest()
    document
      .querySelector('.tooltip .text')
      ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
    await rest(0)
    expect(shownText()).toBe('Pin')
    point('plain')
    await rest(0)
    expect(shownText()).toBeNull()
  })

  it('goes with its element, and follows its text', async () => {
    point('pin')
    await rest()
    text.value = 'Unpin'
    await rest(10)
    expect(shownText()).toBe('Unpin')
    isThere.value = false
    await rest(10)
    expect(shownText()).toBeNull()
  })

  it('says a whole text only where it is cut', async () => {
    point('name')
    await rest()
    expect(shownText()).toBeNull()
    vi.spyOn(element('name'), 'scrollWidth', 'get').mockReturnValue(300)
    point('plain')
    point('name')
    await rest()
    expect(shownText()).toBe('A long name')
  })

  it('does not appear on what comes under a pointer that lies still, until the pointer moves', async () => {
    point('plain')
    send('pointerover', 'pin')
    await rest()
    expect(shownText()).toBeNull()
    send('pointermove', 'pin')
    await rest()
    expect(shownText()).toBeNull()
    x += 1
    send('pointermove', 'pin')
    await rest()
    expect(shownText()).toBe('Pin')
  })

  it('does not come back when the pointer moves on within what was pressed', async () => {
    point('pin')
    await rest()
    element('pin').dispatchEvent(new Event('pointerdown', { bubbles: true }))
    x += 1
    send('pointermove', 'pin')
    await rest()
    expect(shownText()).toBeNull()
  })

  it('describes its element, unless that is its name already', async () => {
    point('time')
    await rest()
    const id = element('time').getAttribute('aria-describedby') ?? ''
    expect(element(id).textContent).toBe('24 Sep 2026, 10:42')
    point('pin')
    await rest()
    expect(element('time').hasAttribute('aria-describedby')).toBe(false)
    expect(element('pin').hasAttribute('aria-describedby')).toBe(false)
  })

  it('does not appear on a button whose menu is open', async () => {
    element('pin').setAttribute('aria-expanded', 'true')
    point('pin')
    await rest()
    expect(shownText()).toBeNull()
  })
})
