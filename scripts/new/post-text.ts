import { paths } from '../../src/model/paths.ts'
import { settledStageOf } from '../../src/model/register.ts'
import type { PostKind } from '../../src/model/schemas/post.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'

/** What the text of a new post can build on. */
export interface Subject {
  index: SiteIndex
  /** Ids of its features, groups and of its release, as far as they are known. */
  features: string[]
  sigs: string[]
  release: string | undefined
}

/** The beginning of a post's text: the stations that its kind has, with a hint at each and what is known already filled in. */
export function postText(kind: PostKind, subject: Subject): string {
  return texts[kind](subject)
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

const hint = (text: string): string => `{/* ${text} */}`

const texts: Record<PostKind, (subject: Subject) => string[]> = {
  retrospective: ({ release, index }) => [
    hint('Begin with a paragraph, without a heading: what this release was, in three sentences.'),
    '## By the numbers',
    release === undefined ? hint('How many changes, by stage, and from whom.') : `<ReleaseStats release="${release}" />`,
    hint('What the numbers do not say by themselves.'),
    '## What went well',
    hint('Two or three things that worked, each with what shows it.'),
    ...settledList(release, index),
    '## What was hard',
    hint('What slipped, what broke, what nobody had foreseen; and what was learned from it.'),
    '## Thanks',
    hint('People by their full names, and what each of them did.'),
  ],
  'deep-dive': (subject) => [
    hint('Begin with a paragraph, without a heading: what changes for the reader.'),
    '## The problem',
    hint('What hurt before, with a number or an example.'),
    '## How it works',
    hint('The idea first, then the parts. A diagram or a table where it helps.'),
    '## Try it',
    hint('How to turn it on and see it work: commands and files that run as they stand, on a version that you name.'),
    '```sh\n# the first command\n```',
    '## Its life so far',
    ...lifeOf(subject),
    hint('Why each step took the time it took.'),
    '## Caveats',
    hint('Where it does not help, what it costs, how to go back.'),
    '## Get involved',
    ...ownersOf(subject),
    hint('Where it is discussed, and a piece of work that waits for somebody.'),
  ],
  'lead-note': ({ release }) => [
    hint('Begin with a paragraph, without a heading: the release as you saw it.'),
    '## What we set out to do',
    hint('The plan, and who made it.'),
    '## What the release became',
    release === undefined ? hint('What came of the plan, and what else came.') : `<ReleaseStats release="${release}" />`,
    '## What I would do again, and what not',
    hint('One thing each is enough.'),
    '## Thanks',
    hint('People by their full names, and what each of them did.'),
  ],
  announcement: (subject) => [
    hint('Begin with a paragraph, without a heading: what is new as of today, and for whom.'),
    '## What is new',
    ...statesOf(subject),
    hint('Each thing in two or three sentences.'),
    '## How to get it',
    hint('Versions, commands, addresses.'),
    '## What comes next',
    hint('Aims are aims: "aimed at", never "arrives in".'),
  ],
  spotlight: (subject) => [
    hint('Begin with a paragraph, without a heading: who this is, and why now.'),
    '## What the group does',
    ...groupsOf(subject),
    hint('What would be missing without it.'),
    '## What it is working on',
    hint('Two or three pieces of work, each with the people behind it.'),
    '## How to join',
    hint('When and where it meets, and a good first task.'),
  ],
  deprecation: (subject) => [
    hint('Begin with a paragraph, without a heading: what is going, and by when.'),
    '## What is going, and why',
    ...statesOf(subject),
    hint('What it was for, and what took its place.'),
    '## Who is affected',
    hint('How to find out, with a command.'),
    '## What to do',
    hint('The path away, step by step, and the last release in which nothing has to be done.'),
    '## The timetable',
    ...lifeOf(subject),
    hint('Each step with its release.'),
  ],
  essay: () => [
    hint('Begin with a paragraph, without a heading: the claim.'),
    '## What the record shows',
    hint('Releases, numbers, decisions; each with its source.'),
    '## What speaks against it',
    hint('The best objection, and what is left of the claim.'),
    '## What follows',
    hint('For those who build the project, and for those who run it.'),
  ],
}

function lifeOf({ features }: Subject): string[] {
  return features.map((id) => `<FeatureTimeline feature="${id}" />`)
}

function statesOf({ features, index }: Subject): string[] {
  return features.map(
    (id) => `[${plain(index.features.get(id)?.shortTitle ?? id)}](${paths.feature(id)}) is <FeatureState feature="${id}" />.`,
  )
}

function ownersOf({ features, index }: Subject): string[] {
  const owners = new Set(features.flatMap((id) => index.features.get(id)?.sig ?? []))
  return groupLinks([...owners], index).map((link) => `${link} owns this work.`)
}

function groupsOf({ sigs, index }: Subject): string[] {
  return groupLinks(sigs, index).map((link) => `The page of ${link} lists its features.`)
}

function groupLinks(ids: string[], index: SiteIndex): string[] {
  return ids.flatMap((id) => {
    const group = index.sigs.get(id)
    return group === undefined ? [] : [`[${plain(group.fullName)}](${paths.group(id, index.site)})`]
  })
}

/** What reached the last stage before those of leaving. */
function settledList(release: string | undefined, { site }: SiteIndex): string[] {
  const stage = settledStageOf(site.stages)
  return release === undefined || stage === undefined
    ? []
    : ['What this release completed:', `<FeatureList release="${release}" stage="${stage}" />`]
}

/** Words of an entry as text of a post, where they are no markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}<>[\]~|#]/g, (character) => `\\${character}`)
}
