import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

for (const file of readdirSync(join(resources, 'drawings'))) {
  const name = file.replace(/\.svg$/, '')
  if (!name.startsWith('tray-')) continue
  writeFileSync(join(resources, 'tray', `${name}.png`), toPng(drawing(name), 16))
  writeFileSync(join(resources, 'tray', `${name}@2x.png`), toPng(drawing(name), 32))
}

// Below 48 pixels the large drawing can't be made out.
const windowsIcon = [16, 20, 24, 32, 40, 48, 64, 128, 256].map((size) => ({
  size,
  png: toPng(drawing(size < 48 ? 'app-small' : 'app'), size)
}))
writeFileSync(join(resources, 'icon.ico'), toIco(windowsIcon))
writeFileSync(join(resources, 'icon.png'), toPng(drawing('app'), 512))
// On macOS an icon has a margin. electron-builder converts this picture.
writeFileSync(
  join(resources, 'icon-mac.png'),
  toPng(drawing('app').replace('viewBox="0 0 824 824"', 'viewBox="-100 -100 1024 1024"'), 1024)
)
