import { dayOf, type Day } from '../day.ts'
import { publicationOf } from '../publication.ts'
import type { SourceFile } from '../source-entries.ts'
import type { Report, Rule } from './rule.ts'

/** The days of a release must follow each other, a post is updated between its date and today, and a day is no stopgap. */
export const dates: Rule = (sources, report, now) => {
  for (const release of sources.releases) {
    const { cycleStart, date, maintenance, endOfLife } = release.data
    const days = { cycleStart, date, maintenance, endOfLife }
    checkOrder(release, days, report)
    checkPlausible(release, days, report, now)
  }
  const releases = new Map(sources.releases.map(({ id, data }) => [id, data]))
  for (const post of sources.posts) {
    const { date, updated } = post.data
    const days = { date: date && dayOf(date), updated: updated && dayOf(updated) }
    checkOrder(post, days, report)
    checkPlausible(post, days, report, now)
    if (publicationOf(post.data, releases, now).state === 'live') checkNotAhead(post, days.updated, report, now)
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

/** What readers see already cannot have been changed on a day to come. A stopgap is told as one. */
function checkNotAhead(post: SourceFile, updated: Day | undefined, report: Report, now: Day): void {
  if (updated === undefined || updated <= now || updated > lastPlausible(now)) return
  report(post, ['updated'], {
    code: 'date-order',
    severity: 'warning',
    message: `"updated" is ${updated}, which is still to come, and the post is out.`,
    fix: 'Write the day on which it was changed, or delete the key.',
  })
}

/** Nobody knows a day so far ahead, and no project is as old as that: somebody has put it there for want of a better one. */
const yearsAhead = 10
const firstDay = '1971-01-01'

function checkPlausible(file: SourceFile, days: Record<string, Day | undefined>, report: Report, now: Day): void {
  const last = lastPlausible(now)
  for (const [key, day] of Object.entries(days)) {
    if (day === undefined || (day >= firstDay && day <= last)) continue
    report(file, [key], {
      code: 'placeholder-date',
      message: `"${key}" is ${day}, which only stands for a day that is not known.`,
      fix: `Write the day, or delete the key until it is known.`,
    })
  }
}

function lastPlausible(now: Day): Day {
  return `${Number(now.slice(0, 4)) + yearsAhead}${now.slice(4)}`
}
