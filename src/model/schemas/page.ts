import { z } from 'astro/zod'
import { sitePath, text } from './fields.ts'

/** `pages/<slug>.mdx`: a page that the maintainers write, with all of MDX. */
export const pageSchema = z.strictObject({
  title: text,
  description: text.optional(),
  /** Former addresses, the oldest first. */
  aliases: z.array(sitePath).default([]),
})

export type PageData = z.output<typeof pageSchema>
