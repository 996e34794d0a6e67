import { z } from 'astro/zod'
import { day, id, links, text, version } from './fields.ts'

const count = z.number({ error: 'must be a number' }).int('must be a whole number').nonnegative('must not be negative')

/** `releases/<version>.yaml`: the facts of a release. The file's name is the version. */
export const releaseSchema = z.strictObject({
  /** Day of the release. Absent or in the future: upcoming. */
  date: day.optional(),
  /** Theme or code name. */
  name: text.optional(),
  /** Who led the release: people's ids. */
  leads: z.array(id).default([]),
  /** Day on which its cycle began. */
  cycleStart: day.optional(),
  /** First day on which only critical fixes are made. */
  maintenance: day.optional(),
  /** Last day of support. */
  endOfLife: day.optional(),
  /** How many enhancements the project announced, by stage, and where it said so. */
  announced: z
    .strictObject({
      total: count.optional(),
      alpha: count.optional(),
      beta: count.optional(),
      stable: count.optional(),
      source: text.optional(),
    })
    .optional(),
  /** One or two sentences. */
  summary: text.optional(),
  links: links.default({}),
  /** Versions under which it was known before. */
  aliases: z.array(version).default([]),
  /** Path of a picture in public/. */
  logo: text.optional(),
})

export type ReleaseData = z.output<typeof releaseSchema>
