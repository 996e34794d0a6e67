import { stageText } from '../components/ui/stage-sign.ts'
import type { Feature, Milestone } from '../model/feature.ts'

type Standing = { [Part in keyof Pick<Feature, 'now' | 'ahead'>]: Pick<Milestone, 'stage' | 'release'> }

/** Where a feature is now, in words: `Stable, 1.33`, `Alpha, aimed at 1.38`, `no stage yet`. */
export function standingText({ now, ahead }: Standing): string {
  if (now !== undefined) return stageText(now)
  return ahead === undefined ? 'no stage yet' : stageText({ ...ahead, planned: true })
}
