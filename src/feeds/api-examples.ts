import { compareText } from '../model/problem.ts'
import { comparedVersions } from '../model/release-pairs.ts'
import type { ApiName, FeatureRow } from './api-rows.ts'
import { comparisonDocumentOf, featureRows, postRows, releaseRows, sigRows, type ApiSource } from './api.ts'

/** A document of each kind with one row of this site, the most telling one; kinds of which the site has none are left out. */
export function apiExamplesOf(source: ApiSource): Partial<Record<ApiName, object>> {
  const { index } = source
  const features = featureRows(source)
  const feature = features.toSorted((a, b) => weightOf(b) - weightOf(a) || compareText(a.id, b.id))[0]
  const post = postRows(source)[0]
  const release = releaseRows(source).findLast((row) => row.released)
  const owner = busiestGroup(features)
  const sig = sigRows(source).find((row) => row.id === owner)
  const [from, to] = comparedVersions(index).slice(-2)
  const comparison = from === undefined || to === undefined ? undefined : comparisonDocumentOf(source, from, to)
  return {
    ...(post === undefined ? {} : { posts: { posts: [post] } }),
    ...(feature === undefined ? {} : { features: { features: [feature] } }),
    ...(release === undefined ? {} : { releases: { releases: [release] } }),
    ...(sig === undefined ? {} : { sigs: { sigs: [sig] } }),
    ...(comparison === undefined ? {} : { compare: { ...comparison, rows: comparison.rows.slice(0, 1) } }),
  }
}

/** A question that the features answer: how many are at the stage at which most are. Undefined where nothing has a stage. */
export function apiQuestionOf(source: ApiSource): { stage: string; count: number } | undefined {
  const stages = Map.groupBy(featureRows(source), (row) => row.stage)
  const counts = [...stages].flatMap(([stage, rows]) => (stage === null ? [] : [{ stage, count: rows.length }]))
  return counts.sort((a, b) => b.count - a.count || compareText(a.stage, b.stage))[0]
}

/** Posts weigh most, then what is known of gates, then a long life; many gates would only make the example long. */
function weightOf({ posts, gates, stages }: FeatureRow): number {
  const history = gates.some((gate) => gate.history.length > 0) ? 10 : 0
  return Math.min(posts.length, 1) * 100 + history + stages.length - 2 * gates.length
}

function busiestGroup(features: readonly FeatureRow[]): string | undefined {
  const groups = Map.groupBy(features, (row) => row.sig)
  return [...groups].sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b))[0]?.[0]
}
