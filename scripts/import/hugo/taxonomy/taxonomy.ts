import type { PostKind } from '../../../../src/model/schemas/post.ts'
import type { SourcePost } from '../source-post.ts'
import type { Belief } from './evidence.ts'
import { featureMentions, findFeatures } from './features.ts'
import { findGroups, type GroupWords } from './groups.ts'
import { findKind } from './kinds.ts'
import { readLines } from './reading.ts'
import type { Registry } from './registry.ts'
import { findRelease } from './releases.ts'
import { toldSections, type ToldSection } from './sections.ts'

/** What a post tells of, as far as it can be found. */
export interface Taxonomy {
  release: Belief<string> | undefined
  features: Belief<string>[]
  groups: Belief<string>[]
  kind: Belief<PostKind>
  /** Sections of a post that tells of many features. */
  sections: ToldSection[]
}

/** How sure a belief must be to be written with `--apply`, if nobody says otherwise. */
export const usualConfidence = 0.75

/** A post that tells of as many features has a section for each. */
const manyFeatures = 4

/** Only what is named in more than one way is surer than this. */
const closest = 0.9

/** Joins a post with the facts of the registry. */
export function taxonomyOf(post: SourcePost, registry: Registry, words: GroupWords, confidence: number): Taxonomy {
  const lines = readLines(post.body, post.bodyLine)
  const release = findRelease(post, registry)
  const releaseName = release !== undefined && release.confidence >= confidence ? release.value : undefined
  const titleGroups = words.named(post.title).length
  const first = findKind(post, { release: releaseName, features: 0, isClose: false, titleGroups }, registry)
  const mentions = featureMentions(
    [...readLines(post.title, 1), ...lines],
    registry,
    first.value === 'announcement' && releaseName !== undefined,
  )
  const features = findFeatures(post, mentions, registry, first.value).list()
  const sure = features.filter((feature) => feature.confidence >= confidence)
  const isClose = sure.length <= 2 && sure.some((feature) => feature.confidence > closest)
  const kind = findKind(post, { release: releaseName, features: sure.length, isClose, titleGroups }, registry)
  const groups = findGroups(post, lines, features, words, registry, kind.value === 'announcement' && releaseName !== undefined)
  const hasSections = kind.value === 'announcement' || sure.length >= manyFeatures
  return { release, features, groups, kind, sections: hasSections ? toldSections(lines, mentions, confidence) : [] }
}
