import { findUnknown, unknownStage, type Referenced } from './references.ts'
import type { Rule } from './rule.ts'

const folders: [attribute: string, folder: Referenced][] = [
  ['feature', 'features'],
  ['release', 'releases'],
  ['from', 'releases'],
  ['to', 'releases'],
  ['sig', 'sigs'],
]
const stageAttributes = ['stage', 'next', 'without']

/**
 * What a component of a text asks for must exist: the feature, the release, the group, the stage. These attributes mean the same
 * in every component that has them.
 */
export const components: Rule = (sources, report) => {
  for (const entry of [...sources.posts, ...sources.features]) {
    for (const component of entry.body?.components ?? []) {
      for (const [attribute, folder] of folders) {
        const id = component.props[attribute]
        const finding = typeof id === 'string' ? findUnknown(sources, folder, id) : undefined
        if (finding !== undefined) report(entry, component, finding)
      }
      for (const attribute of stageAttributes) {
        const stage = component.props[attribute]
        if (typeof stage === 'string' && sources.siteIsCertain && !sources.site.stages.includes(stage)) {
          report(entry, component, unknownStage(stage, sources.site.stages))
        }
      }
    }
  }
}
