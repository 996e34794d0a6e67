import { describe, expect, it } from 'vitest'
import { aFeature, aRelease, someEntries } from './entries.builder.ts'
import { miniVoyageOf } from './mini-voyage.ts'
import { buildSiteIndex } from './site-index.ts'

const releases = Array.from({ length: 20 }, (_, n) => aRelease(`1.${n}`, { date: `20${String(n + 10)}-01-01` }))
const index = buildSiteIndex(
  someEntries({ releases: [...releases, aRelease('1.20')], features: [aFeature('lens', { alpha: '1.3', beta: '1.9', stable: '1.15' })] }),
  '2029-06-01',
)

function strip(post: { release?: string; date?: string }): string[] | undefined {
  const feature = index.features.get('lens')
  if (feature === undefined) return undefined
  return miniVoyageOf(feature, { date: '2029-01-01', ...post }, index)?.cells.map(
    ({ version, steps }) => version + steps.map(({ stage }) => ` ${stage}`).join(''),
  )
}

describe('miniVoyageOf', () => {
  it('runs from the post to the newest release that is out', () => {
    expect(strip({ release: '1.14' })).toEqual(['1.14', '1.15 stable', '1.16', '1.17', '1.18', '1.19'])
  })
  it('keeps ten releases whole', () => expect(strip({ release: '1.10' })).toHaveLength(10))
  it('counts a release to its own day', () => expect(strip({ date: '2027-01-01' })).toEqual(['1.17', '1.18', '1.19']))
  it('begins at two', () => expect(strip({ release: '1.18' })).toEqual(['1.18', '1.19']))
  it('keeps only what matters on a long way', () => {
    expect(strip({ release: '1.2' })).toEqual(['1.2', '1.3 alpha', '1.9 beta', '1.15 stable', '1.19'])
  })
  it('stands at the newest release of its day when the post names none', () => {
    expect(strip({ date: '2026-04-01' })?.[0]).toBe('1.16')
  })
  it('is not drawn where there is no way to go', () => {
    expect(strip({ release: '1.19' })).toBeUndefined()
    expect(strip({ release: '1.20' })).toBeUndefined()
    expect(strip({ date: '2009-01-01' })).toBeUndefined()
    expect(strip({ release: '1.8.1' })).toBeUndefined()
  })
})
