import { fixForUnknown, type Rule } from './rule.ts'
import { nearest } from '../ids.ts'

/** What a component of a text asks for must exist: the feature, the release, the group, the stage. */
export const components: Rule = (sources, report) => {
  for (const entry of [...sources.posts, ...sources.features]) {
    for (const component of entry.body?.components ?? []) {
      const { feature, release, sig, stage } = component.props
      if (typeof feature === 'string' && /^(FeatureState|FeatureTimeline)$/.test(component.name) && !sources.known.features.has(feature)) {
        report(entry, component, unknown('unknown-feature', feature, sources.known.features, 'features'))
      }
      if (!/^(FeatureList|ReleaseStats)$/.test(component.name)) continue
      if (typeof release === 'string' && !sources.known.releases.has(release)) {
        report(entry, component, unknown('unknown-release', release, sources.known.releases, 'releases'))
      }
      if (typeof sig === 'string' && !sources.known.sigs.has(sig)) {
        report(entry, component, unknown('unknown-sig', sig, sources.known.sigs, 'sigs'))
      }
      if (typeof stage === 'string' && !sources.site.stages.includes(stage)) {
        const guess = nearest(stage, sources.site.stages)
        report(entry, component, {
          code: 'unknown-stage',
          message: `"${stage}" is not one of the site's stages.`,
          fix: guess === undefined ? `Use one of ${sources.site.stages.join(', ')}.` : `Did you mean "${guess}"?`,
        })
      }
    }
  }
}

function unknown(code: string, id: string, known: ReadonlySet<string>, folder: string) {
  return { code, message: `"${id}" is not in ${folder}/.`, fix: fixForUnknown(id, known, folder) }
}
