import { changes, type Change, type ChangeRow, type ComparedFeature, type Comparison, type SwitchedOn } from '../../model/comparison.ts'
import type { Day } from '../../model/day.ts'
import { compareText } from '../../model/problem.ts'
import { isGoingOut, type Stage } from '../../model/stage.ts'
import { crossNote, moveWords, spanWords, tallyWords, wayWords, type DatedText } from './comparison-words.ts'

/*
 * A comparison as it is shown, in plain data: the build draws it with the components beside this file, the browser with
 * src/client/comparison-nodes.ts.
 */

export interface ViewedFeature extends ComparedFeature {
  shortTitle: string
  href: string
  /** Posts that tell of it. */
  posts: Link[]
}

export interface ViewedGroup {
  id: string
  name: string
  href: string
}

export interface ViewedRelease {
  version: string
  name?: string | undefined
  date?: Day | undefined
  href: string
}

export interface Link {
  title: string
  href: string
}

export interface ComparisonView {
  from: string
  to: string
  /** What the standfirst says. */
  lead: DatedText
  /** How many features stand elsewhere. */
  total: number
  cross: CrossView
  bars: BarView[]
  columns: ColumnView[]
  groups: GroupView[]
  switchedOn: SwitchView[]
  /** The releases on the way, the last one is `to`. */
  way: ViewedRelease[]
}

/** Where features were (rows) and are (columns). */
export interface CrossView {
  columns: Stage[]
  rows: { from?: Stage; cells: CrossCell[] }[]
  note: string
}

export interface CrossCell {
  to: Stage
  count: number
  /** `nil`: no feature; `same`: they did not move; `down`: on their way out. */
  kind: 'nil' | 'same' | 'up' | 'down'
}

export interface BarView {
  id: string
  name: string
  stable: number
  promoted: number
  begun: number
  out: number
  /** Lengths in percent of a half: `12.5%`. */
  widths: { stable: string; promoted: string; begun: string }
}

export interface ColumnView {
  label: string
  changes: readonly Change[]
  count: number
  /** Few go out, so that column takes less room. */
  narrow: boolean
}

export interface GroupView extends ViewedGroup {
  moved: number
  /** One for each column. */
  cells: ItemView[][]
}

export interface ItemView extends Link {
  from?: Stage
  to: Stage
  /** `Beta to stable`, for those who cannot see the signs. */
  words: string
  /** In which release, part by part: `1.33`; with the steps where there were several: `beta 1.31`, `stable 1.33`. */
  way: string[]
  /** What was written about it: what tells of the fewest features of this list first, for that tells the most of this one. */
  posts: Link[]
}

export interface SwitchView extends Link {
  gate: string
  release: string
  /** Id of the group that owns the feature. */
  group: string
}

/** The comparison as it is shown. `releases` are all that are known, oldest first. */
export function comparisonView<Feature extends ViewedFeature, Group extends ViewedGroup>(
  comparison: Comparison<Feature, Group>,
  stages: readonly Stage[],
  releases: readonly ViewedRelease[],
): ComparisonView {
  const columns = columnsOf(comparison)
  const start = releases.findIndex((release) => release.version === comparison.from)
  const end = releases.findIndex((release) => release.version === comparison.to)
  const way = releases.slice(start + 1, end + 1)
  const breadth = breadthOf(comparison.rows)
  return {
    from: comparison.from,
    to: comparison.to,
    lead: [...spanWords(releases[start], way), ` ${tallyWords(comparison)}`],
    total: comparison.rows.length,
    cross: crossOf(comparison, stages),
    bars: barsOf(comparison),
    columns,
    groups: comparison.groups.map(({ group, rows }) => ({
      id: group.id,
      name: group.name,
      href: group.href,
      moved: rows.length,
      cells: columns.map((column) => rows.filter((row) => column.changes.includes(row.change)).map((row) => itemOf(row, breadth))),
    })),
    switchedOn: comparison.switchedOn.map(switchOf),
    way,
  }
}

