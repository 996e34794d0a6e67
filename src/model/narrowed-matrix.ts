import { movedIn, type Movable } from './moved.ts'
import { narrowed, stepsPerColumn, type NarrowedFeature, type Narrowing } from './narrowing.ts'
import { compareVersions, type Release } from './release.ts'
import { voyageColumns, type VoyageColumn } from './voyage.ts'

/** The part of the matrix that was asked for. */
export interface NarrowedMatrix<Some> {
  columns: VoyageColumn[]
  groups: {
    /** Id of the group. */
    id: string
    /** Its features in the order of the matrix: those that move in the columns first, by when; none when all were left out. */
    features: Some[]
    /** How many of them take a step in each column. */
    counts: number[]
  }[]
  /** Number of features in all groups. */
  found: number
}

type DatedRelease = Pick<Release, 'version' | 'date' | 'released'>

/**
 * Narrows the matrix. `sigs` are the ids of all groups in their order; where some are asked for, the others do not appear at
 * all, and where words are, those come last in which nothing has them. `count` is the greatest number of columns.
 */
export function narrowedMatrix<Some extends NarrowedFeature & Movable>(
  features: readonly Some[],
  sigs: readonly string[],
  releases: readonly DatedRelease[],
  narrowing: Narrowing,
  count: number,
): NarrowedMatrix<Some> {
  const columns = narrowedColumns(releases, narrowing, count)
  const wanted = Map.groupBy(narrowed(features, narrowing), (feature) => feature.sig)
  const groups = sigs
    .filter((id) => narrowing.sigs.length === 0 || narrowing.sigs.includes(id))
    .map((id) => {
      const some = wanted.get(id) ?? []
      const { moved, earlier, waiting } = movedIn(some, columns)
      return { id, features: [...moved, ...earlier, ...waiting], counts: stepsPerColumn(some, columns, narrowing) }
    })
  if (narrowing.q.trim() !== '') groups.sort((a, b) => Number(a.features.length === 0) - Number(b.features.length === 0))
  return { columns, groups, found: groups.reduce((sum, group) => sum + group.features.length, 0) }
}

/**
 * The columns in which the steps that were asked for can be seen: the newest ones, or those that end with `to` where the
 * span begins before the newest.
 */
export function narrowedColumns(
  releases: readonly DatedRelease[],
  { from, to }: Pick<Narrowing, 'from' | 'to'>,
  count: number,
): VoyageColumn[] {
  const newest = voyageColumns(releases, count)
  const first = newest[0]?.version
  const beginsEarlier = first !== undefined && (from === undefined || compareVersions(from, first) < 0)
  if (to === undefined || !beginsEarlier) return newest
  return voyageColumns(releases.filter(({ version }) => compareVersions(version, to) <= 0), count) // prettier-ignore
}
