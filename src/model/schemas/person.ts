import { z } from 'astro/zod'
import { id, links, text } from './fields.ts'

/** `people/<id>.yaml`: somebody who led a release or wrote a post. */
export const personSchema = z.strictObject({
  name: text,
  affiliation: text.optional(),
  links: links.default({}),
  /** Former ids. */
  aliases: z.array(id).default([]),
})

export type PersonData = z.output<typeof personSchema>
