import { expect, it } from 'vitest'
import { aFeature, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { storyOf } from '../model/story.ts'
import type { FeatureEntry } from '../model/entries.ts'
import { storyParagraphs } from './story-paragraphs.ts'

function told(features: FeatureEntry[], version = '1.2'): string[] {
  const index = buildSiteIndex(someEntries({ features }), '2025-02-01')
  const release = index.releases.get(version)
  if (release === undefined) throw new Error('no release')
  const name = (piece: ReturnType<typeof storyParagraphs>[number][number]): string =>
    typeof piece === 'string' ? piece : 'sig' in piece ? `<${piece.sig.fullName}>` : `<${piece.feature.id}>`
  return storyParagraphs(storyOf(index, release), release, index.site.stages).map((pieces) => pieces.map(name).join(''))
}

it('names few changes one by one', () => {
  expect(told([aFeature('a', { stable: '1.2' })])).toEqual(['By the registry, one change of stage belongs to 1.2: <a> (stable).'])
  expect(told([aFeature('a', { stable: '1.2' }), aFeature('b', { alpha: '1.2' })])).toEqual([
    'By the registry, two changes of stage belong to 1.2: <a> (stable) and <b> (alpha).',
  ])
})

it('tells of many what settled, what moved and what leaves', () => {
  const many = ['c', 'd', 'e', 'f'].map((id) => aFeature(id, { beta: '1.2' }))
  const others = ['g', 'h'].map((id) => aFeature(id, { alpha: '1.2' }, { sig: 'glass' }))
  const gone = aFeature('x', { deprecated: '1.2' })
  expect(told([aFeature('a', { alpha: '1.0', stable: '1.2' }), aFeature('b', { stable: '1.2' }), ...many, ...others, gone])).toEqual([
    'Two features became stable in 1.2. The longest on its way was <a> (alpha in 1.0); it took two releases.',
    'Still on their way: 4 beta and 2 alpha. <SIG wire> (7 features) and <SIG glass> (2) moved the most.',
    'On the way out: <x> (deprecated).',
  ])
})

it('tells plans as plans', () => {
  const aims = ['a', 'b', 'c', 'd', 'e'].map((id) => aFeature(id, { stable: '1.10' }))
  expect(told(aims, '1.10')).toEqual(['Five features aim at 1.10: 5 stable. Those are plans. Aiming at stable: <a>, <b>, <c>, and 2 more.'])
})

it('is nothing where nothing happened', () => expect(told([])).toEqual([]))
