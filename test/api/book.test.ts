import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bookCommand } from '../../api/cli/book-command.ts'
import type { Terminal } from '../../api/cli/terminal.ts'
import { model } from '../../model/equations/model.ts'

function terminal(): Terminal & { readonly text: () => string } {
  let text = ''
  return { out: (more) => { text += more }, error: (more) => { text += more }, readStandardInput: async () => '', text: () => text }
}

const file = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'book-')), 'equations.md'))

test('the book in the repository is what the model says', () => {
  const said = terminal()
  expect(bookCommand(['--check'], said), said.text()).toBe(true)
})

test('the book holds every record and parameter, and tells where it differs', () => {
  expect(bookCommand(['--check'], terminal(), file)).toBe(false)
  expect(bookCommand(['--write'], terminal(), file)).toBe(true)
  expect(bookCommand(['--check'], terminal(), file)).toBe(true)
  const text = readFileSync(file, 'utf8')
  for (const sector of model.sectors) for (const name of Object.keys(sector.records)) expect(text).toContain(`<a id="${name}"></a>`)
  for (const group of model.parameters) for (const name of Object.keys(group.parameters)) expect(text).toContain(`| \`${name}\``)
  writeFileSync(file, text.replace('## Functions', '## Funktions'))
  const said = terminal()
  expect(bookCommand(['--check'], said, file)).toBe(false)
  expect(said.text()).toContain(`line ${text.split('\n').indexOf('## Functions') + 1}`)
  expect(() => bookCommand(['--write', '--check'], terminal(), file)).toThrow('either')
})
