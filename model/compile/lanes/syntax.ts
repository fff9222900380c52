/** Syntax tree of JavaScript, as ECMAScript parsers agree on it (ESTree): the part that the lanes are made from. Parentheses leave no node. */

export type Node =
  | { readonly type: 'Literal'; readonly value: unknown }
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'UnaryExpression'; readonly operator: string; readonly argument: Node }
  | { readonly type: 'BinaryExpression' | 'LogicalExpression'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly type: 'ConditionalExpression'; readonly test: Node; readonly consequent: Node; readonly alternate: Node }
  | { readonly type: 'CallExpression' | 'NewExpression'; readonly callee: Node; readonly arguments: readonly Node[] }
  | { readonly type: 'MemberExpression'; readonly object: Node; readonly property: Node; readonly computed: boolean }
  | { readonly type: 'AssignmentExpression'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly type: 'UpdateExpression'; readonly operator: string; readonly argument: Node }
  | { readonly type: 'SequenceExpression'; readonly expressions: readonly Node[] }
  | { readonly type: 'ExpressionStatement'; readonly expression: Node }
  | { readonly type: 'VariableDeclaration'; readonly kind: string; readonly declarations: readonly { readonly id: Node; readonly init?: Node | null }[] }
  | { readonly type: 'IfStatement'; readonly test: Node; readonly consequent: Node; readonly alternate?: Node | null }
  | { readonly type: 'ForStatement'; readonly init?: Node | null; readonly test?: Node | null; readonly update?: Node | null; readonly body: Node }
  | { readonly type: 'WhileStatement'; readonly test: Node; readonly body: Node }
  | { readonly type: 'BlockStatement'; readonly body: readonly Node[] }
  | { readonly type: 'ReturnStatement'; readonly argument?: Node | null }
  | { readonly type: 'BreakStatement' | 'ContinueStatement' | 'EmptyStatement' }
  | { readonly type: 'AssignmentPattern'; readonly left: Node; readonly right: Node }
  | FunctionNode

export interface FunctionNode {
  readonly type: 'FunctionDeclaration'
  readonly id: { readonly name: string }
  readonly params: readonly Node[]
  readonly body: { readonly type: 'BlockStatement'; readonly body: readonly Node[] }
}

/** A module's statements. Others than those above may stand there as long as no kernel reaches them. */
export interface Script {
  readonly body: readonly Node[]
}

/** Name of a declaration or a parameter, one with a default among them; undefined where it is taken apart. */
export function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? node.name : node.type === 'AssignmentPattern' ? nameOf(node.left) : undefined
}

/** Names of a function's parameters and of all that its body declares. */
export function namesDeclaredIn({ params, body }: FunctionNode): Set<string> {
  const names = new Set<string>()
  const add = (id: Node): void => {
    const name = nameOf(id)
    if (name !== undefined) names.add(name)
  }
  params.forEach(add)
  eachNode(body, (node) => {
    if (node.type === 'VariableDeclaration') node.declarations.forEach(({ id }) => add(id))
  })
  return names
}

/** Every node of a tree, outer ones first; names of properties are no nodes of their own. */
export function eachNode(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const part of node) eachNode(part, visit)
    return
  }
  if (typeof node !== 'object' || node === null) return
  if ('type' in node) visit(node as Node)
  const plain = 'type' in node && node.type === 'MemberExpression' && 'computed' in node && node.computed === false
  for (const [key, part] of Object.entries(node)) if (!(plain && key === 'property')) eachNode(part, visit)
}
