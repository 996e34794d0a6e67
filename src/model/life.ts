import { daysBetween, type Day } from './day.ts'
import type { Feature, Milestone } from './feature.ts'
import { compareVersions, type Release } from './release.ts'
import type { Stage } from './stage.ts'

/** A step of a feature's life with the time since the step before. */
export interface LifeLeg extends Milestone {
  /** The step before it. */
  from?: Stage
  /** Days since that step; 0 within one release. */
  days?: number
}

/** One column of the drawing: a release, a run of releases in which nothing happened, or, last, what is to come. */
export interface LifeColumn {
  version: string
  upcoming: boolean
  date?: Day
  /** For a run: its first release and their number; `version` is its last. */
  run?: { first: string; count: number }
}

/** What happened in one column, and the place of its text in the drawing. */
export interface LifeStop {
  upcoming: boolean
  legs: LifeLeg[]
  /** Column, from 1. */
  at: number
  /** Columns that its text may take. */
  span: number
  /** How many rows lower than the others its text stands, because the next stop is too near. */
  level: number
}

export interface Life {
  columns: LifeColumn[]
  stops: LifeStop[]
}

type LifeRelease = Pick<Release, 'version' | 'date' | 'released'>

const mostColumns = 10
const columnsOfText = 2
const lowestLevel = 3

/** Steps in their order, each reached one with the time since the reached step before, where both have a day. */
export function lifeLegs(feature: Pick<Feature, 'milestones'>): LifeLeg[] {
  let before: Milestone | undefined
  return feature.milestones.map((step) => {
    const from = before
    if (!step.reached) return step
    before = step
    if (from?.date === undefined || step.date === undefined) return step
    return { ...step, from: from.stage, days: daysBetween(from.date, step.date) }
  })
}

/** Days from the first step that was reached to the newest one; undefined when there are not two with a day. */
export function daysUnderWay(feature: Pick<Feature, 'milestones'>): number | undefined {
  const reached = feature.milestones.filter((step) => step.reached)
  const first = reached[0]
  const last = reached.at(-1)
  if (first?.date === undefined || last?.date === undefined || first === last) return undefined
  return daysBetween(first.date, last.date)
}

/**
 * A feature's life as a drawing: columns from its first milestone to the newest release and one for what is to come, or to
 * the release after its removal. Long lives have quiet releases gathered into runs. Empty without milestones.
 */
export function lifeOf(feature: Pick<Feature, 'milestones'>, releases: Iterable<LifeRelease>, most = mostColumns): Life {
  const { milestones } = feature
  const first = milestones[0]
  if (first === undefined) return { columns: [], stops: [] }
  const all = [...releases]
  const newest = all.findLast((release) => release.released)
  const removal = milestones.findLast((step) => step.reached && step.stage === 'removed')
  // One release more than the removal, so that its text has room and the end is seen to be one.
  const after = removal && all.find(({ version, released }) => released && compareVersions(version, removal.release) > 0)
  const end = after?.version ?? newest?.version
  const start = newest !== undefined && compareVersions(first.release, newest.version) > 0 ? newest.version : first.release
  const past = all.filter(
    ({ version, released }) => released && compareVersions(version, start) >= 0 && end !== undefined && compareVersions(version, end) <= 0,
  )
  const eventful = new Set([...milestones.map((step) => step.release), end])
  const ahead = after === undefined ? aheadOf(milestones, all) : undefined
  const room = most - (ahead === undefined ? 0 : 1)
  const columns = [...gatherRuns(past, (release) => eventful.has(release.version), room), ...(ahead === undefined ? [] : [columnOf(ahead)])]
  return { columns, stops: stopsOf(lifeLegs(feature), columns) }
}

/** The release to come that is shown: the first that is aimed at, else the next one. */
function aheadOf(milestones: readonly Milestone[], all: LifeRelease[]): LifeRelease | undefined {
  const upcoming = all.filter((release) => !release.released)
  return upcoming.find(({ version }) => milestones.some((step) => step.release === version)) ?? upcoming[0]
}

/** Releases as columns; while they are too many, quiet ones next to each other become one column, out of the longest run first. */
function gatherRuns(releases: LifeRelease[], isKept: (release: LifeRelease) => boolean, most: number): LifeColumn[] {
  const runs: LifeRelease[][] = []
  for (const release of releases) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run !== undefined && previous !== undefined && !isKept(release) && !isKept(previous)) run.push(release)
    else runs.push([release])
  }
  const gathered = new Map<LifeRelease[], number>()
  let excess = releases.length - most
  for (const run of runs.filter((one) => one.length > 1).sort((a, b) => b.length - a.length)) {
    if (excess <= 0) break
    const count = Math.min(run.length, excess + 1)
    gathered.set(run, count)
    excess -= count - 1
  }
  return runs.flatMap((run) => {
    const count = gathered.get(run) ?? 0
    const first = run[0]
    const last = run[count - 1]
    if (first === undefined || last === undefined) return run.map(columnOf)
    return [{ ...columnOf(last), run: { first: first.version, count } }, ...run.slice(count).map(columnOf)]
  })
}

function columnOf({ version, date, released }: LifeRelease): LifeColumn {
  return { version, upcoming: !released, ...(date === undefined ? {} : { date }) }
}

/** Stops by their columns. A text needs room for two columns; where the next stop is nearer, it stands lower and may reach below that one. */
function stopsOf(legs: LifeLeg[], columns: LifeColumn[]): LifeStop[] {
  const versions = new Set(columns.map((column) => column.version))
  const stops = columns.flatMap(({ version, upcoming }, place) => {
    const here = legs.filter((leg) => leg.release === version || (upcoming && !leg.reached && !versions.has(leg.release)))
    return here.length === 0 ? [] : [{ upcoming, legs: here, at: place + 1, span: 1, level: 0 }]
  })
  for (let place = stops.length - 2; place >= 0; place -= 1) {
    const stop = stops[place]
    const next = stops[place + 1]
    if (stop === undefined || next === undefined) continue
    stop.level = next.at - stop.at >= columnsOfText ? 0 : Math.min(next.level + 1, lowestLevel)
  }
  return stops.map((stop, place) => {
    const blocked = stops.slice(place + 1).find((other) => other.level >= stop.level)
    return { ...stop, span: (blocked?.at ?? columns.length + 1) - stop.at }
  })
}
