import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { aRelease } from '../model/entries.builder.ts'
import { calendarOf } from './calendar.ts'
import { aFeedSource, cleanTitle, hostileTitle } from './feed-source.builder.ts'

const long = `${'多い言葉 '.repeat(40)}; with, signs \\ and\nlines`
const source = aFeedSource({
  releases: [
    aRelease('1.0', { date: '2024-01-10', endOfLife: '2025-01-10', name: hostileTitle, summary: long }),
    aRelease('1.1', { date: '2030-01-10' }),
    aRelease('1.2'),
  ],
})
const calendar = calendarOf(source)

function eventsOf(text: string): InstanceType<typeof ICAL.Event>[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)) // a calendar is one component
}

it('is read by a parser: releases with a day, and ends of life', () =>
  expect(eventsOf(calendar).map(({ uid, startDate, endDate }) => [uid, startDate.toString(), endDate.toString()])).toEqual([
    ['release-1.0@wick.example', '2024-01-10', '2024-01-11'],
    ['end-of-life-1.0@wick.example', '2025-01-10', '2025-01-11'],
    ['release-1.1@wick.example', '2030-01-10', '2030-01-11'],
  ]))

it('keeps every word, whatever signs are in it', () => {
  const [first, , planned] = eventsOf(calendar)
  expect(first?.summary).toBe(`Lantern 1.0 ${cleanTitle}`)
  expect(first?.description).toContain(long)
  expect(planned?.summary).toBe('Lantern 1.1 (planned)')
  expect(planned?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
})

it('has lines of at most 75 octets that end with CR and LF', () => {
  const lines = calendar.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(calendar.replaceAll('\r\n', '')).not.toContain('\n')
})

it('is the same on any later day', () =>
  expect(calendarOf(aFeedSource({ releases: [aRelease('1.0', { date: '2024-01-10' })] }, { now: '2024-03-01' }))).toBe(
    calendarOf(aFeedSource({ releases: [aRelease('1.0', { date: '2024-01-10' })] }, { now: '2024-09-01' })),
  ))
