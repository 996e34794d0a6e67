import type { Milestone } from '../model/feature.ts'
import { paths } from '../model/paths.ts'
import type { Release } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { factsOfFeature, factsOfPost, factsOfRelease, factsOfSig, type SearchFactsOf } from './facts.ts'
import { distinctNames } from './names.ts'
import type { DocumentStep, SearchDocument } from './search-document.ts'

/**
 * Every document of a site: groups, then releases, features and posts, each in the index's order. Their ids are empty until the
 * engine has given them some.
 */
export function listDocuments(index: SiteIndex, href: (path: string) => string): SearchDocument[] {
  return [
    ...[...index.sigs.values()].map((sig) => documentOf(factsOfSig(sig, index), href(paths.group(sig.id, index.site)))),
    ...[...index.releases.values()].map((release) => {
      const { aliases = [], ...facts } = factsOfRelease(release, index)
      return documentOf({ ...facts, aliases: [...aliases, ...namesByTime(release, index)] }, href(paths.release(release.version)))
    }),
    ...[...index.features.values()].map((feature) => documentOf(factsOfFeature(feature, index), href(paths.feature(feature.id)))),
    ...[...index.posts.values()].map((post) => documentOf(factsOfPost(post, index), href(post.path))),
  ]
}

/** What the newest release and the next one are called until others are; they stand in no page, which need not be drawn anew for them. */
function namesByTime({ version, released }: Release, { newestReleased, releases }: SiteIndex): string[] {
  if (version === newestReleased) return ['latest release', 'newest release', 'current release']
  const isNext = !released && [...releases.values()].find((release) => !release.released)?.version === version
  return isNext ? ['next release', 'upcoming release'] : []
}

function documentOf(facts: SearchFactsOf, url: string): SearchDocument {
  const { type, title, filters, aliases = [], date, note, then, now, standing, way = [] } = facts
  const names = distinctNames(aliases, [title])
  const { sig = [], release = [], stage = [], kind = [], author = [], year = [] } = filters
  return {
    id: '',
    url,
    type,
    title,
    ...(names.length === 0 ? {} : { names }),
    ...(sig.length === 0 ? {} : { sig: [...sig] }),
    ...(release.length === 0 ? {} : { release: [...new Set(release)] }),
    ...(stage[0] === undefined ? {} : { stage: stage[0] }),
    ...(kind[0] === undefined ? {} : { kind: kind[0] }),
    ...(author.length === 0 ? {} : { author: [...author] }),
    ...(year[0] === undefined ? {} : { year: year[0] }),
    ...(date === undefined ? {} : { date }),
    ...(note === '' ? {} : { note }),
    ...(then === undefined ? {} : { then: stepOf(then) }),
    ...(now === undefined ? {} : { now: now.reached ? stepOf(now) : [now.stage, now.release, 1] }),
    ...(standing === undefined ? {} : { standing }),
    ...(way.length === 0 ? {} : { way: way.map(stepOf) }),
  }
}

function stepOf({ stage, release }: Pick<Milestone, 'stage' | 'release'>): DocumentStep {
  return [stage, release]
}
