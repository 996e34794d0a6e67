import { z } from 'astro/zod'
import { id, text, version } from './fields.ts'

/** `series/<id>.yaml`: posts that belong together in an order. */
export const seriesSchema = z.strictObject({
  title: text,
  description: text.optional(),
  /** The release that the series is about. */
  release: version.optional(),
  /** Former ids. */
  aliases: z.array(id).default([]),
})

export type SeriesData = z.output<typeof seriesSchema>
