import { Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Language } from '../../shared/languages.ts'
import { mainTexts } from '../language/catalogues.ts'

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

/** What the right button opens: the usual entries in a text field, Copy on selected text, and nothing elsewhere. */
const toContextMenu = (
  { isEditable, selectionText, editFlags }: Clicked,
  language: Language
): MenuItemConstructorOptions[] => {
  const texts = mainTexts[language].contextMenu
  // The texts are written out, because Electron's own for these roles are always English.
  if (isEditable)
    return [
      { role: 'cut', label: texts.cut, enabled: editFlags.canCut },
      { role: 'copy', label: texts.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: texts.paste, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: texts.selectAll, enabled: editFlags.canSelectAll }
    ]
  if (selectionText.trim() === '') return []
  return [{ role: 'copy', label: texts.copy, enabled: editFlags.canCopy }]
}

/** Opens the menu on a right click, for Electron has none of its own. Returns the function that ends this. */
export const openContextMenus = (contents: WebContents, language: () => Language): (() => void) => {
  const open = (_event: unknown, clicked: ContextMenuParams): void => {
    const items = toContextMenu(clicked, language())
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  }
  contents.on('context-menu', open)
  return () => {
    if (!contents.isDestroyed()) contents.off('context-menu', open)
  }
}
