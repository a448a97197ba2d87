import type { PolicyPath, Refusal } from './policy-decode.ts'

type DecodedText =
  { readonly ok: true; readonly raw: unknown } | { readonly ok: false; readonly refusal: Refusal }

/**
 * Reads a policy file's bytes as JSON in UTF-8, or in UTF-16 with a byte order mark. Refuses bytes that are no such text, and
 * an object that has a key twice: JSON would silently drop one of the two.
 */
export const decodePolicyText = (content: Buffer): DecodedText => {
  const text = toText(content)
  if (text === null) return { ok: false, refusal: { reason: 'unreadable', path: null } }
  let raw: unknown
  try {
    raw = JSON.parse(text) as unknown
  } catch {
    return { ok: false, refusal: { reason: 'invalid-json', path: null } }
  }
  const path = findDuplicateKey(text)
  return path === null ? { ok: true, raw } : { ok: false, refusal: { reason: 'duplicate-key', path } }
}

/** Notepad starts a file with a byte order mark, and Windows PowerShell writes UTF-16 by default. */
const toText = (content: Buffer): string | null => {
  const mark = content.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    return null
  }
}

/** Keys, texts and signs of valid JSON. The first group is a key. */
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(?=\s*:)|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gu

interface Level {
  /** `null` in a list. */
  readonly keys: Set<string> | null
  step: string | number
}

/** Where an object of this valid JSON has a key for the second time; `null` when none has. */
const findDuplicateKey = (text: string): PolicyPath | null => {
  const levels: Level[] = []
  for (const [token, key] of text.matchAll(tokens)) {
    const level = levels.at(-1)
    if (token === '{') levels.push({ keys: new Set(), step: '' })
    else if (token === '[') levels.push({ keys: null, step: 0 })
    else if (token === '}' || token === ']') levels.pop()
    else if (level === undefined) continue
    else if (token === ',' && typeof level.step === 'number') level.step += 1
    else if (key !== undefined && level.keys !== null) {
      const name = String(JSON.parse(key))
      level.step = name
      if (level.keys.has(name)) return levels.map(({ step }) => step)
      level.keys.add(name)
    }
  }
  return null
}
