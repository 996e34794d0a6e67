import type { Feature } from '../model/feature.ts'
import { paths } from '../model/paths.ts'
import { featuresById } from '../model/queries.ts'
import { groupKindName, type Sig } from '../model/sig.ts'
import { lifeInWords } from '../model/waiting.ts'
import { frontMatter, markdownText } from './markdown-text.ts'
import { addressOf, livePosts, type FeedSource } from './feed-source.ts'
import { bullets, facts, featureLink, joined, paragraph, postLine, section } from './mirror-lines.ts'

/** A group as Markdown: what it is for, every feature it owns with its life, and what is written about its work. */
export function groupMirror(sig: Sig, source: FeedSource): string {
  const { index } = source
  const head = frontMatter({
    title: sig.fullName,
    url: addressOf(source, paths.group(sig.id, index.site)),
    type: 'group',
    id: sig.id,
    kind: groupKindName(sig.kind, index.site),
    status: sig.status,
    summary: sig.mission,
    language: index.site.language,
  })
  const lines = (ids: readonly string[]): string =>
    bullets(
      featuresById(index, ids).map((feature: Feature) => `${featureLink(feature.id, source)}: ${markdownText(lifeInWords(feature))}.`),
    )
  return `${head}\n${joined(
    `# ${markdownText(sig.fullName)}`,
    paragraph(sig.mission),
    facts([
      ['Kind', groupKindName(sig.kind, index.site)],
      ['Status', sig.status],
      ['Label', sig.label],
      ['Charter', sig.charter === undefined ? undefined : `<${sig.charter}>`],
      ['Reviews posts', sig.reviewers.map((handle) => `@${handle}`).join(', ')],
      ...Object.entries(sig.links).map(([name, address]) => [name, `<${address}>`] as const),
    ]),
    section('Features it owns', lines(sig.featureIds)),
    section('Features in which it takes part', lines(sig.participatingIds)),
    section('Written about its work', bullets(livePosts(index, sig.postIds).map((post) => postLine(post, source)))),
  )}` // prettier-ignore
}
