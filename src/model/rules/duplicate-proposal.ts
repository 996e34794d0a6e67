import type { Rule } from './rule.ts'

/** Two features with one proposal are most often a mistake in a number, but it happens. */
export const duplicateProposal: Rule = (sources, report) => {
  const numbered = sources.features.filter((feature) => feature.data.proposal !== undefined)
  for (const [number, [first, ...others]] of Map.groupBy(numbered, (feature) => feature.data.proposal)) {
    for (const other of others) {
      report(other, ['proposal'], {
        code: 'duplicate-proposal',
        severity: 'warning',
        message: `${sources.site.proposal.label}-${number} is also the proposal of ${first?.file ?? 'another file'}.`,
        fix: 'Check the number; if both are right, leave it: the address of the number lists both.',
      })
    }
  }
}
