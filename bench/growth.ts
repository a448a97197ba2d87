import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { maxRowsPerSection } from '../src/shared/input-limits.ts'
import { settingLimits } from '../src/shared/settings.ts'
import type { StoredCard } from '../src/main/results/stored-card.ts'
import { aCompany, aName, noSections } from './companies.ts'
import { measureCompanies } from './growth/company-curves.ts'
import { printCurves, toCurves, toSteep, type CurveSet } from './growth/curve.ts'
import { maxExponent } from './growth/exponent.ts'
import { drawCurves } from './growth/picture.ts'
import { measureRows } from './growth/row-curves.ts'

const companySizes = [500, 1_000, 2_000, 5_000, 10_000, 20_000]
const nameSizes = [...companySizes, 50_000, 100_000]
const rowSizes = [10, 50, 100, 385, 1_000, 5_000]
const pictureFolder = join(import.meta.dirname, 'out')

/**
 * Measures how each cost grows with the number of stored companies and with the rows of a card, and prints it. With `--plot`, draws it
 * into `--out FOLDER` too. A curve that clearly grows faster than the size makes the process end with an error.
 */
export const runGrowth = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      plot: { type: 'boolean', default: false },
      out: { type: 'string', default: pictureFolder }
    }
  })
  const sets: CurveSet[] = []
  for (const measureSet of [measureWholeCompanies, measureNames, measureCards]) {
    const folder = mkdtempSync(join(tmpdir(), 'glance-bench-'))
    try {
      const set = await measureSet(folder)
      process.stdout.write(`${printCurves(set)}\n\n`)
      sets.push(set)
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    }
  }
  if (values.plot) drawInto(values.out, sets)
  const steep = sets.flatMap(({ title, curves }) =>
    toSteep(curves).map(({ what }) => `${title}: ${what.trim()}`)
  )
  if (steep.length === 0) return
  process.stderr.write(
    `These grow faster than the size (exponent above ${String(maxExponent)}):\n${steep.join('\n')}\n`
  )
  process.exitCode = 1
}

const drawInto = (folder: string, sets: readonly CurveSet[]): void => {
  mkdirSync(folder, { recursive: true })
  for (const set of sets) {
    const file = join(folder, `growth-${set.name}.svg`)
    writeFileSync(file, drawCurves(set))
    process.stdout.write(`${file}\n`)
  }
}

const maxCompanies = settingLimits.storeCompanies.max
const beyondCompanies = `The product stores ${maxCompanies.toLocaleString('en')} at most: more is beyond it.`

const measureWholeCompanies = async (folder: string): Promise<CurveSet> => ({
  name: 'companies',
  title: 'Stored companies, ten rows in each section',
  counted: 'companies',
  note: `${beyondCompanies} More than ${(companySizes.at(-1) ?? 0).toLocaleString('en')} whole cards would take too long.`,
  maxInProduct: maxCompanies,
  curves: toCurves(await measureCompanies(folder, companySizes, (id) => aCompany(id)), unitOf)
})

const measureNames = async (folder: string): Promise<CurveSet> => ({
  name: 'names',
  title: 'Stored companies with a name alone',
  counted: 'names',
  note: `${beyondCompanies} They have a name alone because so many whole cards would take too long.`,
  maxInProduct: maxCompanies,
  curves: toCurves(await measureCompanies(folder, nameSizes, aNamedCompany), unitOf)
})

const measureCards = async (folder: string): Promise<CurveSet> => ({
  name: 'rows',
  title: 'Rows in each section of a card',
  counted: 'rows a section',
  note:
    `SuperOffice documents no limit. A setting asks for ${String(settingLimits.rowsPerSection.max)} at most, and Show more for ` +
    `${maxRowsPerSection.toLocaleString('en')}: more is beyond the product. The product’s checks of number and size are left out.`,
  maxInProduct: maxRowsPerSection,
  curves: toCurves(await measureRows(folder, rowSizes), unitOf)
})

const aNamedCompany = (id: number): StoredCard => ({
  ...aCompany(id, noSections),
  header: { name: aName(id) }
})

const unitOf = (what: string): 'ms' | 'MB' => (what.startsWith('memory') ? 'MB' : 'ms')
