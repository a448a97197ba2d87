const states = /:(hover|focus-visible|focus-within|active)(?![\w-])/g

/** The rule's selector for an element that shows a state without being in it; `null` for a rule without a state. */
export const toShownSelector = (selector: string): string | null => {
  const shown = selector.replaceAll(states, '[data-shown~="$1"]')
  return shown === selector ? null : shown
}

const addTo = (parent: CSSStyleSheet | CSSGroupingRule): void => {
  // From the end, because each rule that is added moves the ones after it.
  for (const [index, rule] of [...[...parent.cssRules].entries()].reverse()) {
    if (rule instanceof CSSGroupingRule) addTo(rule)
    if (!(rule instanceof CSSStyleRule)) continue
    const selector = toShownSelector(rule.selectorText)
    if (selector !== null) parent.insertRule(`${selector} { ${rule.style.cssText} }`, index + 1)
  }
}

/**
 * Makes an element with `data-shown="hover"` look as it does under the pointer, and likewise for `focus-visible`,
 * `focus-within` and `active`, by repeating the rules of the page's style sheets.
 */
export const showStates = (): void => {
  for (const sheet of document.styleSheets) addTo(sheet)
}
