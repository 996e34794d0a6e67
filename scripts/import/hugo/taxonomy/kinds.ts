import type { PostKind } from '../../../../src/model/schemas/post.ts'
import type { SourcePost } from '../source-post.ts'
import { type Belief, quote } from './evidence.ts'
import type { Registry } from './registry.ts'

/** What is known of a post before its kind is. */
export interface KindFacts {
  release: string | undefined
  /** Features that it surely tells of. */
  features: number
  /** Whether one or two of them are named in several ways. */
  isClose: boolean
  /** Groups that its title names. */
  titleGroups: number
}

/** What kind of post it is, by its title, its authors and what it tells of; an essay where nothing says more. */
export function findKind(post: SourcePost, facts: KindFacts, { site }: Registry): Belief<PostKind> {
  const { title } = post
  const words = `${title} ${(post.slug ?? post.name).replace(/[-_]+/g, ' ')}`
  const belief = (value: PostKind, confidence: number, why: string): Belief<PostKind> => ({
    value,
    confidence,
    evidence: [{ line: 1, why }],
  })
  if (post.front.has('release_announcement')) return belief('announcement', 0.98, 'the front matter says that it announces a release')
  const team = post.authors.find(({ name }) => /\brelease team\b/i.test(name))
  if (facts.release !== undefined && team !== undefined && !goes.test(words))
    return belief('announcement', 0.96, `it tells of ${facts.release} and is by ${team.name}`)
  const titled = new RegExp(`^\\W*(?:${escaped(site.project)})\\W+v?\\.?\\d+\\.\\d+(?:\\.0)?(?:$|\\s*[:–-])`, 'i').test(title)
  if (
    facts.release !== undefined &&
    titled &&
    /\brelease(?:d|s)?\b/i.test((post.slug ?? post.name).replace(/[-_]+/g, ' ')) &&
    !/interview|team|retrospective|cadence|cycle/i.test(words)
  ) {
    return belief('announcement', 0.92, `its title is that of a release: ${quote(title)}`)
  }
  const text = quote(title)
  if (goes.test(words)) return belief('deprecation', 0.9, `its title tells of what goes: ${text}`)
  if (/\bspotlight|\binterview|\bmeet (?:our|the|your)\b|聚焦|访谈/i.test(words))
    return belief('spotlight', 0.92, `its title is that of a portrait: ${text}`)
  if (
    /\bretrospective\b|\blook(?:ing)? back\b|year in review|\brecap\b|\blessons? learned\b|\b\d+(?:st|nd|rd|th)? (?:years?|birthday|anniversary)\b|回顾/i.test(
      words,
    )
  ) {
    return belief('retrospective', 0.88, `its title looks back: ${text}`)
  }
  if (facts.titleGroups > 0) return belief('spotlight', 0.8, `its title names a group: ${text}`)
  if (facts.release !== undefined && facts.features > 6)
    return belief('announcement', 0.8, `it tells of ${facts.features} features of ${facts.release}`)
  if (/^\W*(?:announcing|introducing the release|released?:)\b|\bis (?:now )?(?:released|out)\b|宣布|发布$/i.test(title)) {
    return belief('announcement', 0.85, `its title announces: ${text}`)
  }
  const tellsStage = /\b(?:alpha|beta|stable|ga|graduat\w+|generally available|moves? to|promot\w+)\b/i.test(words)
  if (facts.features > 0 && facts.features <= 4 && (facts.release !== undefined || tellsStage || facts.isClose)) {
    return belief(
      'deep-dive',
      0.8,
      `it tells of ${facts.features === 1 ? 'one feature' : `${facts.features} features`}${facts.release === undefined ? '' : ` of ${facts.release}`}`,
    )
  }
  return { value: 'essay', confidence: 0.5, evidence: [] }
}

const goes =
  /\bdeprecat|\bremov(?:al|als|ed|ing)\b|\bretire|\bend of (?:life|support)\b|\bsunset|\bgoing away\b|\bmajor changes\b|\bupcoming changes\b|\bfarewell\b|弃用|移除|退役/i

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
