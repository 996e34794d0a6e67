import type { Feature } from '../model/feature.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { stageLabel } from '../model/stage.ts'
import { standingCounts } from '../model/standing.ts'
import type { Band } from './picture.ts'

/** Where some features stand today, in numbers, or in words where none has reached a stage; undefined for no features. */
export function registerBand(features: readonly Feature[], index: Pick<SiteIndex, 'site'>): Band | undefined {
  if (features.length === 0) return undefined
  const { arriving, goingOut, removed, none } = standingCounts(features, index.site.stages)
  const counts = [
    ...arriving.map((count) => ({ ...count, label: stageLabel(count.stage) })),
    { ...goingOut, label: 'Going out' },
    { stage: 'removed', count: removed, label: 'Removed' },
  ].filter(({ count }) => count > 0)
  const all = features.length === 1 ? '1 feature on the register' : `${features.length} features on the register`
  if (counts.length === 0) return { kind: 'words', words: `${all}, without a stage yet.` }
  return { kind: 'counts', heading: none === 0 ? all : `${all}, ${none} of them without a stage yet`, counts }
}
