import { dayOf, type Day } from '../day.ts'
import type { SourceFile } from '../source-entries.ts'
import type { Report, Rule } from './rule.ts'

/** The days of a release must follow each other, and a post cannot be updated before it was written. */
export const dates: Rule = (sources, report) => {
  for (const release of sources.releases) {
    const { cycleStart, date, maintenance, endOfLife } = release.data
    checkOrder(release, { cycleStart, date, maintenance, endOfLife }, report)
  }
  for (const post of sources.posts) {
    const { date, updated } = post.data
    checkOrder(post, { date: date && dayOf(date), updated: updated && dayOf(updated) }, report)
  }
}

/** Days by key, in the order in which they must come. */
function checkOrder(file: SourceFile, days: Record<string, Day | undefined>, report: Report): void {
  let before: [key: string, day: Day] | undefined
  for (const [key, day] of Object.entries(days)) {
    if (day === undefined) continue
    if (before !== undefined && before[1] > day) {
      report(file, [key], {
        code: 'date-order',
        message: `"${key}" (${day}) is before "${before[0]}" (${before[1]}).`,
        fix: 'Correct one of the two days.',
      })
    }
    before = [key, day]
  }
}
