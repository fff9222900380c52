import type { MiddlewareHandler } from 'hono'

const POLICY = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** The content policy, with directives replaced where one page needs more. */
export function contentPolicy(replaced: Partial<typeof POLICY & { 'font-src': string; 'worker-src': string }> = {}): string {
  return Object.entries({ ...POLICY, ...replaced }).map(([directive, sources]) => `${directive} ${sources}`).join('; ')
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Nothing is loaded from or embedded by another site. A route may set its own policy; it is left alone. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
