import ts from 'typescript'

/** @typedef {Parameters<NonNullable<import('eslint').Rule.RuleListener['MemberExpression']>>[0]} MemberExpression */

const isNumeric = (/** @type {ts.Type} */ type) =>
  (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike)) !== 0

const isAnyText = (/** @type {ts.Type} */ type) =>
  (type.isUnion() ? type.types : [type]).some(
    (each) =>
      (each.flags &
        (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TemplateLiteral)) !==
      0
  )

/**
 * Refuses `record[text]`, where the text can be any: `constructor` and `__proto__` then find what every object inherits.
 * A `Map` or `Object.hasOwn` finds only what was put there.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const ownKeysRule = {
  meta: {
    type: 'problem',
    messages: {
      inherited: 'A record finds what it inherits, such as `constructor`. Use a Map, or `ownValue` of shared.'
    },
    schema: []
  },
  create: (context) => {
    const services = context.sourceCode.parserServices
    // Some components have no script in TypeScript.
    if (services.program == null) return {}
    const checker = /** @type {ts.TypeChecker} */ (services.program.getTypeChecker())
    const typeOf = (/** @type {unknown} */ node) =>
      checker.getBaseConstraintOfType(services.getTypeAtLocation(node)) ?? services.getTypeAtLocation(node)
    return {
      'MemberExpression[computed=true]': (/** @type {MemberExpression} */ node) => {
        const key = typeOf(node.property)
        if (isNumeric(key) || !isAnyText(key)) return
        context.report({ node, messageId: 'inherited' })
      }
    }
  }
}
