import { describe, expect, it } from 'vitest'
import type { DataFigure } from './chart.ts'
import { aFeature, aSig, someEntries } from './entries.builder.ts'
import type { FeatureEntry } from './entries.ts'
import { buildSiteIndex, type SiteIndex } from './site-index.ts'
import { durationsOf, stageDurationsFigure, type DurationQuery } from './stage-durations.ts'

// Releases 1.0, 1.1 and 1.2 are 182 and 184 days apart; the last was 22 days ago.
const half = 182
const year = 366
/** Six mean months, at which an axis ends on which half a year is the longest. */
const six = 6 * 30.436_875
const five = ['a', 'b', 'c', 'd', 'e']
const late = aFeature('late', { alpha: '1.1' }, { sig: 'glass' })

function indexOf(features: FeatureEntry[]): SiteIndex {
  const sigs = [aSig('wire'), aSig('glass'), aSig('amber')]
  return buildSiteIndex(someEntries({ sigs, features }), '2025-02-01')
}

/** Five features of a group that came to alpha in 1.0: those up to a name to beta in 1.1, then those up to another in 1.2. */
function fiveOf(sig: string, inHalf: string, inYear: string, prefix = ''): FeatureEntry[] {
  const beta = (id: string): object => (id <= inHalf ? { beta: '1.1' } : id <= inYear ? { beta: '1.2' } : {})
  return five.map((id) => aFeature(`${prefix}${id}`, { alpha: '1.0', ...beta(id) }, { sig }))
}

function figureOf(query: Partial<DurationQuery>, features: FeatureEntry[]): DataFigure {
  return stageDurationsFigure({ stage: 'alpha', by: 'sig', ...query }, indexOf(features))
}

const linesOf = ({ table }: DataFigure): string[] => table.rows.map((row) => row.map(({ text }) => text).join(' | '))

describe('how long features stayed at a stage', () => {
  const figure = figureOf({}, [...fiveOf('wire', 'c', 'e'), late])

  it('has a row for each group with enough features, and one for all', () => {
    expect(linesOf(figure)).toEqual(['SIG wire | 5 | 0 | 6 months | 6 months | 12 months', 'All | 6 | 1 | 6 months | 6 months | 12 months'])
    expect(figure.table.rows.map(([first]) => first)).toEqual([{ text: 'SIG wire', path: '/sigs/wire/' }, { text: 'All' }])
  })

  it('has a row for each year, the earliest first', () => {
    const later = five.map((id) => aFeature(`x${id}`, { alpha: '1.2' }))
    const figure = figureOf({ by: 'year' }, [...later, ...fiveOf('wire', 'c', 'e')])
    expect(linesOf(figure)).toEqual([
      '2024 | 5 | 0 | 6 months | 6 months | 12 months',
      '2025 | 5 | 5 | not yet | not yet | not yet',
      'All | 10 | 5 | 6 months | 6 months | 12 months',
    ])
    expect(figure.chart.rows[0]).not.toHaveProperty('path')
  })

  it('puts groups first that move on soonest, those that nobody knows of last, and equal ones by name', () => {
    const rows = [
      ...fiveOf('nowhere', '', '', 'n'),
      ...fiveOf('glass', '', 'e', 'g'),
      ...fiveOf('amber', '', 'e', 'm'),
      ...fiveOf('wire', 'e', ''),
    ]
    const labels = (features: FeatureEntry[]) =>
      durationsOf({ stage: 'alpha', by: 'sig' }, indexOf(features)).rows.map(({ label }) => label)
    expect(labels(rows)).toEqual(['SIG wire', 'SIG amber', 'SIG glass', 'nowhere'])
    expect(labels(rows.toReversed())).toEqual(['SIG wire', 'SIG amber', 'SIG glass', 'nowhere'])
  })

  it('leaves out rows of fewer than five, and says how many features that are', () => {
    const small = [late, aFeature('two', { alpha: '1.0' }, { sig: 'amber' }), aFeature('three', { alpha: '1.0' }, { sig: 'amber' })]
    expect(durationsOf({ stage: 'alpha', by: 'sig' }, indexOf([...fiveOf('wire', 'c', 'e'), ...small])).small).toEqual({
      rows: 2,
      features: 3,
    })
  })

  it('is empty where no feature came to the stage', () =>
    expect(figureOf({ stage: 'disabled' }, [late])).toMatchObject({ chart: { rows: [] }, table: { rows: [] }, method: '' }))
})

