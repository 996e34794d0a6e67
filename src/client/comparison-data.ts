import type { ViewedFeature, ViewedGroup, ViewedRelease } from '../components/compare/comparison-view.ts'
import type { FeatureRow } from '../feeds/api-rows.ts'

/** The features of the API at `address`, by id, in their order. Throws when they cannot be had. */
export async function loadFeatures(address: string): Promise<Map<string, ViewedFeature>> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  const { features } = (await response.json()) as { features: FeatureRow[] } // our own document, whose rows a test checks
  return new Map(features.map((row) => [row.id, viewedFeature(row)]))
}

/** The releases that a list of choices offers, in its order. */
export function releasesIn(select: HTMLSelectElement): ViewedRelease[] {
  return [...select.options]
    .filter((option) => option.value !== '')
    .map(({ value, dataset }) => ({ version: value, name: dataset['name'], date: dataset['date'], href: dataset['href'] ?? '' }))
}

/** The groups that a list of choices offers, by id, in its order. */
export function groupsIn(select: HTMLSelectElement): Map<string, ViewedGroup> {
  const options = [...select.options].filter((option) => option.value !== '')
  return new Map(options.map(({ value, text, dataset }) => [value, { id: value, name: text, href: dataset['href'] ?? '' }]))
}

function viewedFeature({ id, shortTitle, sig, stages, gates, url, posts }: FeatureRow): ViewedFeature {
  return {
    id,
    shortTitle,
    sig,
    milestones: stages.map(({ stage, release, planned }) => ({ stage, release, reached: planned !== true })),
    gates,
    href: pathOf(url),
    posts: posts.map((post) => ({ title: post.title, href: pathOf(post.url) })),
  }
}

/** A link that stays where the site is read, be it a preview. */
function pathOf(url: string): string {
  return new URL(url).pathname
}
