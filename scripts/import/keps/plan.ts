import type { Day } from '../../../src/model/day.ts'
import { compareText, type Place } from '../../../src/model/problem.ts'
import { compareVersions, isReleased } from '../../../src/model/release.ts'
import type { Collection, ContentFile } from '../content-folder.ts'
import { planEntry, type EntryPlan } from '../entry-plan.ts'
import { ledgerText, type Ledger } from '../ledger.ts'
import type { ImportedValues } from '../imported-values.ts'
import type { Oddity } from '../oddity.ts'
import type { PlannedFile } from '../planned-files.ts'
import type { ImportPlan } from '../report.ts'
import { featureShape } from './feature-shape.ts'
import { featureValues, successorsOf } from './feature-values.ts'
import { filesOfProposals } from './feature-files.ts'
import type { Proposal } from './proposal.ts'

/** What the content holds before the import. */
export interface FeatureContent {
  /** Folder of the content as the person knows it. */
  folder: string
  releases: Collection
  features: Collection
  ledger: Ledger
  ledgerPath: string
  ledgerBefore: string | undefined
}

/** The newest release that was out on a day; undefined when the content dates none before it. */
export function newestReleaseOn(day: Day, releases: readonly ContentFile[]): string | undefined {
  return releases
    .filter(({ data }) => isReleased({ date: typeof data['date'] === 'string' ? data['date'] : undefined }, day))
    .map(({ id }) => id)
    .sort(compareVersions)
    .at(-1)
}

/** Plans the import of all proposals. Writes nothing. */
export function planFeatures(all: readonly Proposal[], content: FeatureContent, newestRelease: string | undefined): ImportPlan {
  const oddities: Oddity[] = content.features.unreadable.map(({ path, message }) =>
    oddity(path, 'unreadable-feature', message, 'left as it is'),
  )
  const proposals = withoutDoubles(all, oddities)
  tellSharedNumbers(proposals, oddities)
  const blocked = new Set(content.features.unreadable.map(({ path }) => path.replace(/\.(?:yaml|mdx)$/, '')))
  const files = filesOfProposals(proposals, content.features.files)
  const idOf = (slug: string) => files.get(slug)?.id ?? slug
  const successors = successorsOf(proposals)
  const remembered = new Map<string, ImportedValues>()
  const entries: EntryPlan[] = []
  for (const proposal of proposals) {
    const { slug } = proposal
    if (blocked.has(`${content.folder}/features/${slug}`)) continue
    const successor = successors.get(slug)
    const values = featureValues(proposal, { newestRelease, replacedBy: successor === undefined ? undefined : idOf(successor) })
    const last = content.ledger.get(slug) ?? content.ledger.get(idOf(slug))
    entries.push(planEntry(`${content.folder}/features/${slug}.yaml`, files.get(slug), values, last, featureShape))
    remembered.set(slug, values)
  }
  tellLost(proposals, content, remembered, oddities)
  return {
    entries,
    others: planReleases(proposals, content, newestRelease, oddities),
    ledger: { path: content.ledgerPath, before: content.ledgerBefore, after: ledgerText(remembered) },
    oddities,
  }
}

/** Proposals of one name would be one file: the first by folder is taken. */
function withoutDoubles(proposals: readonly Proposal[], oddities: Oddity[]): Proposal[] {
  const bySlug = new Map<string, Proposal>()
  for (const proposal of proposals.toSorted((a, b) => compareText(a.folder, b.folder))) {
    const first = bySlug.get(proposal.slug)
    if (first === undefined) bySlug.set(proposal.slug, proposal)
    else oddities.push(oddity(proposal.file, 'same-name', `its folder has the same name as ${first.folder}`, 'left out'))
  }
  return [...bySlug.values()]
}

function tellSharedNumbers(proposals: readonly Proposal[], oddities: Oddity[]): void {
  for (const proposal of proposals) {
    const others = proposals.filter((other) => other !== proposal && proposal.number !== undefined && other.number === proposal.number)
    if (others.length === 0) continue
    const folders = others.map(({ folder }) => folder).join(', ')
    const message = `number ${proposal.number ?? ''} is used by ${folders} too`
    oddities.push({ ...oddity(proposal.file, 'shared-number', message, 'kept'), ...proposal.numberPlace })
  }
}

/** Features that came from proposals which are no longer there: they stay, and stay remembered. */
function tellLost(
  proposals: readonly Proposal[],
  content: FeatureContent,
  remembered: Map<string, ImportedValues>,
  oddities: Oddity[],
): void {
  const slugs = new Set(proposals.map(({ slug }) => slug))
  const taken = new Set([...filesOfProposals(proposals, content.features.files).values()].map(({ id }) => id))
  for (const [slug, values] of content.ledger) {
    const file = content.features.files.find(({ id }) => id === slug)
    if (slugs.has(slug) || file === undefined || taken.has(slug)) continue
    remembered.set(slug, values)
    oddities.push(oddity(file.path, 'lost-proposal', 'its proposal is no longer in the checkout', 'left as it is'))
  }
}

/** Files without a date for releases that only plans name. A release that is behind the newest one and has no file is told. */
function planReleases(
  proposals: readonly Proposal[],
  content: FeatureContent,
  newestRelease: string | undefined,
  oddities: Oddity[],
): PlannedFile[] {
  const known = new Set(content.releases.files.map(({ id }) => id))
  const firstNaming = new Map<string, Place & { file: string }>()
  for (const { file, milestones } of proposals) {
    for (const { release, line, column } of milestones) {
      if (!known.has(release) && !firstNaming.has(release)) firstNaming.set(release, { file, line, column })
    }
  }
  const missing = [...firstNaming].sort(([a], [b]) => compareVersions(a, b))
  return missing.flatMap(([version, place]): PlannedFile[] => {
    if (newestRelease !== undefined && compareVersions(version, newestRelease) < 0) {
      const message = `release ${version} has no file in ${content.folder}/releases`
      oddities.push({ ...place, code: 'unknown-release', message, outcome: 'kept; write the file of the release' })
      return []
    }
    return [{ path: `${content.folder}/releases/${version}.yaml`, before: undefined, after: 'leads: []\n' }]
  })
}

function oddity(file: string, code: string, message: string, outcome: string): Oddity {
  return { file, line: 1, column: 1, code, message, outcome }
}
