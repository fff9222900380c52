/** Declarations: what kind of thing a name stands for. */
import type { Kind } from './callees.ts'
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Expressions } from './expressions.ts'
import type { Frame } from './frame.ts'
import type { Node } from './syntax.ts'

export class Declarations {
  readonly #frame: Frame
  readonly #expressions: Expressions

  constructor(frame: Frame, expressions: Expressions) {
    this.#frame = frame
    this.#expressions = expressions
  }

  /** @param counts whether what is declared counts the turns of a loop */
  declareAll({ kind, declarations }: Extract<Node, { type: 'VariableDeclaration' }>, counts: boolean): Code {
    return declarations.map(({ id, init }) => this.#declare(kind, id, init ?? undefined, counts))
  }

  #declare(kind: string, id: Node, init: Node | undefined, counts: boolean): Code {
    if (id.type !== 'Identifier') return this.#frame.refuse('a declaration of no plain name', id)
    if (init === undefined) {
      const local = this.#frame.newLocal('value')
      this.#frame.names.set(id.name, { variable: { kind: 'value', local, choices: this.#frame.masks.length, unsetIn: this.#frame.loops } })
      return []
    }
    const piece = this.#expressions.expression(init)
    if (piece.kind === 'literal' && kind === 'const') {
      this.#frame.names.set(id.name, { literal: piece.value })
      return []
    }
    const answers = init.type === 'Literal' && typeof init.value === 'boolean'
    let wanted: Kind = piece.kind !== 'literal' ? piece.kind : answers ? 'test' : counts ? 'whole' : 'value'
    // What changes later may be unlike between members then; only what counts a loop's turns is common to both.
    if (kind !== 'const' && !counts) {
      if (wanted === 'whole') wanted = 'value'
      if (wanted === 'test' && this.#frame.pair) wanted = 'truth'
    }
    const local = this.#frame.newLocal(wanted)
    const written = [this.#frame.as(piece, wanted), code.set(local)]
    const variable = { kind: wanted, local, choices: this.#frame.masks.length }
    if (wanted !== 'whole' || kind !== 'const') {
      this.#frame.names.set(id.name, { variable })
      return written
    }
    const inBytes = this.#frame.newLocal('whole')
    this.#frame.names.set(id.name, { variable: { ...variable, inBytes } })
    return [written, code.get(local), code.wholeConstant(this.#frame.callees.source.element), code.whole.multiply, code.set(inBytes)]
  }
}
