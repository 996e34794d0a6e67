import {
  comparisonView,
  type ComparisonView,
  type ViewedFeature,
  type ViewedGroup,
  type ViewedRelease,
} from '../components/compare/comparison-view.ts'
import { changesBetween } from '../model/comparison.ts'
import type { Feature } from '../model/feature.ts'
import { postsById } from '../model/queries.ts'
import { comparedVersions } from '../model/release-pairs.ts'
import { compareVersions, type Release } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { Site } from './load.ts'

type Source = Pick<Site, 'index' | 'links'>

/** What changed between two releases, as the page about it shows it. */
export function comparisonOf(source: Source, from: string, to: string): ComparisonView {
  const { index } = source
  return comparisonView(changesBetween({ site: index.site, ...viewedOf(source) }, from, to), index.site.stages, releasesOf(source))
}

interface Viewed {
  features: Map<string, ViewedFeature>
  sigs: Map<string, ViewedGroup>
}

/** The same on every page that compares; by index, so that they are gone with it. */
const viewed = new WeakMap<SiteIndex, Viewed>()

function viewedOf(source: Source): Viewed {
  const { index, links } = source
  const known = viewed.get(index) ?? {
    features: new Map([...index.features].map(([id, feature]): [string, ViewedFeature] => [id, viewedFeature(feature, source)])),
    sigs: new Map([...index.sigs].map(([id, { name }]): [string, ViewedGroup] => [id, { id, name, href: links.group(id) }])),
  }
  viewed.set(index, known)
  return known
}

/** How many features changed, by the two releases. */
const counted = new WeakMap<SiteIndex, Map<string, number>>()

/** How many features stand elsewhere at the later of two releases; counted once for all pages that tell it. */
export function changeCount({ index }: Pick<Source, 'index'>, from: string, to: string): number {
  const counts = counted.get(index) ?? new Map<string, number>()
  const key = `${from} ${to}`
  const count = counts.get(key) ?? changesBetween(index, from, to).rows.length
  counted.set(index, counts.set(key, count))
  return count
}

/** Every release that is out, oldest first, as a choice. */
export function releasesOf({ index, links }: Source): ViewedRelease[] {
  return [...index.releases.values()].filter((release) => release.released).map((release) => viewedRelease(release, links))
}

/**
 * Link to what changed between two releases, given in any order: to its own page when it has one, else to the page that
 * compares any two in the browser.
 */
export function comparisonLink({ index, links }: Source, a: string, b: string): string {
  const [from, to] = compareVersions(a, b) <= 0 ? [a, b] : [b, a]
  const compared = comparedVersions(index)
  if (compared.includes(from) && compared.includes(to)) return links.comparison(from, to)
  return `${links.compare()}?${new URLSearchParams({ from, to }).toString()}`
}

function viewedRelease({ version, name, date }: Release, links: Source['links']): ViewedRelease {
  return { version, name, date, href: links.release(version) }
}

function viewedFeature(feature: Feature, { index, links }: Source): ViewedFeature {
  const posts = postsById(index, feature.postIds).map((post) => ({ title: post.title, href: links.post(post) }))
  const { id, shortTitle, sig, milestones, gates } = feature
  return { id, shortTitle, sig, milestones, gates, href: links.feature(id), posts }
}
