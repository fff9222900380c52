/** An emitted kernel brought to life inside a test, without writing a file. */
import type { EmittedKernel } from '../../../model/compile/emit/emit.ts'
import type { Kernel } from '../../../model/compile/kernel.ts'

export async function instantiate(emitted: EmittedKernel): Promise<Kernel> {
  const functions = await Promise.all(
    emitted.imports.map(async ({ module, name }) => ((await import(/* @vite-ignore */ new URL(`../../../model/${module}`, import.meta.url).href)) as Record<string, unknown>)[name]),
  )
  const make = new Function(...emitted.imports.map(({ name }) => name), `${emitted.body}\nreturn { hash, version, run, functions }`)
  return make(...functions) as Kernel
}
