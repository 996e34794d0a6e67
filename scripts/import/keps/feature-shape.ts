import type { Json } from '../../../src/model/body.ts'
import { compareVersions } from '../../../src/model/release.ts'
import { stageRank } from '../../../src/model/stage.ts'
import type { EntryShape, ListShape } from '../entry-shape.ts'
import { flowText, itemLines, pairLines, quoted, scalarText } from '../yaml-text.ts'

/** Stages as kep.yaml names them, in their order. */
export const proposalStages = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed'] as const

const stages: ListShape = {
  nameOf: (item) => textAt(item, 'stage'),
  valueOf: (item) => {
    const planned = isMap(item) && item['planned'] === true
    return { release: textAt(item, 'release') ?? null, ...(planned ? { planned } : {}) }
  },
  withValue: (_, stage, value) => ({ stage, ...(isMap(value) ? value : {}) }),
  linesOf: (item) => [
    `{ stage: ${textAt(item, 'stage') ?? ''}, release: ${quoted(textAt(item, 'release') ?? '')}${isMap(item) && item['planned'] === true ? ', planned: true' : ''} }`,
  ],
  compare: (a, b) =>
    compareVersions(textAt(a, 'release') ?? '', textAt(b, 'release') ?? '') ||
    stageRank(textAt(a, 'stage') ?? '', proposalStages) - stageRank(textAt(b, 'stage') ?? '', proposalStages),
}

const gates: ListShape = {
  nameOf: (item) => (typeof item === 'string' ? item : textAt(item, 'name')),
  valueOf: (item) => (isMap(item) ? (item['components'] ?? []) : []),
  withValue: (item, name, components) => {
    const rest = isMap(item) ? Object.entries(item).filter(([key]) => key !== 'name' && key !== 'components') : []
    const isBare = Array.isArray(components) && components.length === 0 && rest.length === 0
    return isBare ? name : { name, components, ...Object.fromEntries(rest) }
  },
  linesOf: (item) => {
    if (!isMap(item)) return [scalarText(typeof item === 'string' ? item : '')]
    const { history, ...rest } = item
    const steps = Array.isArray(history) ? history.flatMap((step) => itemLines([stepText(step)])) : []
    return [...Object.entries(rest).flatMap(([key, value]) => pairLines(key, value)), ...(steps.length === 0 ? [] : ['history:', ...steps])]
  },
  // Gates keep the order of the proposal: a new one comes last.
  compare: () => 0,
}

/** How a feature's file is laid out. */
export const featureShape: EntryShape = {
  keys: [
    'title',
    'shortTitle',
    'sig',
    'participating',
    'proposal',
    'status',
    'summary',
    'stages',
    'gates',
    'replacedBy',
    'aliases',
    'links',
  ],
  lists: { stages, gates },
  maps: ['links'],
}

/** One step of a gate's history on one line, its release in quotes. */
function stepText(step: Json): string {
  if (!isMap(step)) return flowText(step)
  const pairs = Object.entries(step).map(
    ([key, value]) => `${key}: ${key === 'release' && typeof value === 'string' ? quoted(value) : flowText(value)}`,
  )
  return `{ ${pairs.join(', ')} }`
}

function textAt(item: Json | undefined, key: string): string | undefined {
  const value = isMap(item) ? item[key] : undefined
  return typeof value === 'string' ? value : undefined
}

function isMap(value: Json | undefined): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