function crossOf({ table: all, rows }: Comparison<unknown, unknown>, stages: readonly Stage[]): CrossView {
  // What was gone before is no part of what one runs.
  const table = all.filter(({ from }) => from !== 'removed')
  const columns = stages.filter((stage) => table.some(({ to }) => to === stage))
  const froms = [undefined, ...stages].filter((stage) => table.some(({ from }) => from === stage))
  return {
    columns,
    rows: froms.map((from) => ({
      ...(from === undefined ? {} : { from }),
      cells: columns.map((to): CrossCell => {
        const count = table.find((pair) => pair.from === from && pair.to === to)?.count ?? 0
        return { to, count, kind: count === 0 ? 'nil' : from === to ? 'same' : isGoingOut(to) ? 'down' : 'up' }
      }),
    })),
    note: crossNote(rows, stages),
  }
}

/** The longest bar takes this much of its half, so that its number finds room. */
const longestBar = 72

function barsOf({ groups }: Comparison<ViewedFeature, ViewedGroup>): BarView[] {
  const bars = groups.map(({ group, rows }) => {
    const count = (...some: Change[]): number => rows.filter((row) => some.includes(row.change)).length
    const [stable, promoted, begun] = [count('stable'), count('promoted'), count('new')]
    return { group, stable, promoted, begun, out: rows.length - stable - promoted - begun, total: rows.length }
  })
  const longest = Math.max(1, ...bars.flatMap((bar) => [bar.stable + bar.promoted, bar.begun]))
  const width = (count: number): string => `${((longestBar * count) / longest).toFixed(1)}%`
  return bars
    .sort((a, b) => b.total - a.total || compareText(a.group.name, b.group.name) || compareText(a.group.id, b.group.id))
    .map(({ group, stable, promoted, begun, out }) => ({
      id: group.id, name: group.name, stable, promoted, begun, out,
      widths: { stable: width(stable), promoted: width(promoted), begun: width(begun) },
    })) // prettier-ignore
}

const leaving = changes.filter(isGoingOut)

function columnsOf({ counts }: Comparison<unknown, unknown>): ColumnView[] {
  const columns: [string, readonly Change[]][] = [
    ['Stable', ['stable']],
    ['Promoted', ['promoted']],
    ['New', ['new']],
    ['Going out', leaving],
  ]
  return columns.map(([label, some]) => ({
    label, changes: some, count: some.reduce((sum, change) => sum + counts[change], 0), narrow: some === leaving,
  })) // prettier-ignore
}

/** Of how many of these features a post tells, by its address. */
function breadthOf(rows: readonly ChangeRow<ViewedFeature>[]): Map<string, number> {
  const breadth = new Map<string, number>()
  for (const { href } of rows.flatMap(({ feature }) => feature.posts)) breadth.set(href, (breadth.get(href) ?? 0) + 1)
  return breadth
}

function itemOf(row: ChangeRow<ViewedFeature>, breadth: ReadonlyMap<string, number>): ItemView {
  const { feature, from, to } = row
  const broad = ({ href }: Link): number => breadth.get(href) ?? 0
  return {
    title: feature.shortTitle,
    href: feature.href,
    ...(from === undefined ? {} : { from }),
    to,
    words: moveWords(row),
    way: wayWords(row),
    posts: feature.posts.toSorted((a, b) => broad(a) - broad(b) || compareText(a.title, b.title) || compareText(a.href, b.href)),
  }
}

/** The post that a row has room for, the others, which it keeps folded, and what stands on the fold: `2 more pieces`. */
export function postsToShow(posts: readonly Link[]): { first: Link | undefined; folded: readonly Link[]; words: string } {
  const folded = posts.slice(1)
  return { first: posts[0], folded, words: folded.length === 1 ? '1 more piece' : `${folded.length} more pieces` }
}

function switchOf({ feature, gate, release }: SwitchedOn<ViewedFeature>): SwitchView {
  return { title: feature.shortTitle, href: feature.href, gate, release, group: feature.sig }
}
