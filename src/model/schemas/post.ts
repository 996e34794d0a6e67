import { z } from 'astro/zod'
import { dayOrMoment, id, sitePath, text, version, webUrl } from './fields.ts'

export const postKinds = [
  'lead-note', 'retrospective', 'announcement', 'deep-dive', 'spotlight', 'deprecation', 'essay',
] as const // prettier-ignore

const flag = z.boolean({ error: 'must be true or false' })

/** `posts/<slug>.mdx` or `posts/<slug>/index.mdx` (also `.md`): the front matter of a post. */
export const postSchema = z.strictObject({
  title: text,
  kind: z.enum(postKinds, { error: `must be one of ${postKinds.join(', ')}` }),
  /** People's ids. */
  authors: z.array(id, { error: 'must be a list of people' }).min(1, 'must name at least one person'),
  /** Day of publication; in the future: scheduled. */
  date: dayOrMoment.optional(),
  /** One or two sentences for lists, search engines and feeds. */
  summary: text.optional(),
  /** The release it tells of. */
  release: version.optional(),
  /** Features it tells of: ids or numbers of proposals. */
  features: z
    .array(z.union([id, z.number().int().nonnegative()], { error: 'must be the id of a feature or the number of a proposal' }))
    .default([]),
  /** Features that have a section of their own in the text: id of the feature → id of the section's heading. They count as told of. */
  sections: z.record(id, text, { error: 'must name features, each with the id of a heading' }).optional(),
  /** Groups it concerns, besides those that own its features. */
  sigs: z.array(id).default([]),
  /** Place in a series. */
  series: z.strictObject({ id, part: z.number({ error: 'must be a number' }).int().positive('must be 1 or more') }).optional(),
  /** Never published while true. */
  draft: flag.default(false),
  /** A release: not published before its day. */
  hold: version.optional(),
  /** Day of the last change worth telling. */
  updated: dayOrMoment.optional(),
  /** True for what does not age. */
  evergreen: flag.default(false),
  /** Where the post was first published. */
  canonicalUrl: webUrl.optional(),
  /** Address instead of the one that permalink gives. */
  url: sitePath.optional(),
  /** Former addresses, the oldest first. */
  aliases: z.array(sitePath).default([]),
  /** A picture beside the file. */
  cover: z.strictObject({ src: text, alt: text }).optional(),
  /** What the editors say above the text. */
  editorsNote: text.optional(),
  tags: z.array(text).default([]),
})

export type PostData = z.output<typeof postSchema>
export type PostKind = (typeof postKinds)[number]
