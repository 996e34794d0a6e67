import { stageAtRelease, type Milestone } from './feature.ts'
import { gateSteps } from './gate.ts'
import { settledStageOf } from './register.ts'
import { compareVersions } from './release.ts'
import type { GateData } from './schemas/feature.ts'
import { isGoingOut, stageRank, type Stage } from './stage.ts'

/** Kinds of change, in the order in which lists show them. */
export const changes = ['stable', 'promoted', 'new', 'deprecated', 'disabled', 'removed'] as const

/**
 * What an upgrade does to a feature, seen from where it was before:
 * - `stable`: it arrived at the settled stage (the last one before those of leaving), from any earlier stage or from none;
 * - `promoted`: it had a stage and reached a later one short of the settled stage;
 * - `new`: it had none and has one short of the settled stage;
 * - `deprecated`, `disabled`, `removed`: that is where it stands now, whatever it was.
 */
export type Change = (typeof changes)[number]

/** What the comparison needs of a feature; the site's own and the rows of the API both have it. */
export interface ComparedFeature {
  id: string
  /** Id of the owning group. */
  sig: string
  milestones: readonly Milestone[]
  gates: readonly GateData[]
}

/** The part of the site's index that is compared. The order of the maps is the order of what comes out. */
export interface ComparedSite<Feature, Group> {
  site: { stages: readonly Stage[] }
  features: ReadonlyMap<string, Feature>
  sigs: ReadonlyMap<string, Group>
}

export interface ChangeRow<Feature> {
  feature: Feature
  change: Change
  /** Stage at the release one comes from; absent when there was none. */
  from?: Stage
  /** Stage at the release one goes to. */
  to: Stage
  /** Every milestone on the way, the earliest first; the last one is `to`. */
  steps: Milestone[]
  /** Stages between `from` and `to` that it never had; none are said of what is leaving. */
  skipped: Stage[]
}

/** A switch that was off, or did not exist, at the one release and is on by default at the other. */
export interface SwitchedOn<Feature> {
  feature: Feature
  gate: string
  /** Release since which it is on. */
  release: string
}

export interface Comparison<Feature, Group> {
  from: string
  to: string
  /** Features that stand elsewhere: by group, then change, the longest way first. */
  rows: ChangeRow<Feature>[]
  /** The same rows by owning group; groups without any are left out. */
  groups: { group: Group; rows: ChangeRow<Feature>[] }[]
  /** How many rows there are of each change. */
  counts: Record<Change, number>
  /** How many features stood at `from` (absent: at none) and stand at `to`, those that did not move too; pairs that occur. */
  table: { from?: Stage; to: Stage; count: number }[]
  /** Known only for gates that are kept with their history. */
  switchedOn: SwitchedOn<Feature>[]
}

/**
 * What changed for someone who runs the release `from` and goes to `to`: the stage of each feature at the one against that
 * at the other. Only milestones that were reached count, after `from` and up to `to`. Nothing changed when `to` is not later.
 */
export function changesBetween<Feature extends ComparedFeature, Group>(
  { site, features, sigs }: ComparedSite<Feature, Group>,
  from: string,
  to: string,
): Comparison<Feature, Group> {
  const all = [...features.values()]
  const ownedBy = Map.groupBy(all, (feature) => feature.sig)
  const rows: ChangeRow<Feature>[] = []
  const groups: Comparison<Feature, Group>['groups'] = []
  const switchedOn: SwitchedOn<Feature>[] = []
  for (const [id, group] of sigs) {
    const owned = ownedBy.get(id) ?? []
    const some = owned.flatMap((feature) => changeOf(feature, from, to, site.stages) ?? []).sort(byChange(site.stages))
    switchedOn.push(...owned.flatMap((feature) => switchesOf(feature, from, to)))
    rows.push(...some)
    if (some.length > 0) groups.push({ group, rows: some })
  }
  return { from, to, rows, groups, counts: countsOf(rows), table: tableOf(all, from, to, site.stages), switchedOn }
}

