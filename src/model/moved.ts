import type { Feature, Milestone } from './feature.ts'
import { compareText } from './problem.ts'
import { compareVersions } from './release.ts'
import type { VoyageColumn } from './voyage.ts'

/** What is looked at to sort features. */
export type Movable = Pick<Feature, 'id' | 'title' | 'proposal'> & {
  milestones: readonly Pick<Milestone, 'release' | 'reached'>[]
  now?: Pick<Milestone, 'release'>
}

type Column = Pick<VoyageColumn, 'version' | 'upcoming'>

/** Features apart by what a matrix shows of them; each is in one list. */
export interface Moved<Some = Feature> {
  /** Those that change stage in one of the columns (an aim counts in a release to come), by the first column in which they do. */
  moved: Some[]
  /** Those whose last change lies before the first column, the newest change first. */
  earlier: Some[]
  /** Those without any stage in a release, by title. */
  waiting: Some[]
}

/** Sorts features by whether and when they change stage in the columns of a matrix. */
export function movedIn<Some extends Movable>(features: readonly Some[], columns: readonly Column[]): Moved<Some> {
  const placed = features.map((feature) => ({ feature, place: firstPlace(feature, columns) }))
  const byProposal = (a: Movable, b: Movable): number =>
    (a.proposal ?? Number.MAX_SAFE_INTEGER) - (b.proposal ?? Number.MAX_SAFE_INTEGER) || compareText(a.id, b.id)
  const rest = placed.filter(({ place }) => place === -1).map(({ feature }) => feature)
  return {
    moved: placed
      .filter(({ place }) => place !== -1)
      .sort((a, b) => a.place - b.place || byProposal(a.feature, b.feature))
      .map(({ feature }) => feature),
    earlier: rest
      .filter((feature) => feature.now !== undefined)
      .sort((a, b) => compareVersions(b.now?.release ?? '', a.now?.release ?? '') || byProposal(a, b)),
    waiting: rest
      .filter((feature) => feature.now === undefined)
      .sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id)),
  }
}

/** The time that columns span: `between 1.28 and 1.37, or aims at a release to come`. */
export function spanWords(columns: readonly Column[]): string {
  const past = columns.filter((column) => !column.upcoming)
  const first = past[0]?.version
  const last = past.at(-1)?.version
  const ahead = past.length < columns.length
  if (first === undefined || last === undefined) return 'towards a release to come'
  const span = first === last ? `in ${first}` : `between ${first} and ${last}`
  return ahead ? `${span} or aims at a release to come` : span
}

/** Place of the first column in which a feature changes stage; -1 when it does in none. */
function firstPlace({ milestones }: Movable, columns: readonly Column[]): number {
  return columns.findIndex(({ version, upcoming }) => milestones.some((step) => step.release === version && step.reached !== upcoming))
}
