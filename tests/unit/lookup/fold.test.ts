import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/main/lookup/fold.ts'
import { toRank } from '../../../src/main/lookup/rank.ts'

describe('fold', () => {
  it.each([
    ['molle', 'Mølle & Sønn AS'],
    ['moelle', 'Mølle & Sønn AS'],
    ['mölle', 'Mølle & Sønn AS'],
    ['MØLLE', 'moelle'],
    ['aarhus', 'Århus Maskinfabrik A/S'],
    ['arhus', 'Århus Maskinfabrik A/S'],
    ['århus', 'Aarhus Havn'],
    ['gross', 'Groß & Söhne GmbH'],
    ['groß', 'GROSS'],
    ['soehne', 'Groß & Söhne GmbH'],
    ['muller', 'Müller AG'],
    ['mueller', 'Müller AG'],
    ['müller', 'Mueller AG'],
    ['blabar', 'Blåbær Kafé AS'],
    ['blaabaer', 'Blåbær Kafé AS'],
    ['kafe', 'Blåbær Kafé AS'],
    ['aerlig', 'Ærlig Handel ApS'],
    ['ärlig', 'Ærlig Handel ApS'],
    ['ostfold', 'Østfold Transport AS'],
    ['östfold', 'Østfold Transport AS'],
    ['obrien', 'O’Brien & Daughters Ltd'],
    ["o'brien", 'O’Brien & Daughters Ltd'],
    ['a/s', 'Århus Maskinfabrik A/S'],
    ['zuid hollandse', 'Zuid-Hollandse Zuivel B.V.'],
    ['Ångström', 'angstrom'],
    ['thor', 'Þór ehf'],
    ['łodz', 'Lodz Trading'],
    ['e\u0301clair', 'Éclair'],
    ['ＡＢＢ', 'ABB']
  ])('finds by %j the name %j', (typed, name) => {
    expect(toRank(fold(name), fold(typed))).not.toBeNull()
  })

  it.each([
    ['molle', 'Malle AS'],
    ['bergen', 'Berlin'],
    ['xyz', 'Nordlys Energi AS']
  ])('does not find by %j the name %j', (typed, name) => {
    expect(toRank(fold(name), fold(typed))).toBeNull()
  })

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöæøüß ]{0,20}$/), (text) => {
        const once = fold(text)
        expect(fold(once).length).toBeLessThanOrEqual(once.length)
      })
    )
  })

  it('keeps a beginning a beginning, so that prefixes work while typing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöæøüß]{1,20}$/), fc.nat(20), (name, cut) => {
        expect(fold(name).startsWith(fold(name.slice(0, cut)))).toBe(true)
      })
    )
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toBe(fold(text).trim())
      })
    )
  })
})
