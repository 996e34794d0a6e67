/** Name of a stage in lower case: `alpha`. site.yaml lists a site's stages in their order. */
export type Stage = string

/** Word for a stage at the beginning of a label: `Alpha`. */
export function stageLabel(stage: Stage): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1).replaceAll('-', ' ')
}

/** Place of a stage in the site's order, from 0; a stage that the site does not know comes last. */
export function stageRank(stage: Stage, stages: readonly Stage[]): number {
  const rank = stages.indexOf(stage)
  return rank === -1 ? stages.length : rank
}

const goingOut = new Set(['deprecated', 'disabled', 'removed'])

/** Whether a feature at this stage is leaving or gone. */
export function isGoingOut(stage: Stage): boolean {
  return goingOut.has(stage)
}

/** The order in which readers meet stages in columns: what is settled first, then what is tried, then what leaves. */
export function stagesForReaders(stages: readonly Stage[]): Stage[] {
  const arriving = stages.filter((stage) => !isGoingOut(stage))
  return [...arriving.reverse(), ...stages.filter(isGoingOut)]
}
