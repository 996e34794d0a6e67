import { describe, expect, it } from 'vitest'
import type { Milestone } from './feature.ts'
import { daysUnderWay, lifeLegs, lifeOf } from './life.ts'

/** Releases 1.0 to 1.9, one each January from 2010 on; 1.8 and 1.9 are not out. */
const releases = Array.from({ length: 10 }, (_, n) => ({ version: `1.${n}`, date: `201${n}-01-01`, released: n < 8 }))

function aLife(...steps: [stage: string, release: string, reached?: boolean][]): { milestones: Milestone[] } {
  return {
    milestones: steps.map(([stage, release, reached = true]) => {
      const date = releases.find((one) => one.version === release)?.date
      return { stage, release, reached, ...(date === undefined ? {} : { date }) }
    }),
  }
}

/** Columns as text: `1.2`, `(1.8)` for one to come, `1.3–1.5` for a run. */
function columnsOf(life: { milestones: Milestone[] }, most?: number): string {
  return lifeOf(life, releases, most)
    .columns.map(({ version, upcoming, run }) => (run === undefined ? (upcoming ? `(${version})` : version) : `${run.first}–${version}`))
    .join(' ')
}

describe('the legs of a life', () => {
  it('tell the time since the step before', () => {
    expect(lifeLegs(aLife(['alpha', '1.1'], ['beta', '1.1'], ['stable', '1.3'])).map(({ from, days }) => [from, days])).toEqual([
      [undefined, undefined],
      ['alpha', 0],
      ['beta', 731],
    ])
  })
  it('leave out what is only aimed at and what has no day', () => {
    const legs = lifeLegs(aLife(['alpha', '1.1'], ['beta', '1.2', false], ['stable', '1.3'], ['removed', '2.0']))
    expect(legs.map(({ days }) => days)).toEqual([undefined, undefined, 731, undefined])
  })
  it('add up from the first step to the newest', () => {
    expect(daysUnderWay(aLife(['alpha', '1.1'], ['stable', '1.3'], ['removed', '1.9', false]))).toBe(731)
    expect(daysUnderWay(aLife(['alpha', '1.1']))).toBeUndefined()
    expect(daysUnderWay(aLife())).toBeUndefined()
  })
})

describe('the columns of a life', () => {
  it('run from the first milestone to the newest release, and one is to come', () => {
    expect(columnsOf(aLife(['alpha', '1.5'], ['beta', '1.6']))).toBe('1.5 1.6 1.7 (1.8)')
  })
  it('end with what is aimed at', () => {
    expect(columnsOf(aLife(['alpha', '1.6'], ['beta', '1.9', false]))).toBe('1.6 1.7 (1.9)')
    expect(columnsOf(aLife(['alpha', '1.8', false], ['beta', '1.9', false]))).toBe('1.7 (1.8)')
  })
  it('end one release after the removal', () => {
    expect(columnsOf(aLife(['deprecated', '1.2'], ['removed', '1.4']))).toBe('1.2 1.3 1.4 1.5')
    expect(columnsOf(aLife(['deprecated', '1.6'], ['removed', '1.7']))).toBe('1.6 1.7 (1.8)')
  })
  it('gather quiet releases, out of the longest run first and no more than needed', () => {
    const life = aLife(['alpha', '1.0'], ['beta', '1.3'], ['stable', '1.8', false])
    expect(columnsOf(life, 9)).toBe('1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 (1.8)')
    expect(columnsOf(life, 8)).toBe('1.0 1.1 1.2 1.3 1.4–1.5 1.6 1.7 (1.8)')
    expect(columnsOf(life, 7)).toBe('1.0 1.1 1.2 1.3 1.4–1.6 1.7 (1.8)')
    expect(columnsOf(life, 4)).toBe('1.0 1.1–1.2 1.3 1.4–1.6 1.7 (1.8)')
  })
  it('are none without milestones', () => {
    expect(lifeOf(aLife(), releases)).toEqual({ columns: [], stops: [] })
  })
})

describe('the stops of a life', () => {
  const placesOf = (life: { milestones: Milestone[] }) =>
    lifeOf(life, releases).stops.map(({ legs, at, span, level }) => [legs.map((leg) => leg.stage).join('+'), at, span, level])

  it('share the columns, two steps of one release in one stop', () => {
    expect(placesOf(aLife(['alpha', '1.1'], ['beta', '1.1'], ['stable', '1.4'], ['removed', '1.8', false]))).toEqual([
      ['alpha+beta', 1, 3, 0],
      ['stable', 4, 4, 0],
      ['removed', 8, 1, 0],
    ])
  })
  it('have their texts lower, and longer, where the next stop is near', () => {
    expect(placesOf(aLife(['alpha', '1.4'], ['beta', '1.5'], ['stable', '1.6']))).toEqual([
      ['alpha', 1, 5, 2],
      ['beta', 2, 4, 1],
      ['stable', 3, 3, 0],
    ])
  })
  it('gather everything that is aimed at in the last column', () => {
    expect(placesOf(aLife(['alpha', '1.6'], ['beta', '1.8', false], ['stable', '1.9', false]))).toEqual([
      ['alpha', 1, 2, 0],
      ['beta+stable', 3, 1, 0],
    ])
  })
})
