import ts from 'typescript'
import { readText, textFiles } from '../structure/tree.ts'

/** A regular expression of the sources. */
export interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression literal of `src`, each once per file. */
export const patternLiterals = (): readonly Pattern[] => {
  const found = new Map<string, Pattern>()
  for (const file of textFiles('src').filter((each) => /\.(?:ts|vue)$/u.test(each))) {
    for (const node of nodesOf(file)) {
      if (!ts.isRegularExpressionLiteral(node)) continue
      const end = node.text.lastIndexOf('/')
      found.set(`${file} ${node.text}`, {
        file,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1)
      })
    }
  }
  return [...found.values()]
}

/** The files in which a regular expression is composed at runtime (`new RegExp`), and how often. */
export const filesThatCompose = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const file of textFiles('src').filter((each) => each.endsWith('.ts'))) {
    for (const node of nodesOf(file)) {
      const isComposed = ts.isNewExpression(node) && ts.isIdentifier(node.expression)
      if (isComposed && node.expression.text === 'RegExp') counts.set(file, (counts.get(file) ?? 0) + 1)
    }
  }
  return counts
}

function* nodesOf(file: string): Iterable<ts.Node> {
  const text = readText(file)
  const script = file.endsWith('.vue') ? (/<script[^>]*>([^]*?)<\/script>/u.exec(text)?.[1] ?? '') : text
  const pending: ts.Node[] = [ts.createSourceFile(file, script, ts.ScriptTarget.Latest)]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node
    ts.forEachChild(node, (child) => void pending.push(child))
  }
}
