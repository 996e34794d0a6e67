import type { BodyComponent } from '../body.ts'
import type { Finding } from '../problem.ts'
import { compareVersions } from '../release.ts'
import type { SourceEntries } from '../source-entries.ts'
import { isGoingOut, stageRank } from '../stage.ts'
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
 * What a component of a text asks for must exist: the feature, the release, the group, the stage. It must be possible too: a span
 * of releases, and a way from one stage to another. These attributes mean the same in every component that has them.
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
      for (const finding of [findSpan(component, sources), findWay(component, sources)]) {
        if (finding !== undefined) report(entry, component, finding)
      }
    }
  }
}

/** What to tell of releases after one and up to another among which there is none. */
function findSpan({ props: { from, to } }: BodyComponent, { known }: SourceEntries): Finding | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || !known.releases.has(from) || !known.releases.has(to)) return undefined
  const order = compareVersions(from, to)
  if (order < 0) return undefined
  return {
    code: 'attribute-value',
    message: `No release is after ${from} and up to ${to}.`,
    fix: order === 0 ? `Write in from the last release before ${to}, or delete it.` : `Swap them: from="${to}" to="${from}".`,
  }
}

/** Components about the time from one stage to the next. */
const ofTimes: readonly string[] = ['StageDurations', 'LongestWaits', 'StageLength']

/** What to tell of stages that no feature passes in this way. */
function findWay({ name, props }: BodyComponent, { site: { stages }, siteIsCertain }: SourceEntries): Finding | undefined {
  const { stage, next, without, feature } = props
  const isKnown = (one: unknown): one is string => typeof one === 'string' && stages.includes(one)
  if (!siteIsCertain || !isKnown(stage)) return undefined
  if (stage === without) {
    return {
      code: 'attribute-value',
      message: `No feature reached "${stage}" and was never at "${stage}".`,
      fix: 'Name another stage in without, or delete it.',
    }
  }
  const after = stages[stageRank(stage, stages) + 1]
  if (isKnown(next)) return stageRank(next, stages) > stageRank(stage, stages) ? undefined : turnedStages(stage, next, stages)
  if (!ofTimes.includes(name) || next !== undefined) return undefined
  if (after === undefined) {
    return {
      code: 'attribute-value',
      message: `"${stage}" is the last stage, and no time at it ends.`,
      fix: `Name an earlier stage: ${stages.slice(0, -1).join(', ')}.`,
    }
  }
  if (feature !== undefined || isGoingOut(stage) || !isGoingOut(after)) return undefined
  return {
    code: 'attribute-value',
    severity: 'warning',
    message: `Features stay at "${stage}" until they go out, so this tells only how long that took.`,
    fix: `Name an earlier stage, or add next="${after}" if that is meant.`,
  }
}

function turnedStages(stage: string, next: string, stages: readonly string[]): Finding {
  const later = stages.slice(stageRank(stage, stages) + 1)
  return {
    code: 'attribute-value',
    message: stage === next ? `stage and next are both "${stage}".` : `"${next}" comes before "${stage}", and no feature goes back.`,
    fix:
      stage !== next
        ? `Swap them: stage="${next}" next="${stage}".`
        : later.length === 0
          ? 'Name an earlier stage in stage.'
          : `Name a later stage in next: ${later.join(', ')}.`,
  }
}
