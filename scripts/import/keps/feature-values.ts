import type { Json } from '../../../src/model/body.ts'
import { compareVersions } from '../../../src/model/release.ts'
import type { ImportedValues } from '../imported-values.ts'
import type { Proposal } from './proposal.ts'

/** Where people read the proposals. */
const proposalsUrl = 'https://github.com/kubernetes/enhancements/tree/master/'

/** What the content says of a proposal beyond its own kep.yaml. */
export interface ProposalContext {
  /** The newest release that was out when the proposal was written; undefined: none is known, all milestones are plans. */
  newestRelease: string | undefined
  /** Id of the feature that took its place. */
  replacedBy: string | undefined
}

/** The pieces of a feature that its proposal gives. A milestone beyond the newest release is a plan. */
export function featureValues(proposal: Proposal, { newestRelease, replacedBy }: ProposalContext): ImportedValues {
  const isPlan = (release: string) => newestRelease === undefined || compareVersions(release, newestRelease) > 0
  const pieces: [string, Json | undefined][] = [
    ['title', proposal.title],
    ['sig', proposal.owningSig],
    ['participating', proposal.participating.length === 0 ? undefined : proposal.participating],
    ['proposal', proposal.number],
    ['status', proposal.status],
    ...proposal.milestones.map(({ stage, release }): [string, Json] => [
      `stages/${stage}`,
      isPlan(release) ? { release, planned: true } : { release },
    ]),
    ...proposal.gates.map(({ name, components }): [string, Json] => [`gates/${name}`, components]),
    ['replacedBy', replacedBy],
    ['links/proposal', proposalsUrl + proposal.folder],
  ]
  return Object.fromEntries(pieces.flatMap(([piece, value]) => (value === undefined ? [] : [[piece, value]])))
}

/**
 * Slugs of the proposals that took the place of others, by the slug of the replaced one: what a proposal says itself
 * (`superseded-by`) and, for a replaced one that does not, the only proposal that says so of it (`replaces`).
 */
export function successorsOf(proposals: readonly Proposal[]): Map<string, string> {
  const byFolder = new Map(proposals.map((proposal) => [proposal.folder, proposal]))
  const named = (text: string) => byFolder.get(text.replace(/^\/|\/(?:README\.md)?$/g, ''))
  const claims = Map.groupBy(
    proposals.flatMap((proposal) => proposal.replaces.map((text) => ({ proposal, replaced: named(text) }))),
    ({ replaced }) => replaced,
  )
  const successors = new Map<string, string>()
  for (const proposal of proposals) {
    const own = proposal.supersededBy.map(named).find((other) => other !== undefined)
    const claimed = proposal.status === 'replaced' ? (claims.get(proposal) ?? []) : []
    const successor = own ?? (claimed.length === 1 ? claimed[0]?.proposal : undefined)
    if (successor !== undefined) successors.set(proposal.slug, successor.slug)
  }
  return successors
}
