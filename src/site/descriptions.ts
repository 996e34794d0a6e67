import { capitalized, listOf } from '../model/number-words.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { Tally } from '../model/tally.ts'
import { tallyText } from './sky-words.ts'

/** What the list of all posts holds, for its head. */
export function writingDescription(project: string, posts: number): string {
  const about = `Everything written here about ${project}, by year and kind`
  return posts === 0 ? `${about}.` : `${about}: ${posts === 1 ? '1 piece' : `${posts} pieces`}.`
}

/** What can be compared, for the head of the page; versions oldest first. */
export function comparisonDescription(project: string, versions: readonly string[]): string {
  const [first, ...others] = versions
  const last = others.at(-1)
  return first === undefined || last === undefined
    ? `What changes in ${project} from one release to another, once there are two of them.`
    : `What changed in ${project} between any two releases, from ${first} to ${last}.`
}

/** The numbers of a release as a sentence without its end: what happened in it, or what aims at it. */
export function releaseNumbers(tally: Tally): string {
  if (tally.released) return capitalized(tallyText(tally))
  if (tally.aimed === 0) return 'No feature aims at it so far'
  return tally.aimed === 1 ? '1 feature aims at it' : `${tally.aimed} features aim at it`
}

/** How many groups there are, by what the project calls them: `SIGs of Kubernetes: 24 active and 12 archived, with 734 features.` */
export function groupsDescription(of: { plural: string; project: string; active: number; archived: number; owned: number }): string {
  const counts = [...(of.active > 0 ? [`${of.active} active`] : []), ...(of.archived > 0 ? [`${of.archived} archived`] : [])]
  const owned = of.owned === 0 ? '' : `, with ${of.owned === 1 ? '1 feature' : `${of.owned} features`}`
  return `${of.plural} of ${of.project}${counts.length === 0 ? '' : `: ${listOf(counts)}${owned}`}.`
}

/** What a search can be asked, as an example in its empty field. */
export function searchPlaceholder({ hasProposals, site }: Pick<SiteIndex, 'hasProposals' | 'site'>): string {
  return `Feature, ${hasProposals ? `${site.proposal.label}, ` : ''}gate or word`
}

/** What the matrix shows, for the head of its page; `span` says in which releases. */
export function matrixDescription(
  shown: number,
  all: number,
  span: string,
  { project, group }: Pick<SiteIndex['site'], 'project' | 'group'>,
): string {
  const features = shown === 1 ? '1 feature' : `${shown} features`
  return `${features} of ${project} that moved ${span}, release by release and ${group.singular} by ${group.singular}; ${all} in all.`
}
