import { paths } from '../model/paths.ts'
import { countOf } from '../model/number-words.ts'
import { markdownLink, markdownText } from './markdown-text.ts'
import { addressOf, type FeedSource } from './feed-source.ts'
import { bullets, joined, paragraph, section } from './mirror-lines.ts'
import { mirrorsOf, mirrorText, type Mirror } from './mirrors.ts'

/** Lists longer than this get a file of their own, so that the index stays one. */
const mostListed = 100
/** Characters of a whole-text file; more is split by release. */
const mostWhole = 1_000_000

/** Files for programs that read text: an index of all Markdown forms, lists that are too long for it, and everything whole. */
export function llmsFiles(source: FeedSource): Map<string, string> {
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
    section('Whole texts', bullets([...whole.keys()].map((file) => markdownLink(file, addressOf(source, `/${file}`))))),
  ) // prettier-ignore
  return new Map([['llms.txt', text], ...files, ...whole]) // prettier-ignore
}

function mirrorLine({ title, path, about }: Mirror, source: FeedSource): string {
  const link = markdownLink(title, addressOf(source, paths.mirror(path)))
  return about === undefined ? link : `${link}: ${markdownText(about)}`
}

/** All posts and releases in one file; by release when that is too long. What belongs to no release comes in a file of its own. */
function wholeFiles(mirrors: readonly Mirror[], source: FeedSource): Map<string, string> {
  const { index } = source
  const parts = mirrors
    .filter(({ kind }) => kind === 'post' || kind === 'release')
    .map((mirror) => ({
      release: mirror.kind === 'release' ? mirror.id : index.posts.get(mirror.id)?.release,
      kind: mirror.kind,
      text: mirrorText(mirror, source),
    }))
  const size = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (size <= mostWhole) return new Map([['llms-full.txt', parts.map(({ text }) => text).join('\n')]])
  const byRelease = Map.groupBy(parts, ({ release }) => release ?? 'other')
  const files = [...index.releases.keys()].reverse().concat('other').flatMap((release): [string, string][] => {
    const some = byRelease.get(release) ?? []
    const ordered = [...some.filter(({ kind }) => kind === 'release'), ...some.filter(({ kind }) => kind === 'post')]
    return ordered.length === 0 ? [] : [[`llms-full-${release}.txt`, ordered.map(({ text }) => text).join('\n')]]
  }) // prettier-ignore
  const list = files.map(([file]) => markdownLink(file, addressOf(source, `/${file}`)))
  const head = joined(`# ${markdownText(index.site.title)}`, 'The whole texts, by release:', bullets(list))
  return new Map([['llms-full.txt', head], ...files])
}
