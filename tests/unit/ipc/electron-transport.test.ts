import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import {
  handleWindowCalls,
  createElectronPush,
  isTrustedSender,
  type Sender
} from '../../../src/main/ipc/electron-transport.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const trusted = { contentsId: 7, pageUrl: 'app://glance/index.html' }
const sender = (parts: Partial<Sender> = {}): Sender => ({
  contentsId: 7,
  frame: { url: 'app://glance/index.html', isMain: true },
  ...parts
})

describe('isTrustedSender', () => {
  it.each([
    ['the window’s own page', sender(), true],
    [
      'the same page with a fragment',
      sender({ frame: { url: 'app://glance/index.html#card', isMain: true } }),
      true
    ],
    ['another web contents', sender({ contentsId: 8 }), false],
    ['a frame inside the page', sender({ frame: { url: trusted.pageUrl, isMain: false } }), false],
    ['a frame that has gone', sender({ frame: null }), false],
    ['another host', sender({ frame: { url: 'app://glance.evil/index.html', isMain: true } }), false],
    ['another scheme', sender({ frame: { url: 'https://glance/index.html', isMain: true } }), false],
    ['a port', sender({ frame: { url: 'app://glance:1/index.html', isMain: true } }), false],
    ['a file', sender({ frame: { url: 'file:///glance/index.html', isMain: true } }), false],
    ['data', sender({ frame: { url: 'data:text/html,x', isMain: true } }), false],
    ['no page yet', sender({ frame: { url: '', isMain: true } }), false]
  ])('checks the sender: %s', (_who, who, isAllowed) => {
    expect(isTrustedSender(who, trusted)).toBe(isAllowed)
  })

  it('trusts no page without a host, because such pages can’t be distinguished', () => {
    const who = sender({ frame: { url: 'about:blank', isMain: true } })
    expect(isTrustedSender(who, { contentsId: 7, pageUrl: 'about:blank' })).toBe(false)
  })

  it('trusts the development server’s page during development', () => {
    const who = sender({ frame: { url: 'http://localhost:5173/', isMain: true } })
    expect(isTrustedSender(who, { contentsId: 7, pageUrl: 'http://localhost:5173' })).toBe(true)
    expect(isTrustedSender(who, { contentsId: 7, pageUrl: 'http://localhost:5174' })).toBe(false)
  })
})

describe('calls from the window', () => {
  const setUp = () => {
    const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>()
    const log = createRecordingLog()
    const dispatched: unknown[][] = []
    const stop = handleWindowCalls(
      {
        handle: (channel, handler) => void handlers.set(channel, handler),
        removeHandler: (channel) => void handlers.delete(channel)
      },
      {
        contents: { id: 7 } as WebContents,
        pageUrl: trusted.pageUrl,
        log,
        dispatch: (...call) => {
          dispatched.push(call)
          return Promise.resolve({ ok: true, value: 'answer' })
        }
      }
    )
    const call = (url: string, ...values: readonly unknown[]): unknown => {
      const event = { sender: { id: 7 }, senderFrame: { url, parent: null } }
      return handlers.get('glance')?.(event as IpcMainInvokeEvent, ...values)
    }
    return { handlers, log, dispatched, stop, call }
  }

  it('are dispatched with channel and request, and get the result', async () => {
    const { call, dispatched } = setUp()
    expect(await call(trusted.pageUrl, 'card:recall', { companyId: 1 })).toEqual({
      ok: true,
      value: 'answer'
    })
    expect(dispatched).toEqual([['card:recall', { companyId: 1 }]])
  })

  it('are refused from any other page before they are dispatched, with a logged reference', async () => {
    const { call, dispatched, log } = setUp()
    const outcome = await call('https://evil.example/', 'session:recall', null)
    expect(dispatched).toEqual([])
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
    const [logged] = log.events
    expect(outcome).toMatchObject({ failure: { reference: logged?.fields['reference'] } })
    expect(JSON.stringify(log.events)).not.toContain('evil')
  })

  it('are no longer handled at the end', () => {
    const { handlers, stop } = setUp()
    stop()
    expect(handlers.size).toBe(0)
  })
})

describe('a push', () => {
  const setUp = (isGone: boolean) => {
    const sent: unknown[][] = []
    const contents: Pick<WebContents, 'isDestroyed' | 'send'> = {
      isDestroyed: () => isGone,
      send: (...values) => void sent.push(values)
    }
    createElectronPush(contents as WebContents)('card:changed', { companyId: 3 })
    return sent
  }

  it('is sent on the one IPC channel, with its own channel', () => {
    expect(setUp(false)).toEqual([['glance-push', 'card:changed', { companyId: 3 }]])
  })

  it('is dropped when the window is gone', () => {
    expect(setUp(true)).toEqual([])
  })
})
