import { paths } from '../model/paths.ts'
import { countOf } from '../model/number-words.ts'
import { markdownLink, markdownText } from './markdown-text.ts'
import { addressOf, type FeedSource } from './feed-source.ts'
import { keyOf, mirrorKey } from './file-keys.ts'
import { bullets, joined, paragraph, section } from './mirror-lines.ts'
import { mirrorsOf, mirrorText, type Mirror } from './mirrors.ts'
import type { ProgramFile } from './program-files.ts'

/** Lists longer than this get a file of their own, so that the index stays one. */
const mostListed = 100
/** Words of posts in a file of whole texts, which make about a million characters; more are split by release. */
const mostWhole = 150_000

/** Files for programs that read text: an index of all Markdown forms, lists that are too long for it, and everything whole. */
export function llmsFiles(source: FeedSource): ProgramFile[] {
  const { index } = source
  const { site } = index
  const mirrors = mirrorsOf(source)
  const whole = wholeFiles(mirrors, source)
  const files = new Map<string, string>()
  const listOf = (title: string, kind: Mirror['kind'], file: string): string => {
    const some = mirrors.filter((mirror) => mirror.kind === kind)
    const lines = some.map((mirror) => mirrorLine(mirror, source))
    if (lines.length <= mostListed) return section(title, bullets(lines))
    files.set(file, joined(`# ${markdownText(`${site.title}: ${title.toLowerCase()}`)}`, bullets(lines)))
    return section(title, bullets([`${markdownLink(title, addressOf(source, `/${file}`))}: all ${countOf(some.length, 'page')}`]))
  }
  const text = joined(
    `# ${markdownText(site.title)}`,
    `> ${markdownText(site.description ?? `Releases and features of ${site.project}, and what is written about them.`)}`,
    paragraph(
      `Every post, feature, release and group of ${site.project} is a page here, and every such page exists as Markdown at its address with index.md added. A stage that is only aimed at says so; everything else was reached.`,
    ),
    listOf('Releases', 'release', 'llms-releases.txt'),
    listOf('Writing', 'post', 'llms-posts.txt'),
    listOf(site.group.plural, 'group', 'llms-groups.txt'),
    listOf('Features', 'feature', 'llms-features.txt'),
    section('Data', bullets([
      `${markdownLink('Everything as JSON', addressOf(source, paths.api()))}: what programs get, with schemas`,
      `${markdownLink('Stage changes', addressOf(source, paths.feed(paths.features(), 'json')))}: a feed with an entry for each`,
    ])),
    section('Whole texts', bullets(whole.map(({ file }) => markdownLink(file, addressOf(source, `/${file}`))))),
  ) // prettier-ignore
  return [{ file: 'llms.txt', text: () => text }, ...[...files].map(([file, list]) => ({ file, text: () => list })), ...whole]
}

function mirrorLine({ title, path, about }: Mirror, source: FeedSource): string {
  const link = markdownLink(title, addressOf(source, paths.mirror(path)))
  return about === undefined ? link : `${link}: ${markdownText(about)}`
}

/** All posts and releases in one file; by release when that is too long. What belongs to no release comes in a file of its own. */
function wholeFiles(mirrors: readonly Mirror[], source: FeedSource): ProgramFile[] {
  const { index } = source
  const releaseOf = ({ kind, id }: Mirror): string | undefined => (kind === 'release' ? id : index.posts.get(id)?.release)
  const parts = mirrors.filter(({ kind }) => kind === 'post' || kind === 'release')
  const words = parts.reduce((sum, { kind, id }) => sum + (kind === 'post' ? (index.posts.get(id)?.words ?? 0) : 0), 0)
  if (words <= mostWhole) return [wholeFile('llms-full.txt', parts, source)]
  const byRelease = Map.groupBy(parts, (mirror) => releaseOf(mirror) ?? 'other')
  const files = [...index.releases.keys()].reverse().concat('other').flatMap((release) => {
    const some = byRelease.get(release) ?? []
    const ordered = [...some.filter(({ kind }) => kind === 'release'), ...some.filter(({ kind }) => kind === 'post')]
    return ordered.length === 0 ? [] : [wholeFile(`llms-full-${release}.txt`, ordered, source)]
  }) // prettier-ignore
  const list = files.map(({ file }) => markdownLink(file, addressOf(source, `/${file}`)))
  const head = joined(`# ${markdownText(index.site.title)}`, 'The whole texts, by release:', bullets(list))
  return [{ file: 'llms-full.txt', text: () => head }, ...files]
}

function wholeFile(file: string, mirrors: readonly Mirror[], source: FeedSource): ProgramFile {
  return {
    file,
    text: () => mirrors.map((mirror) => mirrorText(mirror, source)).join('\n'),
    key: () => keyOf(mirrors.map((mirror) => mirrorKey(mirror, source))),
  }
}
