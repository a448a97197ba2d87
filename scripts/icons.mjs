import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './programs.mjs'

// `npm run icons` draws every icon from resources/drawings, with rsvg-convert on the path (Debian: librsvg2-bin). The icons are
// committed because the machines that package Glance don't have that program.

const resources = join(root, 'resources')
const limitMs = 60_000

/** @param {string} name */
const drawing = (name) => readFileSync(join(resources, 'drawings', `${name}.svg`), 'utf8')

/**
 * @param {string} svg
 * @param {number} size
 */
const toPng = (svg, size) =>
  execFileSync('rsvg-convert', ['--width', String(size), '--height', String(size)], {
    input: svg,
    timeout: limitMs
  })

/** Windows' icon format: a directory of PNG pictures, in which the size 0 means 256. */
const toIco = (/** @type {readonly { size: number, png: Buffer }[]} */ pictures) => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/**
 * macOS's icon format: PNG pictures, each behind its type and length. The small sizes at one pixel per point are left out: as
 * PNG they are garbled on some systems, and macOS makes them from the larger ones.
 * @param {(size: number) => Buffer} draw
 */
const toIcns = (draw) => {
  const types = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
  const pictures = Object.entries(types).map(([type, size]) => toIcnsPart(type, draw(size)))
  return toIcnsPart('icns', Buffer.concat(pictures))
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
const toIcnsPart = (type, content) => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

/** What Windows shows in its tray, from a scale of 100 % to 300 %. */
const windowsTraySizes = [16, 20, 24, 32, 40, 48]

for (const file of readdirSync(join(resources, 'drawings'))) {
  const name = file.replace(/\.svg$/, '')
  if (!name.startsWith('tray-')) continue
  writeFileSync(join(resources, 'tray', `${name}.png`), toPng(drawing(name), 16))
  writeFileSync(join(resources, 'tray', `${name}@2x.png`), toPng(drawing(name), 32))
  if (name.endsWith('-Template')) continue
  const pictures = windowsTraySizes.map((size) => ({ size, png: toPng(drawing(name), size) }))
  writeFileSync(join(resources, 'tray', `${name}.ico`), toIco(pictures))
}

/**
 * Below 48 pixels the large drawing can't be made out.
 * @param {number} size
 */
const drawApp = (size) => toPng(drawing(size < 48 ? 'app-small' : 'app'), size)

const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
writeFileSync(join(resources, 'icon.ico'), toIco(windowsSizes.map((size) => ({ size, png: drawApp(size) }))))
// Debian's packages install one file per size.
mkdirSync(join(resources, 'linux'), { recursive: true })
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(resources, 'linux', `${size}x${size}.png`), drawApp(size))
}
// On macOS the tile is 824 of 1024 pixels wide, centred: Apple's grid since macOS 11. Whatever macOS 26 cuts off at the corners
// is tile, and the eye is far inside it.
const macDrawing = drawing('app').replace('viewBox="0 0 824 824"', 'viewBox="-100 -100 1024 1024"')
writeFileSync(
  join(resources, 'icon.icns'),
  toIcns((size) => toPng(macDrawing, size))
)
