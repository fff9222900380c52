/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code unit, numbers in their shortest form, no spaces. Keys whose
 * value is undefined are left out; Maps are written as objects.
 *
 * @throws RangeError on a number that is not finite: it has no JSON form.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`Canonical JSON has no form for ${value}.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (ArrayBuffer.isView(value)) return `[${Array.from(value as Float64Array, canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const entries = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)
    const parts = entries
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
    return `{${parts.join(',')}}`
  }
  throw new TypeError(`Canonical JSON has no form for a ${typeof value}.`)
}
