import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { useShownRows } from '../../../src/renderer/company/sections/use-shown-rows.ts'
import { useTimelineRows } from '../../../src/renderer/company/timeline/use-timeline-rows.ts'
import { rowHeightPx, rowsInSight } from '../../../src/renderer/rows-in-sight.ts'
import { createFormat } from '../../../src/renderer/language/format.ts'
import type { Wording } from '../../../src/renderer/language/wording.ts'
import type { Card } from '../../../src/shared/card.ts'
import { aCard } from '../../support/cards.ts'
import { aRequest, aSale, section } from '../../support/companies.ts'
import { english } from '../../support/english.ts'

const nowMs = Date.parse('2026-11-24T12:00:00.000Z')
const requests = section(...Array.from({ length: 300 }, (_, id) => aRequest({ id })))
const sales = section(...Array.from({ length: 300 }, (_, id) => aSale({ id })))

let writtenRows = 0
let wording: Wording

beforeEach(() => {
  writtenRows = 0
  const format = createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english })
  wording = {
    t: english,
    nowMs,
    // Each row has one time.
    format: {
      ...format,
      relative: (...args) => {
        writtenRows++
        return format.relative(...args)
      }
    }
  }
})

const run = <T>(use: () => T): T => {
  const result = effectScope(true).run(use)
  if (result === undefined) throw new Error('The scope has ended')
  return result
}

describe('rows that are rendered in steps', () => {
  it('are put into words once each, in the sections', async () => {
    const card = shallowRef<Card | null>(aCard({ requests, sales }, nowMs))
    const { rows, showAll } = run(() => useShownRows(card, shallowRef(null), shallowRef(wording)))
    expect(rows.value?.requests).toHaveLength(rowsInSight(rowHeightPx))
    expect(writtenRows).toBe(rowsInSight(rowHeightPx))
    await showAll()
    expect(rows.value?.requests).toHaveLength(300)
    expect(rows.value?.sales).toHaveLength(300)
    expect(writtenRows).toBe(600)
  })

  it('are put into words once each, in the timeline', async () => {
    const card = shallowRef<Card | null>(aCard({ requests, sales }, nowMs))
    const { rows, showAll } = run(() =>
      useTimelineRows({
        card,
        callerRows: shallowRef(null),
        wording: shallowRef(wording),
        nowMs: () => nowMs
      })
    )
    expect(rows.value).toHaveLength(rowsInSight(rowHeightPx))
    await showAll()
    expect(rows.value).toHaveLength(600)
    expect(writtenRows).toBe(600)
  })

  it('leave the list of a section alone while only another one grows', async () => {
    const card = shallowRef<Card | null>(aCard({ requests: section(aRequest({ id: 1 })), sales }, nowMs))
    const { rows, showAll } = run(() => useShownRows(card, shallowRef(null), shallowRef(wording)))
    const before = rows.value
    await showAll()
    expect(rows.value?.sales).toHaveLength(300)
    expect(rows.value?.requests).toBe(before?.requests)
  })

  it('are put into words anew for another card, and stay the same object where they did not change', async () => {
    const card = shallowRef<Card | null>(aCard({ requests }, nowMs))
    const { rows, showAll } = run(() => useShownRows(card, shallowRef(null), shallowRef(wording)))
    await showAll()
    const [first, second] = rows.value?.requests ?? []
    card.value = aCard(
      { requests: section(aRequest({ id: 0, title: 'Another title' }), aRequest({ id: 1 })) },
      nowMs
    )
    expect(rows.value?.requests).toHaveLength(2)
    expect(rows.value?.requests[0]).not.toEqual(first)
    expect(rows.value?.requests[1]).toBe(second)
  })
})
