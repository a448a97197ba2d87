import { deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { toSmallPicture } from '../../support/small-picture.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // The check at its end is not read.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}

const pictureOf = (width: number, colourType: number, lines: readonly (readonly number[])[]): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(lines.length, 4)
  header.writeUInt8(8, 8)
  header.writeUInt8(colourType, 9)
  const data = deflateSync(Buffer.from(lines.flat()))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0))
  ])
}

const dataOf = (png: Buffer, type: string): Buffer => {
  const at = png.indexOf(type, 0, 'latin1')
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

/** The rounded colours of a small picture, pixel by pixel. */
const coloursOf = (png: Buffer, width: number): readonly (readonly number[])[] => {
  const palette = dataOf(png, 'PLTE')
  return [...inflateSync(dataOf(png, 'IDAT'))]
    .filter((_byte, index) => index % (width + 1) !== 0)
    .map((index) => [...palette.subarray(3 * index, 3 * index + 3)])
}

const white = [255, 255, 255]
const red = [170, 51, 34]

it.each([
  { how: 'as they are', filter: 0, second: [170, 51, 34] },
  { how: 'as differences from the left', filter: 1, second: [171, 52, 35] },
  { how: 'as differences from above', filter: 2, second: [170, 51, 34] },
  { how: 'as differences from the mean', filter: 3, second: [43, 180, 163] },
  { how: 'as differences from a guess', filter: 4, second: [171, 52, 35] }
])('keeps the colours of a line that is written $how', ({ filter, second }) => {
  const picture = pictureOf(2, 2, [[filter, ...white, ...second]])
  expect(coloursOf(toSmallPicture(picture), 2)).toEqual([white, red])
})

it('drops how opaque a pixel is, and rounds its colour', () => {
  const picture = pictureOf(1, 6, [[0, 250, 252, 255, 255]])
  expect(coloursOf(toSmallPicture(picture), 1)).toEqual([white])
})

it('leaves a picture alone that is small already', () => {
  const small = toSmallPicture(pictureOf(1, 2, [[0, 1, 2, 3]]))
  expect(toSmallPicture(small)).toBe(small)
})
