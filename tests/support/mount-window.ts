import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { bridgeKey } from '../../src/renderer/bridge.ts'
import { createLanguage } from '../../src/renderer/language/i18n.ts'
import type { FakeBridge } from './fake-bridge.ts'

/** Mounts a component of the window on a fake bridge, with the plugins that `main.ts` installs. */
export const mountWindow = (
  component: Component,
  { bridge }: Pick<FakeBridge, 'bridge'>,
  props: Readonly<Record<string, unknown>> = {}
): VueWrapper =>
  mount(component, {
    attachTo: document.body,
    props,
    global: {
      plugins: [createPinia(), createLanguage('en')],
      provide: { [bridgeKey as symbol]: bridge }
    }
  })

/** Presses a key on the focused element. */
export const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  return event
}
