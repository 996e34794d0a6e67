import { idOfFile } from '../../src/model/ids.ts'
import { paths } from '../../src/model/paths.ts'
import type { Post } from '../../src/model/post.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { FeatureData } from '../../src/model/schemas/feature.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import { lifeInWords } from '../../src/model/waiting.ts'
import { createUrls } from '../../src/site/urls.ts'
import { totalOf } from '../lib/report-problems.ts'
import type { ChangedFile } from './changed-files.ts'
import { asText, factTable, link, mention } from './markdown.ts'
import { stageChanges } from './stage-changes.ts'

export interface ReportInput {
  /** The site with everything that is not live yet. */
  index: SiteIndex
  changes: readonly ChangedFile[]
  /** All problems of the folder; files by their path within it. */
  problems: readonly Problem[]
  /** A feature as its file says now, and as it said at the base; undefined when it did not exist or could not be read. */
  featureNow: (file: string) => FeatureData | undefined
  featureBefore: (file: string) => FeatureData | undefined
  /** Where a preview of the change is served, if it is. */
  preview: string | undefined
}

/** What a reviewer of a change wants to know, as Markdown. No line begins with text of the content. */
export function reportText(input: ReportInput): string {
  const { changes, problems } = input
  if (changes.length === 0) return '## Nothing in the content changed\n'
  const posts = changes.filter(({ file }) => /^posts\/.*\.mdx?$/.test(file))
  const features = changes.filter(({ file }) => /^features\/[^/]*\.(?:yaml|mdx)$/.test(file))
  const others = changes.filter((change) => !posts.includes(change) && !features.includes(change))
  const elsewhere = problems.filter(({ file }) => !changes.some((change) => change.file === file))
  return [
    `## ${changes.length} ${changes.length === 1 ? 'file' : 'files'} of the content changed`,
    `The check says: ${totalOf(problems)}`,
    ...posts.flatMap((change) => postSection(change, input)),
    ...features.flatMap((change) => featureSection(change, input)),
    ...(others.length === 0
      ? []
      : ['### Other files', list(others.map((change) => `${programWarning(change)}${changeWords(change)}${told(change, problems)}`))]),
    ...(elsewhere.length === 0 ? [] : ['### Problems in files that did not change', problemList(elsewhere, true)]),
    '',
  ].join('\n\n')
}

function postSection(change: ChangedFile, { index, problems, preview }: ReportInput): string[] {
  const post = [...index.posts.values()].find(({ file }) => file === change.file)
  const own = problems.filter(({ file }) => file === change.file)
  if (post === undefined || change.change === 'deleted')
    return [`### ${changeWords(change)}`, ...(own.length === 0 ? [] : [problemList(own)])]
  const { absolute } = createUrls(index.site.url, '/')
  const { release, series } = post
  const table = factTable([
    ['File', changeWords(change)],
    ['Address', link(post.path, absolute(post.path))],
    ['Former addresses', post.aliases.map(asText).join('<br>')],
    [
      'Published first at',
      post.canonicalUrl === undefined ? undefined : `**${asText(post.canonicalUrl)}**, which search engines will show instead`,
    ],
    ['By', post.authors.map((id) => personWords(id, index)).join('<br>')],
    ['Goes live', liveWords(post, index)],
    ['Release', release === undefined ? undefined : link(release, absolute(paths.release(release)))],
    ['Features', post.featureIds.map((id) => featureWords(id, index)).join('<br>')],
    [index.site.group.plural, post.sigIds.map((id) => groupWords(id, index)).join('<br>')],
    ['Series', series === undefined ? undefined : seriesWords(series, index)],
    ['Length', `${post.words} words, ${post.readingMinutes} min`],
    ['Preview', preview === undefined ? undefined : link(post.path, preview.replace(/\/+$/, '') + post.path)],
    ['Problems', totalOf(own)],
  ])
  return [`### ${asText(post.title)}`, table.join('\n'), ...(own.length === 0 ? [] : [problemList(own)])]
}

