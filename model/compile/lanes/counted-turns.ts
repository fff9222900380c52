/** Loops whose turns are few and known beforehand: written out, their places are constants and nothing is counted. */
import { eachNode, type Node } from './syntax.ts'

type Loop = Extract<Node, { type: 'ForStatement' }>

/** Nodes of the script that one loop may be written out to: past that the module grows and nothing is won. */
const MOST_NODES = 250

export interface CountedTurns {
  /** What the loop counts with. */
  readonly name: string
  readonly from: number
  readonly until: number
}

/** The turns of a loop that is better written out; undefined for any other. */
export function countedTurns(node: Node): CountedTurns | undefined {
  const turns = node.type === 'ForStatement' ? turnsOf(node) : undefined
  return turns !== undefined && weightOf(node) <= MOST_NODES ? turns : undefined
}

/** Nodes that a statement comes to when the loops in it are written out. */
function weightOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, part) => sum + weightOf(part), 0)
  if (typeof node !== 'object' || node === null) return 0
  const turns = 'type' in node && node.type === 'ForStatement' ? turnsOf(node as Loop) : undefined
  if (turns !== undefined) return (turns.until - turns.from) * weightOf((node as Loop).body)
  return Object.values(node).reduce<number>((sum, part) => sum + weightOf(part), 'type' in node ? 1 : 0)
}

function turnsOf({ init, test, update, body }: Loop): CountedTurns | undefined {
  if (init?.type !== 'VariableDeclaration' || test?.type !== 'BinaryExpression' || update?.type !== 'UpdateExpression') return undefined
  const [counter, ...others] = init.declarations
  if (counter?.id.type !== 'Identifier' || others.length > 0 || test.operator !== '<' || update.operator !== '++') return undefined
  const { name } = counter.id
  const counts = (each: Node): boolean => each.type === 'Identifier' && each.name === name
  if (!counts(test.left) || !counts(update.argument)) return undefined
  const [from, until] = [counter.init, test.right].map((bound) => (bound?.type === 'Literal' && typeof bound.value === 'number' ? bound.value : undefined))
  if (from === undefined || until === undefined) return undefined
  let goesThrough = true
  eachNode(body, (each) => {
    const target = each.type === 'AssignmentExpression' ? each.left : each.type === 'UpdateExpression' ? each.argument : undefined
    if (each.type === 'BreakStatement' || each.type === 'ContinueStatement' || (target !== undefined && counts(target))) goesThrough = false
  })
  return goesThrough ? { name, from, until } : undefined
}
