import type { ChangeRow, Comparison } from '../../model/comparison.ts'
import { daysBetween, type Day } from '../../model/day.ts'
import { capitalized, countOf } from '../../model/number-words.ts'
import { isGoingOut, stageLabel, stageRank, type Stage } from '../../model/stage.ts'

/** A text in which days stand apart, so that they can be marked as such. */
export type DatedText = (string | { day: Day })[]

interface Dated {
  date?: Day | undefined
}

/** `Four releases, 13 December 2023 to 23 April 2025: 497 days.`; without the days where they are not known. */
export function spanWords(first: Dated | undefined, way: readonly Dated[]): DatedText {
  const releases = capitalized(countOf(way.length, 'release'))
  const last = way.at(-1)
  if (first?.date === undefined || last?.date === undefined) return [`${releases}.`]
  const days = daysBetween(first.date, last.date)
  return [`${releases}, `, { day: first.date }, ' to ', { day: last.date }, `: ${days === 1 ? '1 day' : `${days} days`}.`]
}

/** `60 features became stable, 25 were promoted, 61 are new, 2 are on their way out.`: every row once. */
export function tallyWords({ counts, rows }: Pick<Comparison<unknown, unknown>, 'counts' | 'rows'>): string {
  if (rows.length === 0) return 'No feature changed its stage.'
  const out = counts.deprecated + counts.disabled + counts.removed
  const parts: [count: number, one: string, many: string][] = [
    [counts.stable, 'became stable', 'became stable'],
    [counts.promoted, 'was promoted', 'were promoted'],
    [counts.new, 'is new', 'are new'],
    [out, 'is on its way out', 'are on their way out'],
  ]
  const told = parts.filter(([count]) => count > 0)
  const words = told.map(([count, one, many], place) => {
    const noun = place > 0 ? '' : count === 1 ? ' feature' : ' features'
    return `${count}${noun} ${count === 1 ? one : many}`
  })
  return `${words.join(', ')}.`
}

/** What the table of stages shows only to those who add up. */
export function crossNote(rows: readonly ChangeRow<unknown>[], stages: readonly Stage[]): string {
  const rose = rows.filter((row) => !isGoingOut(row.to))
  const far = rose.filter((row) => row.from !== undefined && stageRank(row.to, stages) - stageRank(row.from, stages) > 1).length
  const atOnce = rose.filter((row) => row.from === undefined && row.change === 'stable')
  const parts = [
    ...(far > 0 ? [`${far} climbed more than one stage`] : []),
    ...(atOnce.length > 0 ? [`${atOnce.length} went from nothing to ${wordOf(atOnce[0]?.to ?? '')}`] : []),
  ]
  const still = 'Where row and column are the same stage, features did not move.'
  return parts.length === 0 ? still : `${still} Between these releases, ${parts.join(' and ')}.`
}

/** `Beta to stable`; `Begun, now alpha` where there was nothing before. */
export function moveWords({ from, to }: Pick<ChangeRow<unknown>, 'from' | 'to'>): string {
  return from === undefined ? `Begun, now ${wordOf(to)}` : `${stageLabel(from)} to ${wordOf(to)}`
}

/** `1.33`; where there were several steps or a stage was left out, more: `beta 1.31`, `stable 1.33`, `without alpha`. Parts of a list. */
export function wayWords({ steps, skipped }: Pick<ChangeRow<unknown>, 'steps' | 'skipped'>): string[] {
  const way = steps.length > 1 ? steps.map((step) => `${wordOf(step.stage)} ${step.release}`) : steps.map((step) => step.release)
  return skipped.length === 0 ? way : [...way, `without ${skipped.map(wordOf).join(' or ')}`]
}

/** A bar in words: `12 stable, 8 promoted, 23 new, 2 going out`. */
export function barWords(bar: { stable: number; promoted: number; begun: number; out: number }): string {
  const parts: [count: number, word: string][] = [
    [bar.stable, 'stable'],
    [bar.promoted, 'promoted'],
    [bar.begun, 'new'],
    [bar.out, 'going out'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}

function wordOf(stage: Stage): string {
  return stageLabel(stage).toLowerCase()
}
