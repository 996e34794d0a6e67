import { stageLabel } from '../../model/stage.ts'

const signs = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed'] as const

/** Name of a stage's sign; it ends the classes `g-…`, `stage-…`, `l-…`, `r-…`, `is-…`. A stage without a sign of its own is `other`, a plain ring. */
export type Sign = (typeof signs)[number] | 'other'

/** The sign of a stage. */
export function signOf(stage: string): Sign {
  return signs.find((sign) => sign === stage) ?? 'other'
}

/** A stage and, if known, the release in which it was or is to be reached. */
export interface StageAt {
  stage: string
  release?: string | undefined
  /** Only aimed at. */
  planned?: boolean | undefined
}

/** `Stable, 1.35`, `Alpha, aimed at 1.38`, `Beta`, `Beta, aimed at`. */
export function stageText({ stage, release, planned = false }: StageAt): string {
  const word = stageLabel(stage)
  if (planned) return release === undefined ? `${word}, aimed at` : `${word}, aimed at ${release}`
  return release === undefined ? word : `${word}, ${release}`
}

const meanings: Partial<Record<Sign, string>> = {
  alpha: 'off unless asked for',
  beta: 'mostly on, may still change',
  stable: 'on, and here to stay',
  deprecated: 'going; plan the move',
  disabled: 'off, still in the tree',
  removed: 'gone',
}

/** What a well-known stage means, in a few words. */
export function meaningOf(stage: string): string | undefined {
  return meanings[signOf(stage)]
}

/** Class of a unit (one dot for one of what is counted). */
export function unitOf(stage: string | undefined): string {
  if (stage === undefined) return 'u-x'
  const sign = signOf(stage)
  // Its first letter is that of deprecated.
  if (sign === 'disabled') return 'u-n'
  return `u-${sign.charAt(0)}`
}
