import { deflateSync, inflateSync, crc32 } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The steps of red, green and blue that are kept: 16 of 256, too close to each other for a comparison to notice. */
const step = 17

/**
 * The same picture in about a third of the bytes: its colours are rounded, and listed once. Takes PNG as Chromium writes it
 * (8 bits, not interlaced), and leaves alone what has more than 256 colours even so.
 */
export const toSmallPicture = (png: Buffer): Buffer => {
  const chunks = readChunks(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined) throw new Error('The picture has no header')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bytesPerPixel = { 2: 3, 6: 4 }[header.readUInt8(9)]
  if (bytesPerPixel === undefined) return png
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const pixels = unfilter(inflateSync(packed), width * bytesPerPixel, bytesPerPixel)

  const palette = new Map<number, number>()
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * bytesPerPixel
      const colour = [0, 1, 2].reduce(
        (sum, part) => (sum << 8) | (Math.round((pixels[at + part] ?? 0) / step) * step),
        0
      )
      const index = palette.get(colour) ?? palette.size
      palette.set(colour, index)
      rows[y * (width + 1) + 1 + x] = index
    }
  }
  if (palette.size > 256) return png

  const colours = Buffer.from(
    [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])
  )
  const smallHeader = Buffer.from(header)
  smallHeader.writeUInt8(3, 9)
  return Buffer.concat([
    signature,
    toChunk('IHDR', smallHeader),
    toChunk('PLTE', colours),
    toChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    toChunk('IEND', Buffer.alloc(0))
  ])
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const readChunks = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length)
    })
    at += length + 12
  }
  return chunks
}

const toChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Each line of a PNG says how its bytes were predicted from those to the left, above, and above to the left. */
const unfilter = (lines: Buffer, lineLength: number, bytesPerPixel: number): Buffer => {
  const count = lines.length / (lineLength + 1)
  const all = Buffer.alloc(count * lineLength)
  for (let y = 0; y < count; y++) {
    const filter = lines[y * (lineLength + 1)] ?? 0
    for (let x = 0; x < lineLength; x++) {
      const at = y * lineLength + x
      const left = x < bytesPerPixel ? 0 : (all[at - bytesPerPixel] ?? 0)
      const above = y === 0 ? 0 : (all[at - lineLength] ?? 0)
      const corner = x < bytesPerPixel || y === 0 ? 0 : (all[at - lineLength - bytesPerPixel] ?? 0)
      const predicted = [0, left, above, (left + above) >> 1, toPaeth(left, above, corner)][filter] ?? 0
      all[at] = (lines[y * (lineLength + 1) + 1 + x] ?? 0) + predicted
    }
  }
  return all
}

const toPaeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each))
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
