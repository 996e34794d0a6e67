import { z } from 'astro/zod'
import { links, text } from './fields.ts'

/** `people/<id>.yaml`: somebody who led a release or wrote a post. */
export const personSchema = z.strictObject({
  name: text,
  affiliation: text.optional(),
  links: links.default({}),
})

export type PersonData = z.output<typeof personSchema>
