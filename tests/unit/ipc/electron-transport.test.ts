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

describe('who may ask', () => {
  it.each([
    ['the window’s own page', sender(), true],
    [
      'the same page at a place of it',
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
    ['nothing yet', sender({ frame: { url: '', isMain: true } }), false]
  ])('%s', (_who, who, isAllowed) => {
    expect(isTrustedSender(who, trusted)).toBe(isAllowed)
  })

  it('is nobody when the page itself has no host: two such pages are not one', () => {
    const who = sender({ frame: { url: 'about:blank', isMain: true } })
    expect(isTrustedSender(who, { contentsId: 7, pageUrl: 'about:blank' })).toBe(false)
  })

  it('is the development server’s page during development', () => {
    const who = sender({ frame: { url: 'http://localhost:5173/', isMain: true } })
    expect(isTrustedSender(who, { contentsId: 7, pageUrl: 'http://localhost:5173' })).toBe(true)
    expect(isTrustedSender(who, { contentsId: 7, pageUrl: 'http://localhost:5174' })).toBe(false)
  })
})

describe('the wire from the window', () => {
  const setUp = () => {
    const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>()
    const log = createRecordingLog()
    const asked: unknown[][] = []
    const stop = handleWindowCalls(
      {
        handle: (channel, handler) => void handlers.set(channel, handler),
        removeHandler: (channel) => void handlers.delete(channel)
      },
      {
        contents: { id: 7 } as WebContents,
        pageUrl: trusted.pageUrl,
        log,
        dispatch: (...question) => {
          asked.push(question)
          return Promise.resolve({ ok: true, value: 'answer' })
        }
      }
    )
    const ask = (url: string, ...values: readonly unknown[]): unknown => {
      const event = { sender: { id: 7 }, senderFrame: { url, parent: null } }
      return handlers.get('glance')?.(event as IpcMainInvokeEvent, ...values)
    }
    return { handlers, log, asked, stop, ask }
  }

  it('hands channel and request on as they are, and the answer back', async () => {
    const { ask, asked } = setUp()
    expect(await ask(trusted.pageUrl, 'company:recall', { companyId: 1 })).toEqual({
      ok: true,
      value: 'answer'
    })
    expect(asked).toEqual([['company:recall', { companyId: 1 }]])
  })

  it('refuses a stranger before anything is asked, with a reference that stands in the log', async () => {
    const { ask, asked, log } = setUp()
    const outcome = await ask('https://evil.example/', 'session:recall', null)
    expect(asked).toEqual([])
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
    const [logged] = log.events
    expect(outcome).toMatchObject({ failure: { reference: logged?.fields['reference'] } })
    expect(JSON.stringify(log.events)).not.toContain('evil')
  })

  it('is taken down at the end', () => {
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
    createElectronPush(contents as WebContents)('company:changed', { companyId: 3 })
    return sent
  }

  it('goes over the one wire, with its channel', () => {
    expect(setUp(false)).toEqual([['glance-push', 'company:changed', { companyId: 3 }]])
  })

  it('is missed by a window that has gone', () => {
    expect(setUp(true)).toEqual([])
  })
})
