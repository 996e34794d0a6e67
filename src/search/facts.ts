import { formatDay } from '../model/day.ts'
import type { Feature, Milestone } from '../model/feature.ts'
import { kindName, type Post } from '../model/post.ts'
import { livesOf } from '../model/queries.ts'
import type { Release } from '../model/release.ts'
import { groupKindName, type Sig } from '../model/sig.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { aimOf, waitingWords } from '../model/waiting.ts'
import { nameVariants } from './name-variants.ts'

export type SearchType = 'post' | 'feature' | 'release' | 'sig'

/** Keys that a search can be narrowed by; they are also keys of the search page's URL. */
export type SearchFilter = 'sig' | 'release' | 'stage' | 'kind' | 'author' | 'year'

/** What the search index learns of one page. */
export interface SearchFactsOf {
  type: SearchType
  title: string
  filters: Partial<Record<SearchFilter, readonly string[]>>
  /** Day by which results are ordered. */
  date?: string
  /** A line of other facts; it can be found too. */
  note: string
  /** Stage and release at the time of writing, where they are others now. */
  then?: Milestone
  /** Where it is now, or what it aims at. */
  now?: Milestone
  /** What stands in place of a stage: how many features a post tells of, what became of a proposal. */
  standing?: string
  /** The steps of a feature that were reached. */
  way?: readonly Milestone[]
  /** Other names under which people look for it. */
  aliases?: readonly string[]
}

/** A post: its groups (those of its features too), its release, kind, authors and year. */
export function factsOfPost(post: Post, index: SiteIndex): SearchFactsOf {
  const lives = livesOf(post, index)
  const [life] = lives.length === 1 ? lives : []
  return {
    type: 'post',
    title: post.title,
    filters: {
      sig: post.sigIds,
      release: post.release === undefined ? [] : [post.release],
      kind: [post.kind],
      author: post.authors,
      year: [post.date.slice(0, 4)],
    },
    date: post.date,
    note: `${kindName(post.kind)} · ${formatDay(post.date, true)}`,
    ...(life?.changed === true && life.then !== undefined ? { then: life.then } : {}),
    ...(life?.now === undefined ? {} : { now: life.now }),
    ...(lives.length > 1 ? { standing: `${lives.length} features` } : {}),
    aliases: distinct(post.authors.flatMap((id) => index.people.get(id)?.name ?? [])),
  }
}

/** A feature: its owning group, every release in which it changed stage, its stage now. */
export function factsOfFeature(feature: Feature, index: SiteIndex): SearchFactsOf {
  const { proposal } = index.site
  const number = feature.proposal === undefined ? [] : [`${proposal.label}-${feature.proposal}`, String(feature.proposal)]
  const sig = index.sigs.get(feature.sig)
  const current = feature.now ?? aimOf(feature)
  const standing = current === undefined && feature.ahead !== undefined ? waitingWords(feature) : undefined
  return {
    type: 'feature',
    title: feature.title,
    filters: {
      sig: [feature.sig],
      release: feature.milestones.filter((step) => step.reached).map((step) => step.release),
      stage: feature.now === undefined ? [] : [feature.now.stage],
    },
    ...(feature.now?.date === undefined ? {} : { date: feature.now.date }),
    note: [...number.slice(0, 1), ...(sig === undefined ? [] : [sig.fullName])].join(' · '),
    ...(current === undefined ? {} : { now: current }),
    ...(standing === undefined ? {} : { standing }),
    way: feature.milestones.filter((step) => step.reached),
    aliases: distinct([
      ...number,
      ...(feature.shortTitle === feature.title ? [] : [feature.shortTitle]),
      ...[feature.id, ...feature.aliases, ...feature.gates.map((gate) => gate.name)].flatMap(nameVariants),
    ]),
  }
}

/** A release: itself and the year of its day. */
export function factsOfRelease(release: Release, index: SiteIndex): SearchFactsOf {
  const name = release.name === undefined ? '' : ` ${release.name}`
  return {
    type: 'release',
    title: `${index.site.project} ${release.version}${name}`,
    filters: { release: [release.version], year: release.date === undefined ? [] : [release.date.slice(0, 4)] },
    ...(release.date === undefined ? {} : { date: release.date }),
    note: release.date === undefined ? 'without a date so far' : formatDay(release.date),
    aliases: distinct([
      `v${release.version}`,
      release.version,
      ...(release.name === undefined ? [] : [release.name]),
      ...release.leads.flatMap((id) => index.people.get(id)?.name ?? []),
    ]),
  }
}

/** A group: itself. */
export function factsOfSig(sig: Sig, index: SiteIndex): SearchFactsOf {
  return {
    type: 'sig',
    title: sig.fullName,
    filters: { sig: [sig.id] },
    note: groupKindName(sig.kind, index.site),
    aliases: distinct([sig.name, ...[sig.id, ...sig.aliases].flatMap(nameVariants)]),
  }
}

function distinct(names: string[]): string[] {
  return [...new Set(names)]
}
