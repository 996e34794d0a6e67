import { changesBetween } from '../model/comparison.ts'
import type { Feature } from '../model/feature.ts'
import { paths } from '../model/paths.ts'
import type { Post } from '../model/post.ts'
import { postsById } from '../model/queries.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { Urls } from '../site/urls.ts'
import type { ComparisonDocument, FeatureRow, PostRow, ReleaseRow, SigRow } from './api-rows.ts'

/** What the rows are made from. */
export interface ApiSource {
  index: SiteIndex
  urls: Pick<Urls, 'absolute'>
}

/** Live posts, newest first. A build with drafts gives programs no more than any other. */
export function postRows({ index, urls }: ApiSource): PostRow[] {
  return [...index.posts.values()].filter(isLive).map((post) => ({
    id: post.id,
    url: urls.absolute(post.path),
    title: post.title,
    kind: post.kind,
    date: post.date,
    updated: post.updated ?? null,
    authors: post.authors,
    summary: post.summary ?? null,
    release: post.release ?? null,
    features: post.featureIds,
    sigs: post.sigIds,
    series: post.series ?? null,
  }))
}

/** Every feature, by title. */
export function featureRows(source: ApiSource): FeatureRow[] {
  return [...source.index.features.values()].map((feature) => ({
    id: feature.id,
    url: source.urls.absolute(paths.feature(feature.id)),
    title: feature.title,
    shortTitle: feature.shortTitle,
    proposal: feature.proposal ?? null,
    sig: feature.sig,
    participating: feature.participating,
    status: feature.status ?? null,
    stage: feature.now?.stage ?? null,
    stages: feature.milestones.map(({ stage, release, reached }) => (reached ? { stage, release } : { stage, release, planned: true })),
    gates: feature.gates,
    summary: feature.summary ?? null,
    replacedBy: feature.replacedBy ?? null,
    links: feature.links,
    posts: postsOf(feature, source),
  }))
}

/** Every release, oldest first. */
export function releaseRows({ index, urls }: ApiSource): ReleaseRow[] {
  return [...index.releases.values()].map((release) => ({
    version: release.version,
    url: urls.absolute(paths.release(release.version)),
    date: release.date ?? null,
    released: release.released,
    name: release.name ?? null,
    leads: release.leads,
    cycleStart: release.cycleStart ?? null,
    maintenance: release.maintenance ?? null,
    endOfLife: release.endOfLife ?? null,
    summary: release.summary ?? null,
    links: release.links,
  }))
}

/** Every group, in the order of the index. */
export function sigRows({ index, urls }: ApiSource): SigRow[] {
  return [...index.sigs.values()].map((sig) => ({
    id: sig.id,
    url: urls.absolute(paths.group(sig.id, index.site)),
    name: sig.name,
    fullName: sig.fullName,
    kind: sig.kind,
    status: sig.status,
    label: sig.label ?? null,
    mission: sig.mission ?? null,
    charter: sig.charter ?? null,
    links: sig.links,
  }))
}

/** What changed between two releases; the earlier one first. */
export function comparisonDocumentOf(source: ApiSource, from: string, to: string): ComparisonDocument {
  const comparison = changesBetween(source.index, from, to)
  const switched = Map.groupBy(comparison.switchedOn, ({ feature }) => feature.id)
  return {
    from,
    to,
    url: source.urls.absolute(paths.comparison(from, to)),
    rows: comparison.rows.map((row) => ({
      feature: row.feature.id,
      url: source.urls.absolute(paths.feature(row.feature.id)),
      title: row.feature.title,
      proposal: row.feature.proposal ?? null,
      sig: row.feature.sig,
      change: row.change,
      from: row.from ?? null,
      to: row.to,
      steps: row.steps.map(({ stage, release }) => ({ stage, release })),
      skipped: row.skipped,
      posts: postsOf(row.feature, source),
    })),
    onByDefault: Object.fromEntries([...switched].map(([id, gates]) => [id, gates.map(({ gate }) => gate)])),
  }
}

function postsOf(feature: Feature, { index, urls }: ApiSource): FeatureRow['posts'] {
  return postsById(index, feature.postIds)
    .filter(isLive)
    .map(({ id, path, title }) => ({ id, url: urls.absolute(path), title }))
}

function isLive(post: Post): boolean {
  return post.state === 'live'
}
