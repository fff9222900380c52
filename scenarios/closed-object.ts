import { z } from 'zod'

const listing = (known: readonly string[]) => (issue: { readonly code?: string | undefined }) => (issue.code === 'unrecognized_keys' ? JSON.stringify(known) : undefined)

/**
 * An object that refuses keys it does not know. The message of that refusal lists the known keys as JSON, from which
 * parse-scenario.ts names the nearest one.
 */
export function closedObject<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: listing(Object.keys(shape)) })
}

/** Values by some of a closed list of names, refusing others as closedObject does. */
export function byName<const Names extends readonly [string, ...string[]], Value extends z.core.$ZodType>(names: Names, value: Value) {
  return z.partialRecord(z.enum(names), value, { error: listing(names) })
}
