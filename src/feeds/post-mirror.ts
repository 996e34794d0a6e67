import { lifecycleOf, looksBack } from '../model/lifecycle.ts'
import { formatDay } from '../model/day.ts'
import { listOf } from '../model/number-words.ts'
import { kindName, type Post } from '../model/post.ts'
import { featureWords, thenWords } from '../model/stage-words.ts'
import { frontMatter, markdownLink, markdownText } from './markdown-text.ts'
import { addressOf, changedOn, type FeedSource } from './feed-source.ts'
import { bullets, facts, featureLink, groupLink, joined, paragraph, personLink, releaseLink, section } from './mirror-lines.ts'
import { postTree } from './post-entry.ts'
import { textMarkdown } from './text-markdown.ts'
import { markdownAddress } from './markdown-text.ts'
import { paths } from '../model/paths.ts'

/** A post as Markdown: its facts as front matter and as words, its whole text, and what it is about as links. */
export function postMirror(post: Post, source: FeedSource, textOf = (): string => textMarkdown(postTree(post, source))): string {
  const { index } = source
  const authors = post.authors.map((id) => index.people.get(id)?.name ?? id)
  const series = index.series.get(post.series?.id ?? '')
  const changed = post.updated === undefined ? undefined : changedOn(post, index.now)
  const cover = post.cover === undefined ? undefined : source.picturesOf('posts', post.id)[post.cover.src]
  const head = frontMatter({
    title: post.title,
    url: addressOf(source, post.path),
    type: 'post',
    kind: post.kind,
    date: post.date,
    updated: changed,
    authors,
    summary: post.summary,
    release: post.release,
    features: post.featureIds,
    groups: post.sigIds,
    series: post.series?.id,
    part: post.series?.part,
    canonical: post.canonicalUrl,
    tags: post.tags,
    language: index.site.language,
  })
  const by = listOf(post.authors.map((id) => personLink(id, source)))
  const updated = changed === undefined ? '' : ` Updated ${formatDay(changed)}.`
  return `${head}\n${joined(
    `# ${markdownText(post.title)}`,
    paragraph(post.summary),
    `${kindName(post.kind)} by ${by}, ${formatDay(post.date)}.${updated}`,
    lives(post, source),
    cover === undefined || post.cover === undefined ? '' : `![${markdownText(post.cover.alt)}](${markdownAddress(cover.url)})`,
    post.editorsNote === undefined ? '' : `> **Editor’s note:** ${markdownText(post.editorsNote)}`,
    textOf(),
    section('About this piece', facts([
      ['Features', post.featureIds.map((id) => featureLink(id, source, false)).join(', ')],
      [index.site.group.plural, post.sigIds.map((id) => groupLink(id, source)).join(', ')],
      ['Release', post.release === undefined ? undefined : releaseLink(post.release, source)],
      ['Series', series === undefined ? undefined : `${markdownLink(series.title, addressOf(source, paths.series(series.id)))}, part ${post.series?.part ?? 1}`],
      ['First published at', post.canonicalUrl === undefined ? undefined : `<${post.canonicalUrl}>`],
    ])),
  )}` // prettier-ignore
}

/** Where its features stood and where they are now. */
function lives(post: Post, { index }: FeedSource): string {
  const lifecycle = lifecycleOf(post, index)
  if (lifecycle === undefined) return ''
  return bullets(
    lifecycle.lives.map((life) => {
      const { feature, then, changed } = life
      const when = looksBack(post, life) ? 'as told here' : 'when this was written'
      const before = changed && then !== undefined ? `${thenWords(then)} ${when}; now ` : ''
      const now = featureWords(feature)
      return `${markdownText(feature.shortTitle)}: ${before}${before === '' ? now : now.charAt(0).toLowerCase() + now.slice(1)}.`
    }),
  )
}
