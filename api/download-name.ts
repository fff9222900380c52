// What Windows, macOS and Linux refuse in a file name, with everything invisible.
const FORBIDDEN = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const LONGEST_STEM = 80

/** A file name that any system can hold, made from free text: no path, no device, no control character. */
export function safeFileName(stem: string, extension: string): string {
  const cut = [...stem.replace(FORBIDDEN, '-').replace(/\.{2,}/g, '.')].slice(0, LONGEST_STEM).join('')
  const trimmed = cut.replace(/^[\s.-]+|[\s.]+$/g, '')
  const named = trimmed === '' ? 'download' : RESERVED.test(trimmed) ? `_${trimmed}` : trimmed
  return `${named}.${extension}`
}

/** Content-Disposition of a download (RFC 6266): an ASCII name for all, the true name for those that read RFC 8187. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
