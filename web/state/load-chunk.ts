/** Parts of the page that are fetched when they are first needed. */
import { text } from '../text/text.ts'

/** A part of the page could not be fetched: trying again may help. */
export class ChunkMissing extends Error {}

/** What was fetched at a second attempt, by the address that failed at the first. */
const again = new Map<string, Promise<unknown>>()
let attempts = 0

/** @throws ChunkMissing where the server does not answer */
export async function loadChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (cause) {
    const address = addressIn(cause)
    if (address === undefined) throw new ChunkMissing(text.value.frame.partMissing, { cause })
    return loadAgain(address) as Promise<Module>
  }
}

/** Browsers remember for as long as the page stands that a module could not be fetched; under another address they ask again. */
function loadAgain(address: string): Promise<unknown> {
  let part = again.get(address)
  if (part === undefined) {
    attempts++
    part = import(/* @vite-ignore */ `${address}?again=${attempts}`).catch((cause: unknown) => {
      again.delete(address)
      throw new ChunkMissing(text.value.frame.partMissing, { cause })
    })
    again.set(address, part)
  }
  return part
}

/** The address that browsers name when a module cannot be fetched; not all of them do. */
function addressIn(cause: unknown): string | undefined {
  return cause instanceof TypeError ? /https?:\/\/\S+\.js/.exec(cause.message)?.[0] : undefined
}
