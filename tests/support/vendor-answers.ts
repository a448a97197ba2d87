import { archiveOf, channelOfRow, typeOf, type VendorArchive } from './vendor-archives.ts'
import { checkValue, isObject } from './vendor-carriers.ts'
import { isRows, splitList, toCalled, type Called, type VendorRequest } from './vendor-operations.ts'

/** What in an answer contradicts the vendor's documentation, in sentences. Only answers with status 200 have a type. */
export const checkAnswer = (request: VendorRequest, status: number, body: unknown): readonly string[] => {
  const called = toCalled(request)
  if (called === null) return status === 404 ? [] : [`An answer of ${String(status)} to ${request.path}`]
  if (status !== 200) return []
  const schema = called.operation.responses['200']?.schema ?? {}
  const sentences = isRows(called) ? checkRows(called, body) : checkValue(body, schema, 'answer')
  return sentences.map((sentence) => `${request.method} ${called.template}: ${sentence}`)
}

const checkRows = (called: Called, body: unknown): readonly string[] => {
  const archive = archiveOf(called.template, called.pathValues)
  if (archive === null || !isObject(body) || !Array.isArray(body['value'])) return ['the answer has no rows']
  const { value, ...others } = body
  const metadata = called.operation.responses['200']?.schema ?? {}
  const selected = splitList(called.query['$select'])
  return [
    ...checkValue(others, metadata, 'answer'),
    ...value.flatMap((row: unknown) =>
      isObject(row) ? checkRow(row, archive, selected) : ['a row is no object']
    )
  ]
}

const checkRow = (
  { PrimaryKey: key, EntityName: entity, ...cells }: Readonly<Record<string, unknown>>,
  archive: VendorArchive,
  selected: readonly string[]
): readonly string[] => {
  const entityName = String(entity)
  const { columns, name: channel } = channelOfRow(archive, entityName)
  return [
    ...(typeof key === 'string' || typeof key === 'number' ? [] : ['a row has no PrimaryKey']),
    ...(archive.entities.includes(entityName)
      ? []
      : [`${archive.name} has no rows of the kind ${entityName}`]),
    ...selected.filter((name) => !(name in cells)).map((name) => `a row lacks ${name}`),
    ...Object.entries(cells).flatMap(([name, cell]) => {
      if (!selected.includes(name)) return [`a row has ${name}, which was not selected`]
      const kind = columns[name]
      if (kind === undefined)
        return cell === '' || cell === null ? [] : [`${channel} has no column ${name} to fill`]
      return isCell(cell, typeOf(kind)) ? [] : [`${name} of ${channel} can't be ${JSON.stringify(cell)}`]
    })
  ]
}

const isCell = (cell: unknown, type: string): boolean => {
  if (cell === '' || cell === null) return true
  if (type === 'int') return Number.isInteger(cell)
  if (type === 'bool') return typeof cell === 'boolean'
  // The types of columns that can only be selected are not in the data.
  return type === '-' || typeof cell === 'string'
}
