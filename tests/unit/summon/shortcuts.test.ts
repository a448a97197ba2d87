import { expect, it } from 'vitest'
import { createShortcuts } from '../../../src/main/summon/shortcuts.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const pressClipboardShortcut = async (readClipboard: () => Promise<string>) => {
  const pressed: (() => void)[] = []
  const summons: unknown[] = []
  const log = createRecordingLog()
  const shortcuts = createShortcuts({
    shortcuts: {
      register: (_accelerator, listener) => pressed.push(listener) > 0,
      unregister: () => undefined
    },
    readClipboard,
    window: { toggle: () => undefined, summon: (given) => summons.push(given) },
    platform: 'darwin',
    clock: createFakeClock(),
    log
  })
  shortcuts.register('clipboardShortcut', 'Control+Alt+G')
  for (const press of pressed) press()
  await new Promise(setImmediate)
  return { summons, logged: log.events.map(({ event }) => event) }
}

it('the clipboard shortcut looks up what was copied', async () => {
  const { summons } = await pressClipboardShortcut(() => Promise.resolve('Nordlys'))
  expect(summons).toEqual([{ text: 'Nordlys' }])
})

it('the clipboard shortcut shows the window as it is when the clipboard can’t be read', async () => {
  const { summons, logged } = await pressClipboardShortcut(() => Promise.reject(new Error('held')))
  expect(summons).toEqual([undefined])
  expect(logged).toEqual(['clipboard-not-read'])
})