describe('the chart of it', () => {
  const rowOf = (features: FeatureEntry[], at = 0): unknown => figureOf({}, features).chart.rows[at]

  it('draws the quartiles as a bar and the median across it', () =>
    expect(rowOf(fiveOf('wire', 'c', 'e'))).toEqual({
      label: 'SIG wire',
      path: '/sigs/wire/',
      value: '6 months',
      aside: 'of 5',
      marks: [
        { kind: 'span', from: half / year, to: 1, stage: 'alpha' },
        { kind: 'middle', at: half / year },
      ],
    }))

  it('draws dots from the median on where three quarters have not moved on', () =>
    expect(rowOf(fiveOf('wire', 'b', 'c'))).toMatchObject({
      aside: 'of 5, 2 still there',
      marks: [
        { kind: 'span', from: half / year, to: 1, stage: 'alpha' },
        { kind: 'open', from: 1, to: 1 },
        { kind: 'middle', at: 1 },
      ],
    }))

  it('draws dots from the first quarter on where not even half has', () => {
    expect(rowOf(fiveOf('wire', 'b', ''))).toMatchObject({
      value: 'not yet half',
      marks: [
        { kind: 'span', from: half / six, to: half / six, stage: 'alpha' },
        { kind: 'open', from: half / six, to: 1 },
      ],
    })
  })

  it('draws nothing where nobody has', () => expect(rowOf(fiveOf('wire', '', ''))).toMatchObject({ value: 'not yet half', marks: [] }))

  it('has all at its end, on the same axis', () => {
    const { ticks, rows } = figureOf({}, [...fiveOf('wire', 'c', 'e'), late]).chart
    expect(ticks.map(({ label }) => label)).toEqual(['0', '3 mo', '6 mo', '9 mo', '1 y'])
    expect(rows.map(({ label, aside, isTotal }) => [label, aside, isTotal])).toEqual([
      ['SIG wire', 'of 5', undefined],
      ['All', 'of 6, 1 still there', true],
    ])
  })
})

describe('the words around it', () => {
  const two = fiveOf('wire', 'e', '').slice(0, 2)

  it('name the stage, or both, and what the rows are', () => {
    expect(figureOf({}, two).head).toBe('Time in alpha, by SIG')
    expect(figureOf({ next: 'beta', by: 'year' }, two).head).toBe('From alpha to beta, by the year of the alpha')
  })

  it('are over the columns of the table', () => {
    const { caption, columns } = figureOf({}, two).table
    expect([caption, ...columns.map(({ label, isNumber = false }) => `${label}${isNumber ? ' #' : ''}`)]).toEqual([
      'Time in alpha, by SIG',
      'SIG',
      'Features #',
      'Still there #',
      'A quarter left within #',
      'Half left within #',
      'Three quarters left within #',
    ])
    expect(figureOf({ by: 'year' }, two).table.columns[0]).toEqual({ label: 'Year' })
  })

  it('say how it was counted', () => {
    const how =
      'The bar reaches from the time by which a quarter had moved on to that of three quarters, the line across it is half, and dots stand for what is not known yet. Released stages only: what is planned, withdrawn or replaced is left out, and so is a feature that passed both stages in one release.'
    const from = 'from the day of the release that brought one as alpha to that of the release that'
    expect(figureOf({ next: 'beta' }, fiveOf('wire', 'c', 'e')).method).toBe(`5 features, ${from} made it beta. All have moved on. ${how}`)
    expect(figureOf({}, [...fiveOf('wire', 'c', 'e'), late]).method).toBe(
      `6 features, ${from} took it further. Still there: 1. They count for as long as they have been (the estimate of Kaplan and Meier). ${how} Without a row of their own: one feature of one group with fewer than 5.`,
    )
    expect(figureOf({ by: 'year' }, [late]).method).toMatch(/^1 feature, from .* Without a row of their own: one feature of one year with/)
  })
})
