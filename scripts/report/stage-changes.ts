import type { FeatureData } from '../../src/model/schemas/feature.ts'

type Life = Pick<FeatureData, 'stages' | 'status'>

/** What is different in the life of a feature, one short sentence each; without `before`, everything is new. */
export function stageChanges(before: Life | undefined, after: Life): string[] {
  const old = new Map((before?.stages ?? []).map((step) => [step.stage, step]))
  const fresh = new Map(after.stages.map((step) => [step.stage, step]))
  const steps = [...fresh.values()].flatMap((step) => {
    const was = old.get(step.stage)
    if (was === undefined) return [`${step.stage} in ${words(step)}, new`]
    return words(was) === words(step) ? [] : [`${step.stage}: ${words(was)} → ${words(step)}`]
  })
  const gone = [...old.values()].filter((step) => !fresh.has(step.stage)).map((step) => `${step.stage} in ${words(step)}, taken away`)
  const status = before?.status === after.status ? [] : [`status: ${before?.status ?? 'none'} → ${after.status ?? 'none'}`]
  return [...steps, ...gone, ...(before === undefined && after.status === undefined ? [] : status)]
}

function words({ release, planned }: FeatureData['stages'][number]): string {
  return planned === true ? `${release} (planned)` : release
}
