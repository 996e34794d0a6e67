import { compareVersions } from '../release.ts'
import type { SourceEntry } from '../source-entries.ts'
import { stageRank } from '../stage.ts'
import { nearest } from '../ids.ts'
import type { Report, Rule } from './rule.ts'

/** Stages must be ones that the site knows, each at most once, and never go backwards from release to release. */
export const stageOrder: Rule = (sources, report) => {
  const { stages } = sources.site
  for (const feature of sources.features) {
    checkLife(feature, feature.data.stages, stages, report)
    for (const [index, gate] of feature.data.gates.entries()) {
      for (const [step, { stage }] of gate.history.entries()) checkName(feature, ['gates', index, 'history', step, 'stage'], stage, stages, report)
    }
  }
}

interface Step {
  stage: string
  release: string
}

function checkLife(feature: SourceEntry<unknown>, steps: readonly Step[], stages: readonly string[], report: Report): void {
  const seen = new Map<string, string>()
  for (const [index, step] of steps.entries()) {
    checkName(feature, ['stages', index, 'stage'], step.stage, stages, report)
    const before = seen.get(step.stage)
    if (before !== undefined) {
      report(feature, ['stages', index, 'stage'], {
        code: 'duplicate-stage',
        message: `The stage "${step.stage}" stands here for ${step.release} and above for ${before}.`,
        fix: 'Keep the release in which the feature first reached it.',
      })
    }
    seen.set(step.stage, step.release)
    const later = steps.find(
      (other) => stages.includes(other.stage) && stages.includes(step.stage) &&
        stageRank(other.stage, stages) < stageRank(step.stage, stages) && compareVersions(other.release, step.release) > 0,
    ) // prettier-ignore
    if (later !== undefined) {
      report(feature, ['stages', index, 'release'], {
        code: 'stage-backwards',
        message: `"${step.stage}" in ${step.release} comes before "${later.stage}" in ${later.release}, but ${later.stage} is the earlier stage.`,
        fix: `Correct one of the two releases: "${step.stage}" cannot be reached before "${later.stage}".`,
      })
    }
  }
}

function checkName(feature: SourceEntry<unknown>, path: PropertyKey[], stage: string, stages: readonly string[], report: Report): void {
  if (stages.includes(stage)) return
  const guess = nearest(stage, stages)
  report(feature, path, {
    code: 'unknown-stage',
    message: `"${stage}" is not one of the site's stages.`,
    fix: guess === undefined ? `Use one of ${stages.join(', ')}.` : `Did you mean "${guess}"?`,
  })
}
