/** Parts of the page that are fetched when they are first needed. */

/** A part of the page could not be fetched: trying again may help. */
export class ChunkMissing extends Error {}

/** @throws ChunkMissing where the server does not answer */
export async function loadChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (cause) {
    throw new ChunkMissing('A part of the page could not be fetched.', { cause })
  }
}
