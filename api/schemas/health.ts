import { z } from '@hono/zod-openapi'
import { ModelIdentity } from './run.ts'

export const Health = z.strictObject({ status: z.literal('ok'), model: ModelIdentity }).openapi('Health')
export type Health = z.infer<typeof Health>
