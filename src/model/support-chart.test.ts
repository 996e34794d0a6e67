import { describe, expect, it } from 'vitest'
import { aRelease, someEntries } from './entries.builder.ts'
import { buildSiteIndex } from './site-index.ts'
import { supportChartOf, type SupportChart } from './support-chart.ts'

const releases = [
  aRelease('1.0', { date: '2019-01-10' }),
  aRelease('1.1', { date: '2024-01-01', endOfLife: '2024-12-31' }),
  aRelease('1.2', { date: '2024-07-01', cycleStart: '2024-02-01', maintenance: '2025-05-01', endOfLife: '2025-07-01' }),
  aRelease('1.3', { date: '2025-01-01', endOfLife: '2026-01-01' }),
  aRelease('1.4', { cycleStart: '2025-01-15' }),
  aRelease('1.5'),
]

function chart(version: string, now = '2025-02-01', some = releases): SupportChart | undefined {
  return supportChartOf(buildSiteIndex(someEntries({ releases: some }), now).releases.values(), version, now)
}

const versionsOf = (one: SupportChart | undefined): string[] | undefined => one?.rows.map((row) => row.release.version)

describe('supportChartOf', () => {
  it('shows four releases whose lives are known, from the one asked for where there are enough', () => {
    expect(versionsOf(chart('1.1'))).toEqual(['1.1', '1.2', '1.3', '1.4'])
    expect(versionsOf(chart('1.4'))).toEqual(['1.1', '1.2', '1.3', '1.4'])
    expect(versionsOf(chart('1.1', '2024-03-01', releases.slice(0, 2)))).toEqual(['1.1'])
  })
  it('is nothing where the facts do not say how long it was kept', () => {
    expect(chart('1.0')).toBeUndefined()
    expect(chart('1.5')).toBeUndefined()
    expect(chart('9.9')).toBeUndefined()
  })
  it('begins with a half-year and puts shares of the whole stretch on it', () => {
    const one = chart('1.1')
    expect(one?.ticks.map(({ label }) => label)).toEqual(['2024', 'Jul', '2025', 'Jul'])
    expect(one?.ticks[2]?.at).toBeCloseTo(50.07, 1)
    expect(one?.now).toBeCloseTo(54.31, 1)
    expect(one?.rows[0]).toMatchObject({ fixes: { from: 0 } })
    expect(one?.rows[0]?.maintenance).toBeUndefined()
    expect(one?.rows[1]).toMatchObject({ making: { from: 4.24 }, fixes: { from: 24.9 }, maintenance: { from: 66.48 } })
  })
  it('draws a release in the making up to today', () => {
    const row = chart('1.4')?.rows.at(-1)
    expect(row?.making?.width).toBeCloseTo(2.33, 1)
    expect(row?.fixes).toBeUndefined()
  })
  it('says nothing of today where it lies outside', () => expect(chart('1.1', '2027-01-01', releases.slice(0, 4))?.now).toBeUndefined())
})
