import { describe, expect, it, test } from 'vitest'
import { narrowed, stepsPerColumn, type NarrowedFeature, type Narrowing } from './narrowing.ts'

const wide: Narrowing = { sigs: [], stages: [], q: '' }
const features: NarrowedFeature[] = [
  feature('dimmer', 'wire', 'a dimmer 12', ['alpha', '1.8'], ['beta', '1.9'], ['stable', '1.10']),
  feature('mirror', 'glass', 'a mirror for kube-lamp', ['alpha', '1.9'], ['beta', '1.10', 'planned']),
  feature('wick', 'wire', 'wicks of glass', ['stable', '1.8'], ['deprecated', '1.10']),
  feature('bare', 'wire', 'bare'),
]
const found = (asked: Partial<Narrowing>) => narrowed(features, { ...wide, ...asked }).map(({ id }) => id)

describe('narrowing', () => {
  it('leaves everything when nothing is asked for', () => {
    expect(found({ q: '  ' })).toHaveLength(4)
  })
  it.each<[string, Partial<Narrowing>, string[]]>([
    ['one group', { sigs: ['glass'] }, ['mirror']],
    ['several groups', { sigs: ['glass', 'wire'] }, ['dimmer', 'mirror', 'wick', 'bare']],
    ['a stage that was ever reached', { stages: ['alpha'] }, ['dimmer', 'mirror']],
    ['one of several stages', { stages: ['stable', 'deprecated'] }, ['dimmer', 'wick']],
    ['what moved after a release', { from: '1.9' }, ['dimmer', 'wick']],
    ['what moved up to a release', { to: '1.8' }, ['dimmer', 'wick']],
    ['a stage in a span, its beginning left out, its end not', { stages: ['stable'], from: '1.8', to: '1.10' }, ['dimmer']],
    ['no stage that is only aimed at', { stages: ['beta'], from: '1.9' }, []],
    ['a stage and a span that one step must have together', { stages: ['alpha'], from: '1.9' }, []],
    ['nothing between a release and itself', { from: '1.9', to: '1.9' }, []],
    ['words in any order and case', { q: 'Mirror A' }, ['mirror']],
    ['a number', { q: '12' }, ['dimmer']],
    ['all of it together', { sigs: ['wire'], stages: ['deprecated'], from: '1.8', q: 'glass' }, ['wick']],
    ['a group that is not there', { sigs: ['nobody'] }, []],
  ])('finds %s', (_, asked, ids) => expect(found(asked)).toEqual(ids))
})

test('numbers by release count the wanted steps, or all with the aims of a release to come', () => {
  const columns = [
    { version: '1.8', upcoming: false },
    { version: '1.9', upcoming: false },
    { version: '1.10', upcoming: true },
  ]
  const counted = (asked: Partial<Narrowing>) => stepsPerColumn(narrowed(features, { ...wide, ...asked }), columns, { ...wide, ...asked })
  expect(counted({ stages: ['alpha', 'stable'] })).toEqual([2, 1, 1])
  expect(counted({ from: '1.8', to: '1.9' })).toEqual([0, 2, 0])
  expect(counted({ q: 'mirror' })).toEqual([0, 1, 1])
})

function feature(id: string, sig: string, text: string, ...steps: [stage: string, release: string, planned?: string][]): NarrowedFeature {
  return { id, sig, text, milestones: steps.map(([stage, release, planned]) => ({ stage, release, reached: planned === undefined })) }
}
