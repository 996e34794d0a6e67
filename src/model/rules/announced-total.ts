import type { Rule } from './rule.ts'

/** What a release announced by stage is a part of what it announced in all. */
export const announcedTotal: Rule = (sources, report) => {
  for (const release of sources.releases) {
    const { total, alpha = 0, beta = 0, stable = 0 } = release.data.announced ?? {}
    const sum = alpha + beta + stable
    if (total === undefined || sum <= total) continue
    report(release, ['announced', 'total'], {
      code: 'announced-total',
      severity: 'warning',
      message: `The total is ${total}, but alpha, beta and stable are ${sum} together.`,
      fix: 'Check the numbers against the source; if it counts so itself, delete "total".',
    })
  }
}
