import type { Page } from '@playwright/test'
import { installProbe } from './probe.ts'
import { pressAndWatch } from './keyed-page.ts'
import type { Painted } from './probe.ts'

/** What an empty page paints at a key: lists of rows that stand ready, in the product's heights and with its kinds of elements. */
export interface FloorShape {
  readonly lists: number
  readonly rowsPerList: number
  readonly rowHeightPx: 28 | 44
}

/** The size of Glance's own window, in which everything is painted. */
export const windowSize = { width: 440, height: 640 }

/** As many rows as are in sight. */
export const toShapeInSight = (rowHeightPx: FloorShape['rowHeightPx']): FloorShape => ({
  lists: 1,
  rowsPerList: Math.ceil(windowSize.height / rowHeightPx),
  rowHeightPx
})

/** A page without any script of its own but one that shows its rows at a key. */
export const openFloorPage = async (page: Page): Promise<void> => {
  await page.addInitScript(installProbe)
  // By its address: `setContent` would take the probe's listeners away.
  const html = `<!doctype html><style>
      html { font: 13px system-ui, sans-serif }
      body { margin: 0; height: 100vh; display: flex; flex-direction: column }
      main { flex: 1; min-height: 0; overflow: hidden auto }
      ul { margin: 0; padding: 0 0 8px; list-style: none }
      section { content-visibility: auto; contain-intrinsic-block-size: auto var(--height) }
      .row { display: flex; column-gap: 8px; align-items: baseline; margin-inline: 4px; padding-inline: 8px; line-height: 1.25 }
      svg { flex: none; align-self: center; width: 16px; height: 16px; fill: none; stroke: gray; stroke-width: 1.5 }
      .text { flex: 1 1 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
      .quiet { flex: none; font-size: 11px; color: gray }
    </style><input autofocus><main></main>`
  await page.goto(`data:text/html,${encodeURIComponent(html)}`)
}

/** Measures one key on the empty page. */
export const paintFloor = async (page: Page, shape: FloorShape): Promise<Painted> => {
  await page.evaluate(({ lists, rowsPerList, rowHeightPx }) => {
    const main = document.querySelector('main')
    main?.replaceChildren()
    const ready = new DocumentFragment()
    for (let list = 0; list < lists; list++) {
      const section = document.createElement('section')
      section.style.setProperty('--height', `${String(rowsPerList * rowHeightPx)}px`)
      const rows = document.createElement('ul')
      for (let row = 0; row < rowsPerList; row++) {
        const item = document.createElement('li')
        item.innerHTML =
          '<div role="link" tabindex="-1" class="row"><svg viewBox="0 0 16 16"><path d="M2 2h12v12H2z"/></svg><span class="text"></span><span class="quiet">Open</span><time class="quiet">3 d</time></div>'
        const element = item.querySelector<HTMLElement>('.row')
        if (element !== null) element.style.minHeight = `${String(rowHeightPx)}px`
        const text = item.querySelector('.text')
        if (text !== null)
          text.textContent = `Licence renewal ${String(list)}-${String(row)}, unclear since the autumn`
        rows.append(item)
      }
      section.append(rows)
      ready.append(section)
    }
    addEventListener(
      'keydown',
      () => {
        main?.append(ready)
      },
      { once: true }
    )
    document.querySelector('input')?.focus()
    // What was removed is gone from the screen before the key is pressed.
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, shape)
  return pressAndWatch(page, 'a', { selector: '.row', count: shape.lists * shape.rowsPerList })
}
