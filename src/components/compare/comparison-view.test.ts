import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../model/comparison.ts'
import { aFeature, aSig, someEntries } from '../../model/entries.builder.ts'
import { buildSiteIndex } from '../../model/site-index.ts'
import { comparisonView, postsToShow, type ComparisonView } from './comparison-view.ts'

const untold = () => []

function viewOf(postsOf: (id: string) => { title: string; href: string }[], ...entries: ReturnType<typeof aFeature>[]): ComparisonView {
  const sigs = [aSig('wire', { name: 'Wire' }), aSig('glass', { name: 'Glass' })]
  const index = buildSiteIndex(someEntries({ features: entries, sigs }), '2025-02-01')
  const features = new Map([...index.features].map(([id, feature]) => [id, { ...feature, href: `/f/${id}/`, posts: postsOf(id) }]))
  const groups = new Map([...index.sigs].map(([id, { name }]) => [id, { id, name, href: `/g/${id}/` }]))
  const releases = [...index.releases.values()].map(({ version, date }) => ({ version, date, href: `/r/${version}/` }))
  return comparisonView(changesBetween({ site: index.site, features, sigs: groups }, '1.0', '1.2'), index.site.stages, releases)
}

const view = viewOf(
  untold,
  aFeature('slow', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
  aFeature('quick', { alpha: '1.0', stable: '1.2' }),
  aFeature('still', { beta: '1.0' }),
  aFeature('fresh', { alpha: '1.1' }, { sig: 'glass' }),
  aFeature('gone', { stable: '1.0', removed: '1.1' }),
)

const words = (lead: ComparisonView['lead']): string => lead.map((part) => (typeof part === 'string' ? part : part.day)).join('')

describe('the lead', () => {
  it('tells the time between and every change once', () => {
    expect(words(view.lead)).toBe(
      'Two releases, 2024-01-10 to 2025-01-10: 366 days. 2 features became stable, 1 is new, 1 is on its way out.',
    )
  })
  it('says when nothing changed', () => expect(words(viewOf(untold).lead)).toContain('No feature changed its stage.'))
  it('names the releases on the way', () => expect(view.way.map(({ version }) => version)).toEqual(['1.1', '1.2']))
})

describe('the cross table', () => {
  it('has only stages that occur, and tells moves from stays', () => {
    expect(view.cross.columns).toEqual(['alpha', 'beta', 'stable', 'removed'])
    expect(view.cross.rows.map(({ from, cells }) => [from ?? '-', ...cells.map(({ count, kind }) => `${count} ${kind}`)])).toEqual([
      ['-', '1 up', '0 nil', '0 nil', '0 nil'],
      ['alpha', '0 nil', '0 nil', '2 up', '0 nil'],
      ['beta', '0 nil', '1 same', '0 nil', '0 nil'],
      ['stable', '0 nil', '0 nil', '0 nil', '1 down'],
    ])
  })
  it('notes who climbed more than one stage', () => expect(view.cross.note).toContain('2 climbed more than one stage'))
  it('says without colors which features did not move', () =>
    expect(view.cross.note).toMatch(/^Where row and column are the same stage, features did not move\./))
})

describe('the bars', () => {
  it('begin with the group that moved most and share one scale', () => {
    expect(view.bars.map(({ id, stable, begun, out, widths }) => [id, stable, begun, out, widths.stable, widths.begun])).toEqual([
      ['wire', 2, 0, 1, '72.0%', '0.0%'],
      ['glass', 0, 1, 0, '0.0%', '36.0%'],
    ])
  })
})

describe('the ledger', () => {
  it('adds up: each change stands in one cell', () => {
    expect(view.columns.map(({ label, count }) => `${label} ${count}`)).toEqual(['Stable 2', 'Promoted 0', 'New 1', 'Going out 1'])
    for (const [place, { count }] of view.columns.entries()) {
      expect(view.groups.reduce((sum, { cells }) => sum + (cells[place]?.length ?? 0), 0)).toBe(count)
    }
  })
  it('tells first what tells of the fewest of its features', () => {
    const link = (title: string) => ({ title, href: `/${title}/` })
    const posts: Record<string, string[]> = { slow: ['all', 'own'], quick: ['all', 'b', 'c'], fresh: ['all'] }
    const told = viewOf(
      (id) => (posts[id] ?? []).map(link),
      aFeature('slow', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
      aFeature('quick', { alpha: '1.0', stable: '1.2' }),
      aFeature('fresh', { alpha: '1.1' }, { sig: 'glass' }),
    )
    const items = told.groups.flatMap(({ cells }) => cells.flat())
    expect(Object.fromEntries(items.map((item) => [item.title, item.posts.map(({ title }) => title)]))).toEqual({
      slow: ['own', 'all'],
      quick: ['b', 'c', 'all'],
      fresh: ['all'],
    })
  })
  it.each([
    ['', undefined, '0 more pieces'],
    ['a', 'a', '0 more pieces'],
    ['ab', 'a', '1 more piece'],
    ['abc', 'a', '2 more pieces'],
  ])('folds all posts but the first of %j', (titles, first, fold) => {
    const told = postsToShow([...titles].map((title) => ({ title, href: `/${title}/` })))
    expect([told.first?.title, told.folded.length, told.words]).toEqual([first, Math.max(0, titles.length - 1), fold])
  })
  it('tells the way of a feature in words', () => {
    const items = view.groups.flatMap(({ cells }) => cells.flat())
    expect(Object.fromEntries(items.map(({ title, words: told, way }) => [title, `${told}: ${way.join(', ')}`]))).toEqual({
      fresh: 'Begun, now alpha: 1.1',
      quick: 'Alpha to stable: 1.2, without beta',
      slow: 'Alpha to stable: beta 1.1, stable 1.2',
      gone: 'Stable to removed: 1.1',
    })
  })
})