function changeOf<Feature extends ComparedFeature>(
  feature: Feature,
  from: string,
  to: string,
  stages: readonly Stage[],
): ChangeRow<Feature> | undefined {
  const before = stageAtRelease(feature, from)
  const after = stageAtRelease(feature, to)
  if (after === undefined || after.stage === before?.stage || compareVersions(from, to) >= 0) return undefined
  const steps = feature.milestones.filter((step) => step.reached && isAfter(step.release, from) && !isAfter(step.release, to))
  return {
    feature,
    change: changeTo(after.stage, before?.stage, stages),
    ...(before === undefined ? {} : { from: before.stage }),
    to: after.stage,
    steps,
    skipped: skippedBetween(before?.stage, after.stage, steps, stages),
  }
}

function changeTo(to: Stage, from: Stage | undefined, stages: readonly Stage[]): Change {
  if (isGoingOut(to)) return to as Change // the stages of leaving are changes by the same names
  if (to === settledStageOf(stages)) return 'stable'
  return from === undefined ? 'new' : 'promoted'
}

function skippedBetween(from: Stage | undefined, to: Stage, steps: readonly Milestone[], stages: readonly Stage[]): Stage[] {
  if (isGoingOut(to)) return []
  const start = from === undefined ? 0 : stageRank(from, stages) + 1
  const had = new Set(steps.map((step) => step.stage))
  return stages.slice(start, stageRank(to, stages)).filter((stage) => !had.has(stage))
}

function switchesOf<Feature extends ComparedFeature>(feature: Feature, from: string, to: string): SwitchedOn<Feature>[] {
  return feature.gates.flatMap((gate) => {
    const release = onSince(gate, to)
    const isNew = release !== undefined && isAfter(release, from) && onSince(gate, from) === undefined
    return isNew ? [{ feature, gate: gate.name, release }] : []
  })
}

/** The release since which a gate is on without a break, as seen at `version`; undefined when it is off or not known. */
function onSince(gate: GateData, version: string): string | undefined {
  const known = gateSteps(gate).filter((step) => step.default !== undefined && !isAfter(step.release, version))
  return known[known.findLastIndex((step) => step.default === false) + 1]?.release
}

function byChange(stages: readonly Stage[]): (a: ChangeRow<unknown>, b: ChangeRow<unknown>) => number {
  const rank = (stage: Stage | undefined): number => (stage === undefined ? -1 : stageRank(stage, stages))
  return (a, b) => changes.indexOf(a.change) - changes.indexOf(b.change) || rank(b.to) - rank(a.to) || rank(a.from) - rank(b.from)
}

function countsOf(rows: readonly ChangeRow<unknown>[]): Record<Change, number> {
  const counts: Record<Change, number> = { stable: 0, promoted: 0, new: 0, deprecated: 0, disabled: 0, removed: 0 }
  for (const { change } of rows) counts[change] += 1
  return counts
}

function tableOf(
  features: readonly ComparedFeature[],
  from: string,
  to: string,
  stages: readonly Stage[],
): { from?: Stage; to: Stage; count: number }[] {
  const rank = (stage: Stage | undefined): number => (stage === undefined ? -1 : stageRank(stage, stages))
  const standings = features.flatMap((feature) => {
    const after = stageAtRelease(feature, to)?.stage
    return after === undefined ? [] : { before: stageAtRelease(feature, from)?.stage, after }
  })
  return [...Map.groupBy(standings, ({ before, after }) => `${before ?? ''} ${after}`).values()]
    .flatMap((same) => same.slice(0, 1).map((one) => ({ ...one, count: same.length })))
    .sort((a, b) => rank(a.before) - rank(b.before) || rank(a.after) - rank(b.after))
    .map(({ before, after, count }) => (before === undefined ? { to: after, count } : { from: before, to: after, count }))
}

function isAfter(release: string, other: string): boolean {
  return compareVersions(release, other) > 0
}
