import { CodedError } from '../../shared/outcome.ts'
import { nextTurn } from '../platform/steps.ts'
import { createAnswerMeter } from './answer-size.ts'

/** How many bytes are read at a time; the window and other requests get their turn in between. */
const sliceBytes = 128 * 1024

/** The text of a response with JSON. Rejects with `too-large` for more bytes, levels, keys or values than any answer has. */
export const readBody = async (response: Response, limitBytes: number): Promise<string> => {
  if (Number(response.headers.get('content-length')) > limitBytes) throw new CodedError('too-large')
  if (response.body === null) return ''
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader()
  const measure = createAnswerMeter()
  const chunks: Uint8Array[] = []
  let bytes = 0
  let unbroken = 0
  for (;;) {
    const { done, value } = await reader.read()
    // At once, because a text that is put together of parts is copied before it is parsed.
    if (done) return new TextDecoder().decode(Buffer.concat(chunks))
    chunks.push(value)
    bytes += value.byteLength
    if (bytes > limitBytes) throw new CodedError('too-large')
    for (let at = 0; at < value.length; at += sliceBytes) {
      const slice = value.subarray(at, at + sliceBytes)
      measure(slice)
      unbroken += slice.length
      if (unbroken < sliceBytes) continue
      unbroken = 0
      await nextTurn()
    }
  }
}
