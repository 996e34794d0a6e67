import { describe, expect, it } from 'vitest'
import { changesBetween } from './comparison.ts'
import { aFeature, aRelease, aSig, someEntries, someSite } from './entries.builder.ts'
import { buildSiteIndex, type SiteIndex } from './site-index.ts'

const releases = [
  aRelease('1.8', { date: '2023-01-01' }),
  aRelease('1.9', { date: '2023-06-01' }),
  aRelease('1.10', { date: '2024-01-01' }),
  aRelease('1.11', { date: '2024-06-01' }),
  aRelease('1.12'),
]

function indexOf(...features: ReturnType<typeof aFeature>[]): SiteIndex {
  return buildSiteIndex(someEntries({ releases, features }), '2025-02-01')
}

/** Rows as `id: change, from > to`. */
function told(index: SiteIndex, from = '1.9', to = '1.11'): string[] {
  return changesBetween(index, from, to).rows.map((row) => `${row.feature.id}: ${row.change}, ${row.from ?? '-'} > ${row.to}`)
}

describe('the change of a feature', () => {
  it.each([
    ['settled from the stage before', { alpha: '1.8', beta: '1.9', stable: '1.10' }, 'x: stable, beta > stable'],
    ['settled from none', { alpha: '1.10', stable: '1.11' }, 'x: stable, - > stable'],
    ['raised short of settling', { alpha: '1.8', beta: '1.10' }, 'x: promoted, alpha > beta'],
    ['begun', { alpha: '1.11' }, 'x: new, - > alpha'],
    ['begun and raised', { alpha: '1.10', beta: '1.11' }, 'x: new, - > beta'],
    ['settled and deprecated on the way', { beta: '1.8', stable: '1.10', deprecated: '1.11' }, 'x: deprecated, beta > deprecated'],
    ['put out of use', { deprecated: '1.8', disabled: '1.10' }, 'x: disabled, deprecated > disabled'],
    ['removed', { deprecated: '1.8', removed: '1.11' }, 'x: removed, deprecated > removed'],
    ['begun and removed on the way', { alpha: '1.10', removed: '1.11' }, 'x: removed, - > removed'],
  ])('%s', (_, stages: Record<string, string>, row) => expect(told(indexOf(aFeature('x', stages)))).toEqual([row]))

  it.each([
    ['in the release one comes from', { alpha: '1.9' }],
    ['after the release one goes to', { alpha: '1.12' }],
  ])('is none when its milestone is %s', (_, stages: Record<string, string>) => expect(told(indexOf(aFeature('x', stages)))).toEqual([]))

  it('is none while a milestone is only a plan or its proposal is not settled', () => {
    const planned = aFeature('x', {}, { stages: [{ stage: 'alpha', release: '1.10', planned: true }] })
    expect(told(indexOf(planned, aFeature('y', { alpha: '1.10' }, { status: 'withdrawn' })))).toEqual([])
  })
  it('is none when one goes back or stays', () => {
    const index = indexOf(aFeature('x', { alpha: '1.10' }))
    expect(told(index, '1.11', '1.9')).toEqual([])
    expect(told(index, '1.10', '1.10')).toEqual([])
  })
  it('follows the stages of the site', () => {
    const site = { ...someSite, stages: ['draft', 'trial', 'kept', 'removed'] }
    const features = [aFeature('x', { draft: '1.8', kept: '1.10' }), aFeature('y', { draft: '1.8', trial: '1.11' })]
    const index = buildSiteIndex(someEntries({ site, releases, features }), '2025-02-01')
    expect(told(index)).toEqual(['x: stable, draft > kept', 'y: promoted, draft > trial'])
  })
})

describe('the way of a feature', () => {
  const rowOf = (stages: Record<string, string>) => changesBetween(indexOf(aFeature('x', stages)), '1.8', '1.11').rows[0]
  it('tells the steps after the first release and up to the second', () => {
    expect(rowOf({ alpha: '1.8', beta: '1.9', stable: '1.11' })?.steps.map((step) => `${step.stage} ${step.release}`)).toEqual([
      'beta 1.9',
      'stable 1.11',
    ])
  })
  it('tells the stages that it left out', () => {
    expect(rowOf({ alpha: '1.8', stable: '1.11' })?.skipped).toEqual(['beta'])
    expect(rowOf({ stable: '1.11' })?.skipped).toEqual(['alpha', 'beta'])
    expect(rowOf({ alpha: '1.9', beta: '1.9', stable: '1.11' })?.skipped).toEqual([])
    expect(rowOf({ alpha: '1.8', removed: '1.11' })?.skipped).toEqual([])
  })
})

describe('a comparison', () => {
  const index = indexOf(
    aFeature('a', { alpha: '1.8', beta: '1.10' }),
    aFeature('b', { alpha: '1.10' }, { sig: 'glass' }),
    aFeature('c', { stable: '1.8' }),
    aFeature('d', { beta: '1.9', stable: '1.10' }),
    aFeature('e', { alpha: '1.9', stable: '1.10' }),
    aFeature('f'),
  )
  const comparison = changesBetween(index, '1.9', '1.11')

  it('lists groups in their order, and in each what settled first, the longest way above', () => {
    expect(comparison.groups.map(({ group, rows }) => [group.id, rows.map(({ feature }) => feature.id)])).toEqual([
      ['glass', ['b']],
      ['wire', ['e', 'd', 'a']],
    ])
    expect(comparison.rows).toEqual(comparison.groups.flatMap(({ rows }) => rows))
  })
  it('counts each row under one change', () => {
    expect(comparison.counts).toEqual({ stable: 2, promoted: 1, new: 1, deprecated: 0, disabled: 0, removed: 0 })
  })
  it('has a table of where features were and where they are, with those that stayed', () => {
    expect(comparison.table).toEqual([
      { to: 'alpha', count: 1 },
      { from: 'alpha', to: 'beta', count: 1 },
      { from: 'alpha', to: 'stable', count: 1 },
      { from: 'beta', to: 'stable', count: 1 },
      { from: 'stable', to: 'stable', count: 1 },
    ])
  })
  it('leaves out groups without a change', () => {
    const entries = someEntries({ releases, features: [aFeature('x', { alpha: '1.8' })], sigs: [aSig('wire')] })
    expect(changesBetween(buildSiteIndex(entries, '2025-02-01'), '1.9', '1.11').groups).toEqual([])
  })
})

describe('gates that are newly on', () => {
  const switched = (...history: [release: string, on: boolean | undefined][]): string[] => {
    const steps = history.map(([release, on]) => ({ release, stage: 'beta', ...(on === undefined ? {} : { default: on }) }))
    const index = indexOf(aFeature('x', { beta: '1.8' }, { gates: ['Bare', { name: 'Lit', history: steps }] }))
    return changesBetween(index, '1.9', '1.11').switchedOn.map(({ gate, release }) => `${gate} ${release}`)
  }
  it('were off or did not exist', () => {
    expect(switched(['1.8', false], ['1.10', true])).toEqual(['Lit 1.10'])
    expect(switched(['1.10', true], ['1.11', true])).toEqual(['Lit 1.10'])
  })
  it('were not on already, nor off again', () => {
    expect(switched(['1.9', true])).toEqual([])
    expect(switched(['1.8', true], ['1.10', false], ['1.11', true])).toEqual([])
    expect(switched(['1.10', true], ['1.11', false])).toEqual([])
    expect(switched(['1.10', undefined], ['1.12', true])).toEqual([])
  })
})
