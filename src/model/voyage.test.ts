import { describe, expect, it } from 'vitest'
import type { Milestone } from './feature.ts'
import { changesPerColumn, voyageColumns, voyageOf, voyageYears } from './voyage.ts'

const releases = [
  { version: '1.29', date: '2023-12-13', released: true },
  { version: '1.30', date: '2024-04-17', released: true },
  { version: '1.31', date: '2024-08-13', released: true },
  { version: '1.32', date: '2024-12-11', released: true },
  { version: '1.33', released: false },
]
const columns = voyageColumns(releases, 4)

function aFeature(...steps: [stage: string, release: string, reached?: boolean][]): { milestones: Milestone[] } {
  return { milestones: steps.map(([stage, release, reached = true]) => ({ stage, release, reached })) }
}

/** A strip as text: track in, signs, track out; a sign in brackets is only aimed at. */
function strip(feature: { milestones: Milestone[] }): string[] {
  return voyageOf(feature, columns).map(
    ({ enters = '', leaves = '', steps }) =>
      `${enters}>${steps.map(({ stage, reached }) => (reached ? stage : `(${stage})`)).join('+')}>${leaves}`,
  )
}

describe('voyageColumns', () => {
  it('takes the newest releases, those to come last', () => {
    expect(columns.map(({ version, upcoming }) => [version, upcoming])).toEqual([
      ['1.30', false], ['1.31', false], ['1.32', false], ['1.33', true],
    ]) // prettier-ignore
    expect(columns.map((column) => column.startsYear)).toEqual([true, false, false, false])
  })
  it('has as many columns as there are releases when there are fewer', () => {
    expect(voyageColumns(releases, 14)).toHaveLength(5)
    expect(voyageColumns([], 14)).toEqual([])
  })
  it('puts years above them and a head of its own above a release without a day', () => {
    expect(voyageYears(voyageColumns(releases, 5))).toEqual([
      { year: '2023', span: 1, upcoming: false },
      { year: '2024', span: 3, upcoming: false },
      { span: 1, upcoming: true },
    ])
  })
})

describe('voyageOf', () => {
  it('draws a track between stages and to the edge of what has happened', () => {
    expect(strip(aFeature(['alpha', '1.30'], ['beta', '1.32']))).toEqual(['>alpha>alpha', 'alpha>>alpha', 'alpha>beta>beta', '>>'])
  })
  it('comes in from releases before the first column', () => {
    expect(strip(aFeature(['beta', '1.21'], ['stable', '1.31']))).toEqual([
      'beta>>beta', 'beta>stable>stable', 'stable>>stable', '>>',
    ]) // prettier-ignore
  })
  it('shows what is aimed at as a sign without a track', () => {
    expect(strip(aFeature(['beta', '1.32'], ['stable', '1.33', false]))).toEqual(['>>', '>>', '>beta>beta', '>(stable)>'])
    expect(strip(aFeature(['beta', '1.30'], ['stable', '1.31', false]))).toEqual(['>beta>beta', '>(stable)>', 'beta>>beta', '>>'])
    expect(strip(aFeature(['alpha', '1.31', false]))).toEqual(['>>', '>(alpha)>', '>>', '>>'])
  })
  it('ends with removal', () => {
    expect(strip(aFeature(['deprecated', '1.30'], ['removed', '1.31']))).toEqual([
      '>deprecated>deprecated', 'deprecated>removed>', '>>', '>>',
    ]) // prettier-ignore
  })
  it('keeps both stages of one release', () => {
    expect(strip(aFeature(['alpha', '1.31'], ['beta', '1.31']))[1]).toBe('>alpha+beta>beta')
  })
  it('is empty for a feature without milestones', () => {
    expect(strip(aFeature())).toEqual(['>>', '>>', '>>', '>>'])
  })
})

describe('changesPerColumn', () => {
  it('counts each feature once a column, aims only where the release is to come', () => {
    const features = [
      aFeature(['alpha', '1.31'], ['beta', '1.31'], ['stable', '1.33', false]),
      aFeature(['alpha', '1.31', false]),
      aFeature(['alpha', '1.30']),
    ]
    expect(changesPerColumn(features, columns)).toEqual([1, 1, 0, 1])
  })
})
