/** Reader of the equations a trace prints: recursive descent over the grammar of the language, apart from the compiler's own. */

export type PrintedExpression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly of: PrintedExpression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: PrintedExpression; readonly right: PrintedExpression }
  | { readonly kind: 'choose'; readonly condition: PrintedExpression; readonly then: PrintedExpression; readonly otherwise: PrintedExpression }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly PrintedExpression[] }

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*)|(<=|>=|==|!=|[-+*/^<>?:(),]))/y
const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])

/** Throws on anything but one whole expression. */
export function readPrinted(text: string): PrintedExpression {
  return new PrintedReader(text).whole()
}

class PrintedReader {
  readonly #tokens: string[] = []
  #next = 0

  constructor(text: string) {
    TOKEN.lastIndex = 0
    const end = text.trimEnd().length
    let at = 0
    while (at < end) {
      const match = TOKEN.exec(text)
      if (match === null) throw new Error(`Cannot read the equation '${text}' from character ${at}.`)
      this.#tokens.push(match[0].trim())
      at = TOKEN.lastIndex
    }
  }

  whole(): PrintedExpression {
    const expression = this.#choose()
    if (this.#next < this.#tokens.length) throw new Error(`The equation goes on after its end: '${this.#tokens[this.#next]}'.`)
    return expression
  }

  #take(...wanted: readonly string[]): string | undefined {
    const token = this.#tokens[this.#next]
    if (token === undefined || !wanted.includes(token)) return undefined
    this.#next += 1
    return token
  }

  #expect(wanted: string): void {
    if (this.#take(wanted) === undefined) throw new Error(`Found '${this.#tokens[this.#next] ?? 'the end'}' in an equation, wanted '${wanted}'.`)
  }

  #choose(): PrintedExpression {
    const condition = this.#chain(['or'], () => this.#chain(['and'], () => this.#comparison()))
    if (this.#take('?') === undefined) return condition
    const then = this.#choose()
    this.#expect(':')
    return { kind: 'choose', condition, then, otherwise: this.#choose() }
  }

  #chain(operators: readonly string[], part: () => PrintedExpression): PrintedExpression {
    let left = part()
    for (let operator = this.#take(...operators); operator !== undefined; operator = this.#take(...operators)) {
      left = { kind: 'binary', operator, left, right: part() }
    }
    return left
  }

  #comparison(): PrintedExpression {
    const left = this.#sum()
    const operator = this.#take(...COMPARISONS)
    return operator === undefined ? left : { kind: 'binary', operator, left, right: this.#sum() }
  }

  #sum(): PrintedExpression {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#unary()))
  }

  #unary(): PrintedExpression {
    const operator = this.#take('-', 'not')
    if (operator !== undefined) return { kind: 'unary', operator: operator as '-' | 'not', of: this.#unary() }
    const base = this.#primary()
    return this.#take('^') === undefined ? base : { kind: 'binary', operator: '^', left: base, right: this.#unary() }
  }

  #primary(): PrintedExpression {
    if (this.#take('(') !== undefined) {
      const inside = this.#choose()
      this.#expect(')')
      return inside
    }
    const token = this.#tokens[this.#next++]
    if (token === undefined || !/^\w/.test(token)) throw new Error(`Found '${token ?? 'the end'}' in an equation, wanted a number or a name.`)
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) }
    if (this.#take('(') === undefined) return { kind: 'name', name: token }
    const parts = [this.#choose()]
    while (this.#take(',') !== undefined) parts.push(this.#choose())
    this.#expect(')')
    return { kind: 'call', name: token, parts }
  }
}
