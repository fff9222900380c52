/** What a reader sees is worded in the catalogue of the page, never where it is drawn. */
import { expect, test } from 'vitest'
import { parseAst } from 'vite'
import { importsOf, sourceFiles, textOf } from './imports.ts'

const drawn = sourceFiles().filter((file) => /^web\/(view|control)\/.*\.tsx?$/.test(file))

/** Attributes whose text is read by somebody. */
const READ = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'alt', 'placeholder', 'label'])

// One letter alone is a picture, such as the i of an information button.
const WORD = /\p{L}{2}/u

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
}

function textIn(node: Node): string {
  if (node.type === 'JSXText') return String(node['value'])
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : ''
  if (node.type === 'TemplateElement') return (node['value'] as { readonly cooked: string }).cooked
  return ''
}

/** Texts an expression may come to by itself: both sides of a choice, the parts of a template, but nothing that is handed on. */
function textsOf(node: Node): string[] {
  switch (node.type) {
    case 'Literal': case 'TemplateElement': return [textIn(node)]
    case 'JSXExpressionContainer': case 'TSAsExpression': return textsOf(node['expression'] as Node)
    case 'TemplateLiteral': return [...(node['quasis'] as Node[]), ...(node['expressions'] as Node[])].flatMap(textsOf)
    case 'ConditionalExpression': return [node['consequent'], node['alternate']].flatMap((side) => textsOf(side as Node))
    case 'LogicalExpression': case 'BinaryExpression': return /^[=!<>]/.test(String(node['operator'])) ? [] : [node['left'], node['right']].flatMap((side) => textsOf(side as Node))
    default: return []
  }
}

function literalWords(source: string, file: string): string[] {
  const found: string[] = []
  const note = (texts: readonly string[], pattern: RegExp): void => void found.push(...texts.filter((text) => pattern.test(text)).map((text) => `${file}: ${text.trim()}`))
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') note([textIn(node)], WORD)
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') note((node['children'] as Node[]).flatMap((child) => (child.type === 'JSXExpressionContainer' ? textsOf(child) : [])), WORD)
    if (node.type === 'JSXAttribute') {
      const name = (node['name'] as Node)['name']
      if (typeof name === 'string' && READ.has(name) && isNode(node['value'])) note(textsOf(node['value']), WORD)
      // Names of classes look like words.
      if (name === 'class') return
    }
    // Anywhere else, what begins like a sentence or runs over several words.
    if (node.type === 'Literal' || node.type === 'TemplateElement') note([textIn(node)], /^\p{Lu}\p{Ll}+ \p{L}|\p{L}{2} \p{L}+ \p{L}{2}/u)
    childrenOf(node).forEach(visit)
  }
  visit(parseAst(source, { lang: 'tsx' }, file) as unknown as Node)
  return [...new Set(found)]
}

test('no word that is seen or heard stands in a view or a control', () => {
  expect(drawn.length).toBeGreaterThan(80)
  expect(drawn.flatMap((file) => literalWords(textOf(file), file))).toEqual([])
})

// The types of one language are the shape of all; its words come by way of the signal that holds the chosen one.
test('no view, control or state takes its words from one language', () => {
  const spoken = sourceFiles().filter((file) => /^web\/(view|control|state)\//.test(file)).flatMap((file) => importsOf(file))
  expect(spoken.filter(({ target, typeOnly }) => target?.startsWith('web/text/english/') === true && !typeOnly).map(({ file }) => file)).toEqual([])
})

test.each([
  ['text of an element', '<p>Strategy</p>', 'Strategy'],
  ['one side of a choice', "<p>{short ? 'Not served' : words.served}</p>", 'Not served'],
  ['part of a template', '<p>{`${count} moved`}</p>', 'moved'],
  ['a name that is heard', '<section aria-label="What holds back" />', 'What holds back'],
  ['a table of words', "const limits = { ramp: 'how fast building can grow' }", 'how fast building can grow'],
])('finds %s', (_, source, word) => {
  expect(literalWords(source, 'x.tsx')).toContain(`x.tsx: ${word}`)
})

test.each(["<p class={open ? 'rail open wide' : 'rail'}>{words.title}: {count}</p>", "const key = `${a}-b`", "list.querySelector('.chip-add select')"])('leaves %s alone', (source) => {
  expect(literalWords(source, 'x.tsx')).toEqual([])
})
