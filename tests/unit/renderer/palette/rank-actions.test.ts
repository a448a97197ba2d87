import { describe, expect, it } from 'vitest'
import { rankActions } from '../../../../src/renderer/palette/rank-actions.ts'

const find = (typed: string, ...labels: readonly string[]): readonly string[] =>
  rankActions(
    labels.map((label) => ({ label, isCaution: label.startsWith('Forget') })),
    typed
  ).map(({ label }) => label)

describe('the actions found', () => {
  it('are all of them, in their order, until something is typed', () => {
    expect(find('', 'Pin', 'Lock')).toEqual(['Pin', 'Lock'])
    expect(find('  ', 'Pin', 'Lock')).toEqual(['Pin', 'Lock'])
  })

  it('begin with the text, then have words that do, then contain it, then are short for it', () => {
    expect(find('co', 'Lock out', 'Acorn', 'Find a company', 'Copy id', 'Clear log')).toEqual([
      'Copy id',
      'Find a company',
      'Acorn'
    ])
    expect(find('cl', 'Copy a link', 'Clear')).toEqual(['Clear', 'Copy a link'])
  })

  it.each([
    ['cpn', 'Copy phone number'],
    ['nreq', 'New request in SuperOffice'],
    ['number copy', 'Copy phone number'],
    ['RÉFRESH', 'Refresh'],
    ['sokeord', 'Søkeord'],
    ['soekeord', 'Søkeord'],
    ['apne', 'Åpne'],
    ['aapne', 'Åpne'],
    ['loeschen', 'Löschen'],
    ['e-mail', 'Write an e-mail']
  ])('for %s are %s', (typed, label) => {
    expect(find(typed, 'Zzz', label)).toEqual([label])
  })

  it.each([
    ['npc', 'Copy phone number'],
    ['oid', 'Copy id'],
    ['copyy', 'Copy id'],
    ['copy', 'Forget this company'],
    ['opn', 'Pin company'],
    ['pinpin', 'Pin']
  ])('for %s are not %s', (typed, label) => {
    expect(find(typed, label)).toEqual([])
  })

  it('have those that erase last, however well they match', () => {
    expect(find('co', 'Forget this company', 'Acorn', 'Copy id')).toEqual([
      'Copy id',
      'Acorn',
      'Forget this company'
    ])
    expect(find('forget', 'Forget this company', 'Copy id')).toEqual(['Forget this company'])
  })

  it('keep their order when they match equally well', () => {
    expect(find('copy', 'Copy phone', 'Copy id', 'Copy card')).toEqual(['Copy phone', 'Copy id', 'Copy card'])
  })
})
