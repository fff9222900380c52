import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Who asks, as far as the connection tells: its address. What headers say of it anyone can write. */
export function clientOf(c: Context): string {
  // Requests that come by no connection are the process's own.
  return c.env === undefined || !('incoming' in (c.env as object)) ? 'local' : (getConnInfo(c).remote.address ?? 'local')
}
