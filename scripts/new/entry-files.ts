import type { SiteIndex } from '../../src/model/site-index.ts'
import type { Collection } from '../../src/model/source-entries.ts'
import { UsageError } from '../lib/flags.ts'
import type { Answers, Thing } from './answers.ts'
import { dayOrMomentOf, featureOf, groupOf, kindOf, newestOf, numberOf, personOf, releaseOf, seriesOf, stageOf } from './names.ts'
import { postText } from './post-text.ts'
import { slugOf } from './slug.ts'
import { scalar, yamlLine } from './yaml-line.ts'

/** A new file of the content folder. */
export interface NewFile {
  collection: Collection
  id: string
  /** Path within the content folder. */
  file: string
  text: string
}

/** The file of a new entry. Throws a `UsageError` that names what is missing or leads nowhere. */
export function newFile(thing: Thing, answers: Answers, index: SiteIndex): NewFile {
  return makers[thing](answers, index)
}

const makers: Record<Thing, (answers: Answers, index: SiteIndex) => NewFile> = {
  post: (answers, index) => {
    const title = needed(answers.title, 'title')
    const kind = kindOf(needed(answers.kind, 'kind'))
    const authors = unique(answers.author.map((text) => personOf(text, index)))
    if (authors.length === 0) throw missing('author')
    const features = unique(answers.feature.map((text) => featureOf(text, index)))
    if (kind === 'deep-dive' && features.length === 0) throw missing('feature')
    const sigs = unique(answers.sig.map((text) => groupOf(text, index)))
    const tellsOfRelease = kind === 'retrospective' || kind === 'lead-note'
    const release =
      answers.release === undefined
        ? (releaseOfFeatures(features, index) ?? (tellsOfRelease ? index.newestReleased : undefined))
        : releaseOf(answers.release, index)
    const hold = answers.hold === undefined ? undefined : releaseOf(answers.hold, index)
    const date = answers.date === undefined ? undefined : dayOrMomentOf(answers.date)
    const id = slugOf(title, answers.slug)
    const lines = [
      ...yamlLine('title', title),
      ...yamlLine('kind', kind),
      ...yamlLine('authors', authors),
      'draft: true # delete this line when the text is ready',
      ...(date === undefined && hold === undefined ? ['# date: the day on which it goes live (UTC), such as 2026-04-22'] : []),
      ...yamlLine('date', date),
      ...yamlLine('hold', hold),
      ...(answers.summary === undefined ? ['# summary: one or two sentences for lists, feeds and search engines'] : []),
      ...yamlLine('summary', answers.summary),
      ...yamlLine('release', release),
      ...yamlLine('features', features),
      ...yamlLine('sigs', sigs),
      ...seriesLine(answers, index),
    ]
    const text = `---\n${lines.join('\n')}\n---\n\n${postText(kind, { index, features, sigs, release })}`
    return { collection: 'posts', id, file: `posts/${id}/index.mdx`, text }
  },

  feature: (answers, index) => {
    const title = needed(answers.title, 'title')
    const [owner, ...participating] = unique(answers.sig.map((text) => groupOf(text, index)))
    const proposal = answers.proposal === undefined ? undefined : numberOf(answers.proposal, 'proposal')
    if ((answers.stage === undefined) !== (answers.release === undefined)) throw missing(answers.stage === undefined ? 'stage' : 'release')
    const { stage, release } = answers
    const id = slugOf(title, answers.slug)
    const step =
      stage === undefined || release === undefined ? undefined : { stage: stageOf(stage, index), release: releaseOf(release, index) }
    const lines = [
      ...yamlLine('title', title),
      ...yamlLine('sig', needed(owner, 'sig')),
      ...yamlLine('participating', participating),
      ...yamlLine('proposal', proposal),
      ...yamlLine('summary', answers.summary),
      ...(step === undefined ? [] : ['stages:', `  - { stage: ${scalar(step.stage)}, release: ${scalar(step.release)} }`]),
    ]
    return yamlFile('features', id, lines)
  },

  release: (answers, index) => {
    const version = needed(answers.title, 'title').replace(/^v(?=\d)/i, '')
    if (!/^\d[0-9a-z]*(?:[.-][0-9a-z]+)*$/.test(version)) throw new UsageError(`"${version}" is not a version.`, 'Write it as 1.39.')
    const lines = [
      ...(answers.date === undefined ? ['# date: the day of the release, once it is known; without one it is upcoming'] : []),
      ...yamlLine('date', answers.date === undefined ? undefined : dayOrMomentOf(answers.date).slice(0, 10)),
      ...yamlLine('name', answers.name),
      ...yamlLine('leads', unique(answers.lead.map((text) => personOf(text, index)))),
      ...yamlLine('summary', answers.summary),
    ]
    return yamlFile('releases', version, lines)
  },

  person: (answers) => {
    const name = needed(answers.title, 'title')
    const handle = answers.github?.replace(/^(?:https:\/\/github\.com\/|@)/i, '').replace(/\/$/, '')
    if (handle !== undefined && !/^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(handle)) {
      throw new UsageError(`"${handle}" is no name on GitHub.`, 'Write the handle alone, without @.')
    }
    const id = slugOf(name, answers.slug)
    const lines = [
      ...yamlLine('name', name),
      ...yamlLine('affiliation', answers.affiliation),
      ...(handle === undefined ? [] : ['links:', `  github: https://github.com/${handle}`]),
    ]
    return yamlFile('people', id, lines)
  },

  series: (answers, index) => {
    const title = needed(answers.title, 'title')
    const id = slugOf(title, answers.slug)
    const lines = [
      ...yamlLine('title', title),
      ...yamlLine('description', answers.summary),
      ...yamlLine('release', answers.release === undefined ? undefined : releaseOf(answers.release, index)),
    ]
    return yamlFile('series', id, lines)
  },
}

function yamlFile(collection: Collection, id: string, lines: string[]): NewFile {
  return { collection, id, file: `${collection}/${id}.yaml`, text: `${lines.join('\n')}\n` }
}

/** The release in which the features of a post last moved; else the one that they aim at. */
function releaseOfFeatures(ids: string[], index: SiteIndex): string | undefined {
  const features = ids.flatMap((id) => index.features.get(id) ?? [])
  const reached = newestOf(features.flatMap(({ now }) => now?.release ?? []))
  const version = reached ?? newestOf(features.flatMap(({ ahead }) => ahead?.release ?? []))
  return version !== undefined && index.releases.has(version) ? version : undefined
}

/** A post without a part becomes the next one of its series. */
function seriesLine({ series, part }: Answers, index: SiteIndex): string[] {
  if (series === undefined) {
    if (part !== undefined) throw missing('series')
    return []
  }
  const id = seriesOf(series, index)
  const parts = [...index.posts.values()].flatMap((post) => (post.series?.id === id ? [post.series.part] : []))
  return [`series: { id: ${scalar(id)}, part: ${part === undefined ? Math.max(0, ...parts) + 1 : numberOf(part, 'part')} }`]
}

function needed(value: string | undefined, flag: string): string {
  if (value === undefined || value === '') throw missing(flag)
  return value
}

function missing(flag: string): UsageError {
  return new UsageError(`--${flag} is missing.`, 'Give it, or run the command at a terminal, where it asks. --help lists the flags.')
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
