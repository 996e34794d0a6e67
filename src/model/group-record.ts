import type { DataTable } from './data-table.ts'
import { durationInWords } from './duration.ts'
import { heatRow, type HeatRow } from './heatmap.ts'
import { newestReleases } from './newest-releases.ts'
import { paths } from './paths.ts'
import { featuresById } from './queries.ts'
import { shippingRecordOf, type ShippingRecord } from './shipping-record.ts'
import type { Sig } from './sig.ts'
import type { SiteIndex } from './site-index.ts'
import { stageLabel, stagesForReaders, type Stage } from './stage.ts'

/** What a group brought. */
export interface GroupRecord {
  /** Releases that are out, oldest first. */
  versions: string[]
  /** The stages that any of its features reached in them, what is settled first. */
  rows: (HeatRow & { stage: Stage; label: string })[]
  /** How long its features took to settle, over all releases; absent before one did. */
  lengths?: ShippingRecord
}

/** Number of releases that a record in a text shows: as many as a strip on a phone has room for. */
export const releasesOfRecord = 14

/** The record of a group over the newest releases that are out, at most `count` of them. */
export function groupRecordOf(sig: Pick<Sig, 'featureIds'>, index: SiteIndex, count: number): GroupRecord {
  const released = [...index.releases.values()].filter((release) => release.released)
  const versions = newestReleases(released, count).map(({ version }) => version)
  const features = featuresById(index, sig.featureIds)
  const rows = stagesForReaders(index.site.stages)
    .map((stage) => ({ stage, label: stageLabel(stage), ...heatRow(features, versions, stage) }))
    .filter(({ total }) => total > 0)
  const lengths = shippingRecordOf(features, index.site.stages)
  return { versions, rows, ...(lengths === undefined ? {} : { lengths }) }
}

/** The releases of the record, for the end of a head: `, 1.24 to 1.37`; nothing where there is only one. */
export function recordSpan({ versions }: Pick<GroupRecord, 'versions'>): string {
  return versions.length > 1 ? `, ${versions[0]} to ${versions.at(-1)}` : ''
}

/** The numbers of a group, a row for each release. Undefined where nothing moved. */
export function recordTable(sig: Pick<Sig, 'fullName'>, { versions, rows }: GroupRecord): DataTable | undefined {
  if (rows.length === 0) return undefined
  return {
    caption: `Features of ${sig.fullName} that reached a stage, by release`,
    columns: [{ label: 'Release' }, ...rows.map(({ label }) => ({ label, isNumber: true as const }))],
    rows: versions.map((version, at) => [
      { text: version, path: paths.release(version) },
      ...rows.map(({ counts }) => ({ text: String(counts[at] ?? 0) })),
    ]),
  }
}

/** With fewer lengths than this, quartiles say nothing. */
const fewest = 4

/** How long features took, as lines of a list. */
export function lengthFacts({ count, median, lower, upper }: ShippingRecord): { label: string; value: string }[] {
  const quarters = [
    { label: 'A quarter took less than', value: durationInWords(lower) },
    { label: 'A quarter took more than', value: durationInWords(upper) },
  ]
  return [
    { label: count === 1 ? 'The one so far' : 'Median', value: durationInWords(median) },
    ...(count >= fewest ? quarters : []),
    { label: 'Features that went all the way', value: String(count) },
  ]
}

/** What was measured and what is left out, in words. */
export function lengthMethod({ first, settled, count, straight }: ShippingRecord): string {
  const halves = count >= fewest ? '; half of them lie between the quarters' : ''
  const left =
    straight === 0
      ? ''
      : ` ${straight === 1 ? 'One more' : `${straight} more`} settled without a recorded ${first} and ${straight === 1 ? 'is' : 'are'} left out.`
  return `From the day of the release that brought a feature as ${first} to that of the one that made it ${settled}${halves}.${left}`
}
