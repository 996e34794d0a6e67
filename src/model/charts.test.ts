import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { longestWaitsFigure } from './longest-waits.ts'
import { removalsFigure } from './removals.ts'
import { buildSiteIndex } from './site-index.ts'

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
    expect(marks[3]).toMatchObject({ stage: 'beta', at: 182 / 366 })
  })

  it('may be only those that are still there, or that moved on', () => {
    expect(longestWaitsFigure({ stage: 'alpha', still: true }, index).head).toBe('Longest in alpha, still there: one feature')
    expect(longestWaitsFigure({ stage: 'alpha', next: 'beta', still: false, sig: 'wire' }, index).head).toBe(
      'Longest from alpha to beta, SIG wire, moved on: five features',
    )
  })

  it('stand on one scale, each with its group, its length and how it passed', () => {
    const { chart, table, head } = longestWaitsFigure({ stage: 'alpha', count: 3 }, index)
    expect(chart.ticks.map(({ label }) => label)).toEqual(['0', '3 mo', '6 mo', '9 mo', '1 y'])
    const ended = [{ kind: 'track', from: 0, to: 1, stage: 'alpha' }, { kind: 'sign', at: 0, stage: 'alpha' }, { kind: 'sign', at: 1, stage: 'beta' }] // prettier-ignore
    expect(chart.rows[0]).toEqual({ label: 'd', path: '/features/d/', note: 'wire', value: '12 months', aside: '1.0 to 1.2', marks: ended })
    const today = 206 / 366
    expect(chart.rows[2]?.marks).toMatchObject([{ to: today }, { at: 0 }, { kind: 'now', at: today }])
    expect(table).toMatchObject({ caption: head, columns: [{ label: 'Feature' }, { label: 'SIG' }, { label: 'Releases' }, { label: 'Length', isNumber: true }] }) // prettier-ignore
    expect(table.rows[0]?.map(({ path }) => path)).toEqual(['/features/d/', '/sigs/wire/', undefined, undefined])
  })

  it('say how they were counted, and what a feature aims at', () => {
    const stages = [{ stage: 'alpha', release: '1.0' }, { stage: 'beta', release: '1.10' }] // prettier-ignore
    const some = buildSiteIndex(someEntries({ features: [aFeature('aims', {}, { stages, sig: 'nowhere' })] }), '2025-02-01')
    const { chart, table, method } = longestWaitsFigure({ stage: 'alpha' }, some)
    expect(chart.rows).toMatchObject([{ note: 'nowhere', aside: 'since 1.0, beta aimed at 1.10' }])
    expect(table.rows[0]?.[1]).toEqual({ text: 'nowhere' })
    const counted = 'From the day of the release that brought a feature as alpha to that of the release that'
    expect(method).toBe(
      `${counted} took it further, or to today. Where a stage was aimed at in a release that is out and it is not on record whether it came, the count ends with the release before.`,
    )
    const methodOf = (query: Omit<Parameters<typeof longestWaitsFigure>[0], 'stage'>) =>
      longestWaitsFigure({ stage: 'alpha', ...query }, index).method
    expect(methodOf({ next: 'beta', still: false })).toBe(`${counted} made it beta.`)
    expect(methodOf({ still: true })).toBe(`${counted} took it further, or to today.`)
  })

  it('show ten unless a text says otherwise, and name a group that has no page by its id', () => {
    const many = Array.from({ length: 11 }, (_, at) => aFeature(`f${at}`, { alpha: '1.0' }, { sig: 'nowhere' }))
    const { head, chart } = longestWaitsFigure({ stage: 'alpha', sig: 'nowhere' }, buildSiteIndex(someEntries({ features: many }), '2025-02-01')) // prettier-ignore
    expect(head).toBe('Longest in alpha, nowhere: 10 of eleven features')
    expect(chart.rows).toHaveLength(10)
  })

  it('are none where no feature came to the stage', () =>
    expect(longestWaitsFigure({ stage: 'disabled' }, index)).toMatchObject({
      head: 'Longest in disabled: no features',
      chart: { rows: [] },
    }))

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

  it('says which releases it is about', () => {
    expect(removalsFigure({ to: '1.1' }, index).head).toBe('Gone or going, up to 1.1')
    expect(removalsFigure({ from: '1.0', to: '1.2' }, index).head).toBe('Gone or going, after 1.0 and up to 1.2')
    expect(removalsFigure({ sig: 'nowhere' }, index).head).toBe('Gone or going, nowhere')
  })

  it('says in the chart how long the notice was and what takes its place, and leads to the pages', () => {
    const { head, chart, table, method } = removalsFigure({}, index)
    expect(chart.rows).toMatchObject([
      { label: 'old', path: '/features/old/', value: '6 months', aside: 'now A late one' },
      { label: 'going', path: '/features/going/', value: 'still there', aside: '' },
    ])
    expect(table.caption).toBe(head)
    expect(table.columns).toEqual([
      { label: 'Feature' }, { label: 'Before' }, { label: 'First step out' }, { label: 'Removed' }, { label: 'Time between', isNumber: true }, { label: 'In its place' },
    ]) // prettier-ignore
    expect(table.rows.map((row) => row.map(({ path }) => path))).toEqual([
      ['/features/old/', undefined, '/releases/1.1/', '/releases/1.2/', undefined, '/features/late/'],
      ['/features/going/', undefined, '/releases/1.2/', undefined, undefined, undefined],
    ])
    expect(method).toBe(
      'Two features on record, one removal. The length is the time from the first step out, as a rule the notice, to the release without it. Stages that are only planned are left out.',
    )
  })

  it('goes in the order of the notices, and counts what went without one', () => {
    const some = [
      aFeature('b', { deprecated: '1.1' }),
      aFeature('a', { deprecated: '1.1' }),
      aFeature('z', { removed: '1.0' }, { replacedBy: 'nothing' }),
      aFeature('plan', {}, { stages: [{ stage: 'removed', release: '1.2', planned: true }] }),
    ]
    const { chart } = removalsFigure({}, buildSiteIndex(someEntries({ features: some }), '2025-02-01'))
    expect(chart.rows.map(({ label, value, aside }) => [label, value, aside])).toEqual([
      ['z', 'in one release', ''],
      ['a', 'still there', ''],
      ['b', 'still there', ''],
    ])
  })

  it('puts every stage at its place on the axis of years', () => {
    const [old, going] = removalsFigure({}, index).chart.rows
    const signs = old?.marks.flatMap((mark) => (mark.kind === 'sign' ? mark.at : [])) ?? []
    expect(signs).toEqual([...signs].sort((a, b) => a - b))
    const [first = 0, second = 0, third = 0] = signs
    expect(old?.marks.slice(0, 3)).toEqual([
      { kind: 'track', from: first, to: second, stage: 'beta' },
      { kind: 'track', from: second, to: third, stage: 'deprecated' },
      { kind: 'track', from: third, to: third, stage: 'removed' },
    ])
    const [track, , now] = going?.marks ?? []
    expect(track).toMatchObject({ from: third, stage: 'deprecated' })
    expect(now).toEqual({ kind: 'now', at: track?.kind === 'track' ? track.to : -1 })
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
