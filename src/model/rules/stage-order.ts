import { compareVersions } from '../release.ts'
import type { FeatureSource } from '../source-entries.ts'
import { stageRank } from '../stage.ts'
import { unknownStage } from './references.ts'
import type { Report, Rule } from './rule.ts'

/** Stages must be ones that the site knows, each at most once, and never go backwards from release to release. */
export const stageOrder: Rule = (sources, report) => {
  // Without the site's own list, every stage of another project would look unknown.
  if (!sources.siteIsCertain) return
  const { stages } = sources.site
  for (const feature of sources.features) {
    const checkName = (path: PropertyKey[], stage: string): void => {
      if (!stages.includes(stage)) report(feature, path, unknownStage(stage, stages))
    }
    for (const [index, { stage }] of feature.data.stages.entries()) checkName(['stages', index, 'stage'], stage)
    for (const [index, { history }] of feature.data.gates.entries()) {
      for (const [step, { stage }] of history.entries()) checkName(['gates', index, 'history', step, 'stage'], stage)
    }
    checkOnce(feature, report)
    checkOrder(feature, stages, report)
  }
}

function checkOnce(feature: FeatureSource, report: Report): void {
  const seen = new Map<string, string>()
  for (const [index, { stage, release }] of feature.data.stages.entries()) {
    const before = seen.get(stage)
    if (before !== undefined) {
      report(feature, ['stages', index, 'stage'], {
        code: 'duplicate-stage',
        message: `The stage "${stage}" stands here for ${release} and above for ${before}.`,
        fix: 'Keep the release in which the feature first reached it.',
      })
    }
    seen.set(stage, release)
  }
}

/** Compares each stage with the one before it in the site's order only, so that one wrong release is told once. */
function checkOrder(feature: FeatureSource, stages: readonly string[], report: Report): void {
  const steps = feature.data.stages
    .map((step, index) => ({ ...step, index }))
    .filter(({ stage }, index, all) => stages.includes(stage) && all.findIndex((other) => other.stage === stage) === index)
    .sort((a, b) => stageRank(a.stage, stages) - stageRank(b.stage, stages))
  for (const [position, step] of steps.entries()) {
    const before = steps[position - 1]
    if (before === undefined || compareVersions(before.release, step.release) <= 0) continue
    report(feature, ['stages', step.index, 'release'], {
      code: 'stage-backwards',
      message: `"${step.stage}" in ${step.release} comes before "${before.stage}" in ${before.release}, but ${before.stage} is the earlier stage.`,
      fix: 'Correct one of the two releases.',
    })
  }
}
