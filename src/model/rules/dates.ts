import type { Rule } from './rule.ts'

/** The days of a release must follow each other, and a post cannot be updated before it was written. */
export const dates: Rule = (sources, report) => {
  for (const release of sources.releases) {
    const { cycleStart, date, maintenance, endOfLife } = release.data
    const inOrder = [['cycleStart', cycleStart], ['date', date], ['maintenance', maintenance], ['endOfLife', endOfLife]] as const // prettier-ignore
    const known = inOrder.filter(([, day]) => day !== undefined)
    for (const [index, [key, day]] of known.entries()) {
      const before = known[index - 1]
      if (before === undefined || day === undefined || before[1] === undefined || before[1] <= day) continue
      report(release, [key], {
        code: 'date-order',
        message: `"${key}" (${day}) is before "${before[0]}" (${before[1]}).`,
        fix: 'Correct one of the two days.',
      })
    }
  }
  for (const post of sources.posts) {
    const { date, updated } = post.data
    if (date === undefined || updated === undefined || updated.slice(0, 10) >= date.slice(0, 10)) continue
    report(post, ['updated'], {
      code: 'date-order',
      message: `"updated" (${updated}) is before "date" (${date}).`,
      fix: 'Correct one of the two days.',
    })
  }
}
