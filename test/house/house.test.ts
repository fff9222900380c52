/** What stands where in the repository, what files may be called, and words that have no place in it. */
import { globSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { FOLDERS, ROOT, codeOf, sourceFiles, textOf } from './imports.ts'

const TOP = ['LICENSE', 'README.md', 'api', 'data', 'model', 'package-lock.json', 'package.json', 'scenarios', 'test', 'tsconfig.json', 'web']
// Left by tools, ignored by git.
const IGNORED = new Set(['node_modules', 'coverage'])

const everyFile = [
  ...globSync(FOLDERS.map((folder) => `${folder}/**/*`), { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')),
  'README.md', 'LICENSE', 'package.json', 'tsconfig.json',
].sort()
const texts = everyFile.filter((file) => /\.(tsx?|js|json|ya?ml|csv|md|css|html|svg)$|LICENSE$/.test(file))
const product = sourceFiles().filter((file) => !file.startsWith('test/'))
const SELF = 'test/house/house.test.ts'

test('the top of the repository holds what it is to hold, beside dotfiles', () => {
  expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !IGNORED.has(name) && !name.endsWith('.log')).sort()).toEqual(TOP)
})

test('no file is a drawer for what found no name', () => {
  expect(everyFile.filter((file) => /^(utils?|helpers?|common|types|misc|shared|lib|index)\.(ts|tsx)$/.test(basename(file)))).toEqual([])
})

test('files are named in small letters with hyphens', () => {
  const wrong = sourceFiles().filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config)?\.tsx?$/.test(basename(file)))
  expect(wrong).toEqual([])
})

/** Files in which a pattern stands, with the text found. */
function found(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) => {
    const match = pattern.exec(readFileSync(join(ROOT, file), 'utf8'))
    return match === null ? [] : [`${file}: ${match[0]}`]
  })
}

test('no path of a machine is written down', () => {
  expect(found(texts.filter((file) => file !== SELF), /(?<![\w./:*-])\/(home|root|Users|tmp|work|mnt|workspace)\/[\w.-]+|\b[A-Z]:\\\\?[A-Z]/)).toEqual([])
})

test('no registry host is written down, in the lock file neither', () => {
  expect(found([...texts.filter((file) => file !== SELF), 'package-lock.json'], /registry\.(npmjs|yarnpkg)|npmjs\.org|npm\.pkg|artifactory|nexus\.|pypi\.org/i)).toEqual([])
  expect(found(['package-lock.json'], /"resolved": "https?:[^"]*"/)).toEqual([])
})

test('nothing is left for later, switched off, or singled out', () => {
  const files = sourceFiles().filter((file) => file !== SELF)
  expect(found(files, /\b(TODO|FIXME|HACK)\b/)).toEqual([])
  const switched = files.filter((file) => /\b(test|it|describe|suite)\.(skip|only|todo|skipIf|fails)\b|\b(xit|xdescribe|fit|fdescribe)\(/.test(codeOf(textOf(file))))
  expect(switched).toEqual([])
})

test('no check of the compiler is silenced in the product', () => {
  expect(found(product, /@ts-(ignore|nocheck|expect-error)|eslint-disable|\bas any\b|: any\b/)).toEqual([])
})
