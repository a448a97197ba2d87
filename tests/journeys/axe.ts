import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './glance.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All of axe's rules about colours that belong to these tags. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** A rule that is broken, and the markup of each place. */
export type Finding = readonly [rule: string, places: readonly string[]]

export interface AxeOptions {
  /** Leaves out the rules that can't find anything else where only the colours are others. */
  readonly onlyColours?: boolean
  /** A selector of what is checked. The whole page unless it is given. */
  readonly part?: string
}

/** What axe finds wrong with the page as it is shown now. */
export const findFaults = async (
  page: Page,
  { onlyColours = false, part = 'html' }: AxeOptions = {}
): Promise<readonly Finding[]> => {
  // Half a megabyte, which a page keeps until it is loaded again.
  const isLoaded = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isLoaded && { axeSource: ';' }) })
    // Describing everything that is right takes axe far longer than finding what is wrong.
    .options({ resultTypes: ['violations'] })
    // Otherwise axe opens a page of its own for each check, which takes seconds and which Electron refuses.
    .setLegacyMode(true)
    .include(part)
  const { violations } = await (onlyColours ? axe.withRules(colourRules) : axe.withTags(tags)).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** Finds no fault in light and in dark, and keeps a picture of each beside the results. Leaves the page dark. */
export const expectNoFaults = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) })
    expect(await findFaults(page, { onlyColours: colorScheme === 'dark' })).toEqual([])
  }
}
