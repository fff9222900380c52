import { z } from '@hono/zod-openapi'

export const Origin = z.strictObject({
  producer: z.string(),
  title: z.string(),
  citation: z.string(),
  page: z.string().optional(),
  url: z.string().optional(),
  published: z.string(),
  retrieved: z.string(),
  licence: z.string(),
  grade: z.string(),
  note: z.string().optional(),
}).openapi('Origin')

export const OriginEntry = Origin.extend({ id: z.string() }).openapi('OriginEntry')
export const OriginList = z.array(OriginEntry)
