import { describe, expect, it } from 'vitest'
import { narrowedColumns, narrowedMatrix } from './narrowed-matrix.ts'
import type { Narrowing } from './narrowing.ts'

const releases = ['1.7', '1.8', '1.9', '1.10', '1.11'].map((version) => ({ version, released: version !== '1.11' }))
const wide: Narrowing = { sigs: [], stages: [], q: '' }
const features = [
  feature('late', 'wire', ['alpha', '1.10']),
  feature('early', 'wire', ['alpha', '1.7'], ['stable', '1.9']),
  feature('old', 'wire', ['stable', '1.7']),
  feature('other', 'glass', ['alpha', '1.9']),
]
const matrix = (asked: Partial<Narrowing>) => narrowedMatrix(features, ['glass', 'wire'], releases, { ...wide, ...asked }, 3)

describe('the narrowed matrix', () => {
  it('keeps groups that were emptied, after the others where words are asked for, and leaves out those that were not asked for', () => {
    const counts = (narrowing: Partial<Narrowing>) => matrix(narrowing).groups.map(({ id, features: some }) => `${id} ${some.length}`)
    expect(counts({ q: 'late' })).toEqual(['wire 1', 'glass 0'])
    expect(counts({ stages: ['stable'] })[0]).toMatch(/^glass/)
    expect(matrix({ sigs: ['wire'] }).groups.map(({ id }) => id)).toEqual(['wire'])
  })
  it('shows what moves in its columns first, then what settled before', () => {
    const { groups, found } = matrix({ sigs: ['wire'] })
    expect(groups[0]?.features.map(({ id }) => id)).toEqual(['early', 'late', 'old'])
    expect(found).toBe(3)
  })
  it('counts steps that add up to what is shown of a stage in a span', () => {
    const { groups, found } = matrix({ stages: ['alpha'], from: '1.8' })
    expect(groups.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(found)
  })
})

describe('its columns', () => {
  const versions = (asked: Pick<Narrowing, 'from' | 'to'>) => narrowedColumns(releases, asked, 3).map(({ version }) => version)
  it('are the newest', () => expect(versions({})).toEqual(['1.9', '1.10', '1.11']))
  it('are the newest where the span begins in them', () => expect(versions({ from: '1.9', to: '1.10' })).toEqual(['1.9', '1.10', '1.11']))
  it('end with the span where it begins before them', () => {
    expect(versions({ from: '1.7', to: '1.9' })).toEqual(['1.7', '1.8', '1.9'])
    expect(versions({ to: '1.10' })).toEqual(['1.8', '1.9', '1.10'])
  })
  it('are the newest when the span has no end', () => expect(versions({ from: '1.7' })).toEqual(['1.9', '1.10', '1.11']))
})

function feature(id: string, sig: string, ...steps: [stage: string, release: string][]) {
  const milestones = steps.map(([stage, release]) => ({ stage, release, reached: true }))
  const now = milestones.at(-1)
  return { id, sig, title: id, text: id, proposal: undefined, milestones, ...(now === undefined ? {} : { now }) }
}