function featureSection(change: ChangedFile, { index, problems, featureNow, featureBefore, preview }: ReportInput): string[] {
  const own = problems.filter(({ file }) => file === change.file)
  const listed = own.length === 0 ? [] : [problemList(own)]
  const now = featureNow(change.file)
  if (now === undefined) return [`### ${changeWords(change)}`, ...listed]
  const { absolute } = createUrls(index.site.url, '/')
  const path = paths.feature(idOfFile(change.file))
  const steps = stageChanges(featureBefore(change.from ?? change.file), now)
  const table = factTable([
    ['File', changeWords(change)],
    ['Address', link(path, absolute(path))],
    ['Stages', steps.length === 0 ? 'no change' : steps.map(asText).join('<br>')],
    [index.site.group.singular, groupWords(now.sig, index)],
    ['Preview', preview === undefined ? undefined : link(path, preview.replace(/\/+$/, '') + path)],
    ['Problems', totalOf(own)],
  ])
  return [`### ${asText(now.title)}`, table.join('\n'), ...listed]
}

function changeWords({ file, change, from }: ChangedFile): string {
  return `${asText(file)}, ${change}${from === undefined ? '' : ` from ${asText(from)}`}`
}

/** What is not read as a text or as facts may do anything to the machine that builds it. */
function programWarning({ file, change }: ChangedFile): string {
  const isProgram = change !== 'deleted' && (/^pages\/.*\.mdx$/i.test(file) || /\.(?:[cm]?[jt]sx?|astro|vue|svelte)$/i.test(file))
  return isProgram ? '**warning** This is a program, which runs when the site is built. Read every line of it first: ' : ''
}

function liveWords({ state, date, hold }: Post, { releases }: SiteIndex): string {
  switch (state) {
    case 'live':
      return `with the merge (dated ${date})`
    case 'scheduled':
      return `on ${date} (UTC)`
    case 'held':
      return `with release ${asText(hold ?? '')}, ${releases.get(hold ?? '')?.date === undefined ? 'which has no day yet' : `on ${date} (UTC)`}`
    case 'draft':
      return 'not before `draft: true` is deleted and it has a date or a release to wait for'
  }
}

function featureWords(id: string, index: SiteIndex): string {
  const feature = index.features.get(id)
  if (feature === undefined) return asText(id)
  const { absolute } = createUrls(index.site.url, '/')
  return `${link(feature.title, absolute(paths.feature(id)))}: ${asText(lifeInWords(feature))}`
}

function groupWords(id: string, index: SiteIndex): string {
  const group = index.sigs.get(id)
  if (group === undefined) return asText(id)
  return `${asText(group.fullName)}: ${group.reviewers.length === 0 ? 'no reviewers named' : group.reviewers.map(mention).join(' ')}`
}

/** Whose name a post bears: whoever reviews it sees whether that is who sent it. */
function personWords(id: string, { people, site }: SiteIndex): string {
  const person = people.get(id)
  return person === undefined ? asText(id) : link(person.name, createUrls(site.url, '/').absolute(paths.person(id)))
}

function seriesWords(place: { id: string; part: number }, index: SiteIndex): string {
  const series = index.series.get(place.id)
  const parts = series?.postIds.length ?? 1
  return `${asText(series?.title ?? place.id)}, part ${place.part} (${parts} ${parts === 1 ? 'post' : 'posts'} so far)`
}

function told({ file }: ChangedFile, problems: readonly Problem[]): string {
  const own = problems.filter((problem) => problem.file === file)
  return own.length === 0 ? '' : `\n${problemList(own).replace(/^/gm, '  ')}`
}

const mostProblems = 30

function problemList(problems: readonly Problem[], withFile = false): string {
  const rows = problems.slice(0, mostProblems).map(({ file, line, column, severity, code, message, fix }) => {
    const place = withFile ? asText(`${file}:${line}:${column}`) : `line ${line}`
    return `**${severity}** \`${code}\` ${place}: ${asText(message)} ${asText(fix)}`
  })
  return list(problems.length > mostProblems ? [...rows, `and ${problems.length - mostProblems} more`] : rows)
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
