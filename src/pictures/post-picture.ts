import { formatDay } from '../model/day.ts'
import { capitalized, countOf, listOf } from '../model/number-words.ts'
import { kindName, tellsOfRelease, type Post } from '../model/post.ts'
import { featuresById } from '../model/queries.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { lifeInWords } from '../model/waiting.ts'
import { countsWords, releaseCounts } from './counts.ts'
import { mastheadOf } from './masthead.ts'
import type { Band, Picture } from './picture.ts'
import { standingMark, voyageBand } from './voyage-band.ts'

/** More groups than this do not fit above a title. */
const mostGroups = 2

/** The picture of a post: whose it is, who wrote it, and the way of its feature or the numbers of its release. */
export function postPicture(post: Post, index: SiteIndex): Picture {
  const groups = post.sigIds.length > mostGroups ? [] : post.sigIds.flatMap((id) => index.sigs.get(id)?.fullName ?? [])
  const authors = listOf(post.authors.map((id) => index.people.get(id)?.name ?? id))
  const kicker = [...groups, kindName(post.kind), ...(post.release === undefined ? [] : [post.release])]
  const { band, words } = bandOf(post, index)
  return {
    page: post.path,
    alt: `${post.title}: ${kindName(post.kind).toLowerCase()} by ${authors}, ${formatDay(post.date)}.${words === '' ? '' : ` ${words}`}`,
    face: {
      masthead: mastheadOf(index),
      kicker,
      title: post.title,
      size: 'title',
      plainTitle: kindName(post.kind),
      under: `${authors} · ${formatDay(post.date)}`,
      band,
    },
  }
}

function bandOf(post: Post, index: SiteIndex): { band: Band; words: string } {
  const release = index.releases.get(post.release ?? '')
  const reading = `${capitalized(countOf(post.readingMinutes, 'minute'))} to read.`
  const [first, ...others] = featuresById(index, post.featureIds)
  const counts = release === undefined || !tellsOfRelease(post) ? undefined : releaseCounts(release, index)
  if (counts !== undefined) return { band: counts, words: countsWords(counts) }
  if (first === undefined) return { band: { kind: 'words', words: post.summary ?? reading, plain: reading }, words: '' }
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const heading = `${first.shortTitle.replace(/\.$/, '')}${more}`
  const band = voyageBand(first, index, { heading, here: post.release, standing: standingMark(first.now ?? first.ahead) })
  return { band, words: `${first.shortTitle}: ${lifeInWords(first)}.` }
}
