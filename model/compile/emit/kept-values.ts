/** Values that a function through the years keeps in names of its own, instead of looking them up in a buffer again. */

interface Kept {
  readonly body: string
  /** Statement that declares the names; empty where there are none. */
  readonly declared: string
}

/** @param settled elements to which the body, wherever it is run, gives a value once and before it reads them */
export function keepComputed(body: string, settled: readonly string[]): Kept {
  const names: string[] = []
  let kept = body
  for (const element of settled) {
    const [before, after] = parted(kept, `${element} = `)
    if (!after.includes(element)) continue
    const name = `kept${names.length}`
    names.push(name)
    kept = `${before}${element} = ${name} = ${after.replaceAll(element, name)}`
  }
  return { body: kept, declared: names.length === 0 ? '' : `  let ${names.join(', ')}\n` }
}

/** What stands in a buffer for all years, none of which a body writes to. */
export function keepTimeless(body: string): Kept {
  const names = new Map<string, string>()
  const kept = body.replace(/\b(scalars|out|hoisted)\[(\d+)\]/g, (element: string, buffer: string, index: string) => {
    const name = `${buffer}${index}`
    names.set(name, element)
    return name
  })
  return { body: kept, declared: names.size === 0 ? '' : `  const ${[...names].map(([name, element]) => `${name} = ${element}`).join(', ')}\n` }
}

function parted(text: string, at: string): readonly [string, string] {
  const place = text.indexOf(at)
  if (place < 0) throw new Error(`A function of the kernel does not settle what it was to settle: ${at}`)
  return [text.slice(0, place), text.slice(place + at.length)]
}
