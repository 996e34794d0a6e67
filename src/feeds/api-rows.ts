import { z } from 'astro/zod'
import { changes } from '../model/comparison.ts'
import { featureStatuses } from '../model/schemas/feature.ts'
import { postKinds } from '../model/schemas/post.ts'
import { groupKinds, groupStatuses } from '../model/schemas/sig.ts'

/*
 * What programs are given. Every key of a row is always there; `null` says that nothing is known. The descriptions become
 * those of the served JSON Schemas and of the page about them, so they use no word of any project.
 */

const url = z.url().describe('Address of its page.')
const day = z.iso.date()
const stage = z.string()
const version = z.string()
const links = z.record(z.string(), z.url()).describe('Addresses elsewhere, by name.')
const groupIds = z.array(z.string())

const postReference = z.strictObject({ id: z.string(), url: z.url(), title: z.string() })

const milestoneRow = z.strictObject({
  stage,
  release: version,
  planned: z.literal(true).optional().describe('There when the stage is only aimed at and was not reached.'),
})

const reachedRow = z.strictObject({ stage, release: version })

const gateRow = z.strictObject({
  name: z.string().describe('Name as it is given to a program.'),
  components: z.array(z.string()).describe('Programs that know the gate.'),
  history: z
    .array(
      z.strictObject({
        release: version,
        stage,
        default: z.boolean().optional().describe('Whether the gate is on unless somebody turns it off.'),
        locked: z.boolean().optional().describe('Whether it can no longer be changed.'),
      }),
    )
    .describe('Its life where it is known, the earliest step first.'),
})

export const postRow = z.strictObject({
  id: z.string().describe('Name of its file; it never changes.'),
  url,
  title: z.string(),
  kind: z.enum(postKinds),
  date: day.describe('Day of publication.'),
  updated: day.nullable().describe('Day of the last change worth telling.'),
  authors: z.array(z.string()).describe('Ids of people.'),
  summary: z.string().nullable(),
  release: version.nullable().describe('Version of the release it tells of.'),
  features: z.array(z.string()).describe('Ids of the features it tells of.'),
  sigs: groupIds.describe('Ids of the groups it concerns: those it names and those that own its features.'),
  series: z.strictObject({ id: z.string(), part: z.int().positive() }).nullable().describe('Its place in a series.'),
})

export const featureRow = z.strictObject({
  id: z.string().describe('Name of its file; one that had to change stays an address.'),
  url,
  title: z.string(),
  shortTitle: z.string().describe('For narrow places; the title where there is no shorter one.'),
  proposal: z.int().nonnegative().nullable().describe('Number of its proposal.'),
  sig: z.string().describe('Id of the group that owns it.'),
  participating: groupIds.describe('Ids of the groups that take part.'),
  status: z.enum(featureStatuses).nullable().describe('Status of the proposal.'),
  stage: stage.nullable().describe('Stage that it has reached by now.'),
  stages: z.array(milestoneRow).describe('Its milestones, the earliest first.'),
  gates: z.array(gateRow),
  summary: z.string().nullable(),
  replacedBy: z.string().nullable().describe('Id of the feature that took its place.'),
  links,
  posts: z.array(postReference).describe('Posts that tell of it, the oldest first.'),
})

export const releaseRow = z.strictObject({
  version,
  url,
  date: day.nullable().describe('Day of the release.'),
  released: z.boolean().describe('Whether its day has come.'),
  name: z.string().nullable().describe('Theme or code name.'),
  leads: z.array(z.string()).describe('Ids of the people who led it.'),
  cycleStart: day.nullable().describe('Day on which its cycle began.'),
  maintenance: day.nullable().describe('First day on which only critical fixes are made.'),
  endOfLife: day.nullable().describe('Last day of support.'),
  summary: z.string().nullable(),
  links,
})

export const sigRow = z.strictObject({
  id: z.string(),
  url,
  name: z.string().describe('Name without the word for a group.'),
  fullName: z.string(),
  kind: z.enum(groupKinds),
  status: z.enum(groupStatuses),
  label: z.string().nullable().describe('Label of the group on issues.'),
  mission: z.string().nullable(),
  charter: z.url().nullable(),
  links,
})

export const changeRow = z.strictObject({
  feature: z.string().describe('Id of the feature.'),
  url,
  title: z.string(),
  proposal: z.int().nonnegative().nullable().describe('Number of its proposal.'),
  sig: z.string().describe('Id of the group that owns it.'),
  change: z
    .enum(changes)
    .describe(
      'stable: arrived at the settled stage, from wherever it was. promoted: had a stage and reached a later one short of it. ' +
        'new: had none and has one short of it. deprecated, disabled, removed: where it stands now.',
    ),
  from: stage.nullable().describe('Stage at the release one comes from; null when it had none.'),
  to: stage.describe('Stage at the release one goes to.'),
  steps: z.array(reachedRow).describe('Every stage reached on the way, the earliest first.'),
  skipped: z.array(stage).describe('Stages in between that it never had.'),
  posts: z.array(postReference).describe('Posts that tell of it, the oldest first.'),
})

export const comparisonDocument = z.strictObject({
  from: version.describe('The release one comes from.'),
  to: version.describe('The release one goes to.'),
  url,
  rows: z.array(changeRow).describe('Features that stand elsewhere, by group, then change.'),
  onByDefault: z
    .record(z.string(), z.array(z.string()))
    .describe('Gates that are newly on by default, by the id of their feature; known only for gates kept with their history.'),
})

/** The documents of the API by the names of their files. */
export const apiDocuments = {
  posts: z.strictObject({ posts: z.array(postRow).describe('Newest first.') }),
  features: z.strictObject({ features: z.array(featureRow).describe('By title.') }),
  releases: z.strictObject({ releases: z.array(releaseRow).describe('Oldest first, those to come at the end.') }),
  sigs: z.strictObject({ sigs: z.array(sigRow).describe('By kind, active before archived, then by name.') }),
  compare: comparisonDocument,
} as const

export type ApiName = keyof typeof apiDocuments
export type PostRow = z.output<typeof postRow>
export type FeatureRow = z.output<typeof featureRow>
export type ReleaseRow = z.output<typeof releaseRow>
export type SigRow = z.output<typeof sigRow>
export type ComparisonDocument = z.output<typeof comparisonDocument>
