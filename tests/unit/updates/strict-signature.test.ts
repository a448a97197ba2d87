import { describe, expect, it } from 'vitest'
import { createStrictSignature, isFullName } from '../../../src/main/updates/strict-signature.ts'

const publisher = 'CN=Nordlys AS, O=Nordlys AS, C=NO'

const check = (answer: string | null | Error, warns: number, publishers = [publisher]) => {
  let warnings = 3
  return createStrictSignature({
    verify: () => {
      warnings += warns
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    warnings: () => warnings
  })(publishers, 'Glance.exe')
}

describe('a signature', () => {
  it('counts when the library finds it valid and has nothing to remark', async () => {
    expect(await check(null, 0)).toBe(null)
  })

  it.each([
    ['the library finds it invalid', check('another signer', 0)],
    ['the library finds it invalid and says why', check('another signer', 1)],
    ['the library lets it pass with a warning', check(null, 1)],
    ['the library fails', check(new Error('no PowerShell'), 0)],
    ['there is no publisher', check(null, 0, [])],
    ['one of the publishers is a common name', check(null, 0, [publisher, 'Nordlys AS'])]
  ])('does not count when %s', async (_what, checked) => {
    expect(await checked).not.toBe(null)
  })
})

describe('the name of a publisher', () => {
  it.each([
    [publisher, true],
    ['CN=Nordlys AS,O=Nordlys AS', true],
    ['CN="Nordlys, Inc.", O="Nordlys, Inc.", C=US', true],
    ['C=NO, O=Nordlys AS, CN=Nordlys AS', true],
    ['CN="Nordlys, O=Nordlys AS"', false],
    ['Nordlys AS', false],
    ['CN=Nordlys AS', false],
    ['O=Nordlys AS, C=NO', false],
    ['', false]
  ])('%j is one of a full name: %s', (name, isFull) => {
    expect(isFullName(name)).toBe(isFull)
  })
})
