import { CodedError } from '../../shared/outcome.ts'
import { nextTurn } from '../platform/steps.ts'
import { createAnswerMeter } from './answer-meter.ts'

/**
 * An answer of at most so many bytes is not measured: whatever it holds, it is parsed in about 30 ms (`npm run bench -- stall`).
 * Hundreds of ordinary rows in each list have fewer bytes, and measuring them takes half as long as parsing them.
 */
export const harmlessBytes = 400_000
/** How many bytes are measured at a time; the window and other requests get their turn in between. */
const sliceBytes = 128 * 1024

/**
 * The text of a response with JSON. Rejects with `too-large` for more bytes than `limitBytes`, and for more levels, keys or values than
 * any answer has, if it is large enough for that to matter.
 */
export const readBody = async (response: Response, limitBytes: number): Promise<string> => {
  if (Number(response.headers.get('content-length')) > limitBytes) throw new CodedError('too-large')
  if (response.body === null) return ''
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader()
  const measure = createMeasureInTurns()
  const chunks: Uint8Array[] = []
  let measured = 0
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    // At once, because a text that is put together of parts is copied before it is parsed.
    if (done) return new TextDecoder().decode(Buffer.concat(chunks))
    chunks.push(value)
    bytes += value.byteLength
    if (bytes > limitBytes) throw new CodedError('too-large')
    if (bytes <= harmlessBytes) continue
    for (const chunk of chunks.slice(measured)) await measure(chunk)
    measured = chunks.length
  }
}

const createMeasureInTurns = (): ((bytes: Uint8Array) => Promise<void>) => {
  const measure = createAnswerMeter()
  let unbroken = 0
  return async (bytes) => {
    for (let at = 0; at < bytes.length; at += sliceBytes) {
      const slice = bytes.subarray(at, at + sliceBytes)
      measure(slice)
      unbroken += slice.length
      if (unbroken < sliceBytes) continue
      unbroken = 0
      await nextTurn()
    }
  }
}
