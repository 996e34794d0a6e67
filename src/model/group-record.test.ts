import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { groupRecordOf, lengthFacts, lengthMethod, recordSpan, recordTable } from './group-record.ts'
import { buildSiteIndex } from './site-index.ts'

const features = [
  aFeature('quiet', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
  aFeature('loud', { stable: '1.0', deprecated: '1.1' }),
  aFeature('tint', { alpha: '1.1', beta: '1.10' }),
  aFeature('shade', { alpha: '1.1' }, { sig: 'glass' }),
]
const index = buildSiteIndex(someEntries({ features }), '2025-02-01')
const wire = { fullName: 'SIG wire', featureIds: ['quiet', 'loud', 'tint'] }

describe('the record of a group', () => {
  const record = groupRecordOf(wire, index, 2)
  it('counts what its features reached in the newest releases that are out', () => {
    expect(record.versions).toEqual(['1.1', '1.2'])
    expect(record.rows.map(({ label, counts }) => [label, ...counts])).toEqual([
      ['Stable', 0, 1],
      ['Beta', 1, 0],
      ['Alpha', 1, 0],
      ['Deprecated', 1, 0],
    ])
    expect(recordSpan(record)).toBe(', 1.1 to 1.2')
    expect(recordSpan({ versions: ['1.0', '1.1', '1.2'] })).toBe(', 1.0 to 1.2')
    expect(recordSpan({ versions: ['1.2'] })).toBe('')
  })

  it('has a table with a row for each release', () => {
    const table = recordTable(wire, record)
    expect(table?.caption).toBe('Features of SIG wire that reached a stage, by release')
    expect(table?.columns.map(({ label }) => label)).toEqual(['Release', 'Stable', 'Beta', 'Alpha', 'Deprecated'])
    expect(table?.rows.map((row) => row.map(({ text }) => text).join(' '))).toEqual(['1.1 0 1 1 1', '1.2 1 0 0 0'])
    expect(table?.rows[0]?.[0]?.path).toBe('/releases/1.1/')
  })

  it('tells lengths over all releases, without quarters of one', () => {
    expect(record.lengths && lengthFacts(record.lengths)).toEqual([
      { label: 'The one so far', value: '12 months' },
      { label: 'Features that went all the way', value: '1' },
    ])
    expect(record.lengths && lengthMethod(record.lengths)).toBe(
      'From the day of the release that brought a feature as alpha to that of the one that made it stable. One more settled without a recorded alpha and is left out.',
    )
  })

  it('tells the quarters of four lengths', () => {
    const lengths = { first: 'alpha', settled: 'stable', median: 366, lower: 182, upper: 730, straight: 0 }
    expect(lengthFacts({ ...lengths, count: 4 })).toEqual([
      { label: 'Median', value: '12 months' },
      { label: 'A quarter took less than', value: '6 months' },
      { label: 'A quarter took more than', value: '2 years' },
      { label: 'Features that went all the way', value: '4' },
    ])
    const method = 'From the day of the release that brought a feature as alpha to that of the one that made it stable'
    expect(lengthMethod({ ...lengths, count: 4 })).toBe(`${method}; half of them lie between the quarters.`)
    expect(lengthMethod({ ...lengths, count: 3, straight: 2 })).toBe(`${method}. 2 more settled without a recorded alpha and are left out.`)
    expect(lengthFacts({ ...lengths, count: 3 })).toHaveLength(2)
  })

  it('is empty for a group that brought nothing', () => {
    const empty = groupRecordOf({ featureIds: [] }, index, 14)
    expect(empty).toMatchObject({ rows: [] })
    expect(empty.lengths).toBeUndefined()
    expect(recordTable(wire, empty)).toBeUndefined()
  })
})
