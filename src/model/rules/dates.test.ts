import { describe, expect, it } from 'vitest'
import { aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

describe('days of a release', () => {
  it.each([
    'cycleStart: 2024-01-01\ndate: 2024-02-01\nmaintenance: 2024-03-01\nendOfLife: 2024-04-01',
    'date: 2024-02-01\nendOfLife: 2024-02-01',
    'cycleStart: 2024-01-01',
  ])('may follow each other: %j', (days) => expect(toldOf({ 'releases/1.1.yaml': days })).toEqual([]))

  it.each([
    ['date: 2024-02-01\ncycleStart: 2024-03-01', '1:7', '"date" (2024-02-01) is before "cycleStart" (2024-03-01).'],
    ['date: 2024-02-01\nendOfLife: 2024-01-31', '2:12', '"endOfLife" (2024-01-31) is before "date" (2024-02-01).'],
    ['maintenance: 2024-05-01\nendOfLife: 2024-04-01', '2:12', '"endOfLife" (2024-04-01) is before "maintenance" (2024-05-01).'],
  ])('may not go back: %j', (days, place, message) => {
    expect(toldOf({ 'releases/1.1.yaml': days })).toEqual([`releases/1.1.yaml:${place} date-order`])
    expect(problemsWith({ 'releases/1.1.yaml': days })).toMatchObject([{ message, fix: 'Correct one of the two days.' }])
  })
})

describe('days of a post', () => {
  it('may be the same', () => expect(toldOf({ 'posts/x.mdx': aPostFile('updated: 2025-01-01T23:00:00+02:00') })).toEqual([]))
  it('may not be updated before it was written', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('updated: 2024-12-31') })).toEqual(['posts/x.mdx:6:10 date-order'])
  })
  it('may not be updated on a day to come once it is out', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('updated: 2025-06-01') })).toEqual([])
    expect(problemsWith({ 'posts/x.mdx': aPostFile('updated: 2025-06-02') })).toMatchObject([
      {
        line: 6,
        column: 10,
        code: 'date-order',
        severity: 'warning',
        message: '"updated" is 2025-06-02, which is still to come, and the post is out.',
        fix: 'Write the day on which it was changed, or delete the key.',
      },
    ])
  })
  it.each(['draft: true', 'hold: "1.2"'])('may be on a day to come while it is not out: %s', (key) => {
    expect(toldOf({ 'posts/x.mdx': aPostFile(`${key}\nupdated: 2025-06-02`) })).toEqual([])
    expect(toldOf({ 'posts/x.mdx': aPostFile('updated: 2025-07-02').replace('2025-01-01', '2025-07-01') })).toEqual([])
  })
  it('is told once of a stopgap', () =>
    expect(toldOf({ 'posts/x.mdx': aPostFile('updated: 2099-01-01') })).toEqual(['posts/x.mdx:6:10 placeholder-date']))
})

describe('days that stand for one that is not known', () => {
  it.each(['9999-12-31', '2099-01-01', '1970-01-01', '1900-01-01'])('are told: %s', (day) => {
    expect(toldOf({ 'releases/1.2.yaml': `date: ${day}\n`, 'posts/x.mdx': aPostFile().replace('2025-01-01', day) })).toEqual([
      'posts/x.mdx:5:7 placeholder-date',
      'releases/1.2.yaml:1:7 placeholder-date',
    ])
  })
  it('are not those of a plan, ten years ahead, or of an old beginning', () => {
    expect(toldOf({ 'releases/1.2.yaml': 'date: 2026-01-01\nendOfLife: 2035-06-01\n' })).toEqual([])
    expect(toldOf({ 'releases/1.2.yaml': 'date: 1971-01-01\n' })).toEqual([])
    expect(problemsWith({ 'releases/1.2.yaml': 'date: 2026-01-01\nendOfLife: 2035-06-02\n' })).toMatchObject([
      {
        line: 2,
        message: '"endOfLife" is 2035-06-02, which only stands for a day that is not known.',
        fix: 'Write the day, or delete the key until it is known.',
      },
    ])
  })
})
