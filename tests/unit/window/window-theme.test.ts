import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backgroundColors } from '../../../src/main/window/window-theme.ts'

describe('the colours behind the page', () => {
  it('are those of the page itself', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../src/renderer/design/tokens.css'), 'utf8')
    const { light, dark } = backgroundColors
    expect(tokens).toContain(`--surface: light-dark(${light}, ${dark});`)
  })
})
