/** Starts a headless Chromium: the one named by CHROMIUM_PATH, or the one carried as an npm package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const LIBRARY_FOLDERS = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib/aarch64-linux-gnu', '/usr/lib/aarch64-linux-gnu']

interface Carried {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
}

/** The package unpacks into the temporary folder and trusts what it finds there, so each version gets a folder of its own. */
async function carriedChromium(): Promise<Carried> {
  const require = createRequire(import.meta.url)
  const folder = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `sovereign-compute-chromium-${version}`)
  mkdirSync(home, { recursive: true })
  process.env.TMPDIR = home
  const { default: carried } = await import('@sparticuz/chromium')
  const executablePath = await carried.executablePath()
  const installed = LIBRARY_FOLDERS.some((libraries) => existsSync(join(libraries, 'libnss3.so')))
  return { executablePath, environment: installed ? {} : { LD_LIBRARY_PATH: unpackLibraries(folder, home) } }
}

/** Network security libraries that a bare machine lacks: the package carries copies. */
function unpackLibraries(packageFolder: string, home: string): string {
  const target = join(home, 'libraries')
  if (!existsSync(join(target, 'libnss3.so'))) {
    mkdirSync(target, { recursive: true })
    unpackTar(brotliDecompressSync(readFileSync(join(packageFolder, 'bin', 'al2023.tar.br'))), target)
  }
  return target
}

const BLOCK = 512

/** Regular files of a tar archive, all into one folder: the libraries stand in one folder of the archive. */
function unpackTar(archive: Buffer, target: string): void {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const field = (from: number, length: number): string => archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '')
    const name = field(0, 100)
    if (name === '') return
    const size = Number.parseInt(field(124, 12), 8)
    const kind = field(156, 1)
    if (kind === '' || kind === '0') writeFileSync(join(target, name.slice(name.lastIndexOf('/') + 1)), archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 })
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return chromium.launch({ executablePath: named, args: ARGUMENTS })
  const { executablePath, environment } = await carriedChromium()
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...environment } })
}
