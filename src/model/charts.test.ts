import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { longestWaitsFigure } from './longest-waits.ts'
import { removalsFigure } from './removals.ts'
import { buildSiteIndex } from './site-index.ts'
import { durationsOf, stageDurationsFigure } from './stage-durations.ts'

const five = ['a', 'b', 'c', 'd', 'e']
const features = [
  ...five.map((id) => aFeature(id, { alpha: '1.0', beta: id < 'd' ? '1.1' : '1.2' })),
  aFeature('late', { alpha: '1.1' }, { sig: 'glass', shortTitle: 'A late one' }),
  aFeature('old', { beta: '1.0', deprecated: '1.1', removed: '1.2' }, { replacedBy: 'late' }),
  aFeature('going', { deprecated: '1.2' }),
  aFeature('kept', { stable: '1.0' }),
  aFeature('thought', { deprecated: '1.0' }, { status: 'provisional' }),
]
const index = buildSiteIndex(someEntries({ features }), '2025-02-01')
const lines = (rows: { text: string }[][]) => rows.map((row) => row.map(({ text }) => text).join(' | '))

describe('how long features stayed at a stage', () => {
  const figure = stageDurationsFigure({ stage: 'alpha', by: 'sig' }, index)
  it('has a row for each group with enough features, and one for all', () => {
    expect(lines(figure.table.rows)).toEqual([
      'SIG wire | 5 | 0 | 6 months | 6 months | 12 months',
      'All | 6 | 1 | 6 months | 6 months | 12 months',
    ])
    expect(figure.table.rows[0]?.[0]?.path).toBe('/sigs/wire/')
  })

  it('draws the quartiles, the median, and what is not known yet', () => {
    expect(figure.chart.rows[0]).toMatchObject({ label: 'SIG wire', value: '6 months', aside: 'of 5' })
    expect(figure.chart.rows[0]?.marks.map(({ kind }) => kind)).toEqual(['span', 'middle'])
    expect(figure.chart.rows[1]).toMatchObject({ aside: 'of 6, 1 still there', isTotal: true })
    const open = stageDurationsFigure({ stage: 'alpha', next: 'beta', by: 'year' }, buildSiteIndex(someEntries({ features: [...five.map((id) => aFeature(id, { alpha: '1.0', ...(id < 'c' ? { beta: '1.1' } : {}) }))] }), '2025-02-01')) // prettier-ignore
    expect(open.chart.rows[0]?.marks).toMatchObject([{ kind: 'span', from: open.chart.rows[0]?.marks[0]?.kind === 'span' ? open.chart.rows[0].marks[0].to : 0 }, { kind: 'open', to: 1 }]) // prettier-ignore
    expect(open.chart.rows[0]?.value).toBe('not yet half')
  })

  it('goes by year as well, and says how it was counted and what has no row', () => {
    expect(durationsOf({ stage: 'alpha', by: 'year' }, index).rows.map(({ label, count }) => [label, count])).toEqual([['2024', 6]])
    expect(figure.head).toBe('Time in alpha, by SIG')
    expect(figure.method).toBe(
      '6 features, from the day of the release that brought one as alpha to that of the release that took it further. Still there: 1. They count for as long as they have been (the estimate of Kaplan and Meier). The bar reaches from the time by which a quarter had moved on to that of three quarters, the line across it is half, and dots stand for what is not known yet. Released stages only: what is planned, withdrawn or replaced is left out, and so is a feature that passed both stages in one release. Without a row of their own: one feature of one group with fewer than 5.',
    )
  })

  it('is empty where no feature came to the stage', () =>
    expect(stageDurationsFigure({ stage: 'disabled', by: 'year' }, index)).toMatchObject({ chart: { rows: [] }, method: '' }))
})

describe('the longest waits', () => {
  it('are tracks from sign to sign, or to today', () => {
    const { head, chart, table } = longestWaitsFigure({ stage: 'alpha', count: 3 }, index)
    expect(head).toBe('Longest in alpha: 3 of six features')
    expect(lines(table.rows)).toEqual(['d | wire | 1.0 to 1.2 | 12 months', 'e | wire | 1.0 to 1.2 | 12 months', 'A late one | glass | since 1.1 | 7 months']) // prettier-ignore
    expect(chart.rows.map(({ marks }) => marks.map(({ kind }) => kind).join(' '))).toEqual([
      'track sign sign',
      'track sign sign',
      'track sign now',
    ])
  })

  it('shows the stages that were passed on the way', () => {
    const some = buildSiteIndex(someEntries({ features: [aFeature('long', { alpha: '1.0', beta: '1.1', stable: '1.2', removed: '1.10' })] }), '2025-02-01') // prettier-ignore
    const marks = longestWaitsFigure({ stage: 'alpha', next: 'stable' }, some).chart.rows[0]?.marks ?? []
    expect(marks.map((mark) => `${mark.kind} ${'stage' in mark ? mark.stage : ''}`)).toEqual(['track alpha', 'track beta', 'sign alpha', 'sign beta', 'sign stable']) // prettier-ignore
    expect(marks[0]).toMatchObject({ from: 0, to: marks[1]?.kind === 'track' ? marks[1].from : -1 })
  })

  it('may be only those that are still there, or that moved on', () => {
    expect(longestWaitsFigure({ stage: 'alpha', still: true }, index).head).toBe('Longest in alpha, still there: one feature')
    expect(longestWaitsFigure({ stage: 'alpha', next: 'beta', still: false, sig: 'wire' }, index).head).toBe(
      'Longest from alpha to beta, SIG wire, moved on: five features',
    )
  })

  it('show one at least, whatever number a text gives', () =>
    expect(longestWaitsFigure({ stage: 'alpha', count: -3 }, index).chart.rows).toHaveLength(1))
})

describe('what left or is leaving', () => {
  it('is told with what it was before, how long its notice was, and what takes its place', () => {
    const { head, table, method } = removalsFigure({}, index)
    expect(head).toBe('Gone or going')
    expect(lines(table.rows)).toEqual([
      'old | beta in 1.0 | deprecated in 1.1 | 1.2 | 6 months | A late one',
      'going | not on record | deprecated in 1.2 | no | still there | ',
    ])
    expect(method).toMatch(/^Two features on record, one removal\./)
  })

  it('may be that of some releases or of one group', () => {
    expect(removalsFigure({ from: '1.1' }, index)).toMatchObject({
      head: 'Gone or going, after 1.1',
      chart: { rows: [{ label: 'going' }] },
    })
    expect(removalsFigure({ to: '1.1' }, index).chart.rows.map(({ label }) => label)).toEqual(['old'])
    expect(removalsFigure({ sig: 'glass' }, index)).toMatchObject({ head: 'Gone or going, SIG glass', chart: { ticks: [], rows: [] } })
  })

  it('draws a life to its removal, or to today', () => {
    const [old, going] = removalsFigure({}, index).chart.rows
    expect(old?.marks.filter(({ kind }) => kind === 'sign').map((mark) => ('stage' in mark ? mark.stage : ''))).toEqual([
      'beta',
      'deprecated',
      'removed',
    ])
    expect(going?.marks.map(({ kind }) => kind)).toEqual(['track', 'sign', 'now'])
  })
})
