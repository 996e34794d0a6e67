import { z } from 'astro/zod'
import { id, links, text, version } from './fields.ts'

export const featureStatuses = [
  'provisional', 'implementable', 'implemented', 'deferred', 'rejected', 'withdrawn', 'replaced',
] as const // prettier-ignore

/** One step of a feature's life. */
export const milestoneSchema = z.strictObject({
  /** One of the site's stages. */
  stage: text,
  release: version,
  /** Only aimed at; not counted as reached. */
  planned: z.boolean({ error: 'must be true or false' }).optional(),
})

/** One step of a gate's life. */
export const gateStepSchema = z.strictObject({
  release: version,
  stage: text,
  /** Whether the gate is on unless somebody turns it off. */
  default: z.boolean({ error: 'must be true or false' }).optional(),
  /** Whether it can no longer be changed. */
  locked: z.boolean({ error: 'must be true or false' }).optional(),
})

const gateSchema = z.union(
  [
    text.transform((name) => ({ name, components: [] as string[], history: [] as z.output<typeof gateStepSchema>[] })),
    z.strictObject({
      /** Name as it is given to the program: `NFTablesProxyMode`. */
      name: text,
      /** Programs that know the gate. */
      components: z.array(text).default([]),
      history: z.array(gateStepSchema).default([]),
    }),
  ],
  { error: 'must be the name of a gate, or an object with name, components and history' },
)

/** `features/<id>.yaml`, or the front matter of `features/<id>.mdx`: a feature and its life. */
export const featureSchema = z.strictObject({
  title: text,
  /** Shorter title for rows of tables. */
  shortTitle: text.max(48, 'must have at most 48 characters').optional(),
  /** Id of the group that owns it. */
  sig: id,
  /** Ids of the groups that take part. */
  participating: z.array(id).default([]),
  /** Number of its proposal. */
  proposal: z.number({ error: 'must be a number' }).int('must be a whole number').nonnegative().optional(),
  /** Every milestone, in the order of releases. */
  stages: z.array(milestoneSchema).default([]),
  gates: z.array(gateSchema).default([]),
  /** Status of the proposal. */
  status: z.enum(featureStatuses, { error: `must be one of ${featureStatuses.join(', ')}` }).optional(),
  /** One or two sentences. */
  summary: text.optional(),
  links: links.default({}),
  /** Former ids. */
  aliases: z.array(id).default([]),
  /** Id of the feature that took its place. */
  replacedBy: id.optional(),
})

export type FeatureData = z.output<typeof featureSchema>
export type GateData = FeatureData['gates'][number]
