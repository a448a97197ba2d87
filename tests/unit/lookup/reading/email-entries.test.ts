import { describe, expect, it } from 'vitest'
import { toEmailAddresses } from '../../../../src/main/lookup/reading/email-entries.ts'

describe('a field with e-mail addresses', () => {
  it.each([
    ['eva@x.example; ola@y.example', ['eva@x.example', 'ola@y.example']],
    ['eva@x.example, ola@y.example', ['eva@x.example', 'ola@y.example']],
    ['eva@x.example / ola@y.example', ['eva@x.example', 'ola@y.example']],
    ['eva@x.example/ola@y.example', ['eva@x.example', 'ola@y.example']],
    ['eva@x.example ola@y.example', ['eva@x.example', 'ola@y.example']],
    ['eva@x.example eller ola@y.example', ['eva@x.example', 'ola@y.example']],
    ['eva@x.example\nola@y.example', ['eva@x.example', 'ola@y.example']],
    ['EVA@x.example; eva@x.example', ['EVA@x.example']],
    ['mailto:eva@x.example', ['eva@x.example']],
    ['E-post: eva@x.example.', ['eva@x.example']],
    ["'o'neill@x.example'", ["o'neill@x.example"]],
    ['eva\u200b@x.example', ['eva@x.example']],
    ['eva@x.example?bcc=ola@y.example', []],
    ['eva at x', []],
    ['', []]
  ])('has each of them: "%s"', (field, addresses) => {
    expect(toEmailAddresses(field)).toEqual(addresses.map((address) => ({ address })))
  })

  it.each([
    ['Eva Dahl <eva@x.example>', [{ address: 'eva@x.example', note: 'Eva Dahl' }]],
    ['eva@x.example (privat)', [{ address: 'eva@x.example', note: 'privat' }]],
    [
      'Ordre: eva@x.example, Faktura: ola@y.example',
      [
        { address: 'eva@x.example', note: 'Ordre' },
        { address: 'ola@y.example', note: 'Faktura' }
      ]
    ]
  ])('has what is beside them apart: "%s"', (field, entries) => {
    expect(toEmailAddresses(field)).toEqual(entries)
  })
})
