import { compareVersions } from '../release.ts'
import type { Rule } from './rule.ts'

/** The history of a gate runs from older to newer releases. */
export const gateOrder: Rule = (sources, report) => {
  for (const feature of sources.features) {
    for (const [index, { name, history }] of feature.data.gates.entries()) {
      for (const [step, { release }] of history.entries()) {
        const before = history[step - 1]?.release
        if (before === undefined || compareVersions(before, release) <= 0) continue
        report(feature, ['gates', index, 'history', step, 'release'], {
          code: 'gate-order',
          message: `The history of ${name} goes back from ${before} to ${release} here.`,
          fix: 'Put the steps in the order of their releases, or correct one of the two.',
        })
      }
    }
  }
}
