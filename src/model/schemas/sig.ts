import { z } from 'astro/zod'
import { id, links, text, webUrl } from './fields.ts'

export const groupKinds = ['sig', 'wg', 'ug', 'committee'] as const
export const groupStatuses = ['active', 'archived'] as const

/** `sigs/<id>.yaml`: a group that owns features. */
export const sigSchema = z.strictObject({
  /** Name without the word for a group: `Network`. */
  name: text,
  /** A special interest group, working group, user group or committee. */
  kind: z.enum(groupKinds, { error: `must be one of ${groupKinds.join(', ')}` }).default('sig'),
  /** Label of the group on issues and pull requests: `sig/network`. */
  label: text.optional(),
  /** GitHub handles of those who review what the group's posts say. */
  reviewers: z.array(text).default([]),
  /** What the group is for: one sentence or two. */
  mission: text.optional(),
  /** Address of the charter. */
  charter: webUrl.optional(),
  status: z.enum(groupStatuses, { error: `must be one of ${groupStatuses.join(', ')}` }).default('active'),
  /** Former ids of the group. */
  aliases: z.array(id).default([]),
  links: links.default({}),
})

export type SigData = z.output<typeof sigSchema>
