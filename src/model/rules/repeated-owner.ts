import type { Rule } from './rule.ts'

/** The group that owns a feature takes part in it anyway. */
export const repeatedOwner: Rule = (sources, report) => {
  for (const feature of sources.features) {
    const index = feature.data.participating.indexOf(feature.data.sig)
    if (index === -1) continue
    report(feature, ['participating', index], {
      code: 'repeated-owner',
      severity: 'warning',
      message: `"${feature.data.sig}" owns the feature and need not be named as participating.`,
      fix: 'Delete it here.',
    })
  }
}
