import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { aRelease, someSite } from '../model/entries.builder.ts'
import { calendarOf } from './calendar.ts'
import { aFeedSource, cleanTitle, hostileTitle } from './feed-source.builder.ts'
import { aToldSource } from './told-source.builder.ts'

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
  expect(planned?.description).toBe('A plan: the day may change.')
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

it('tells of each release what is known of it', () =>
  expect(calendarOf(aToldSource()).split('\r\n')).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Almanac//The Wick//EN",
      "CALSCALE:GREGORIAN",
      "NAME:Lantern releases",
      "X-WR-CALNAME:Lantern releases",
      "SOURCE;VALUE=URI:https://wick.example/almanac/releases.ics",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D",
      "BEGIN:VEVENT",
      "UID:release-1.0@wick.example",
      "DTSTAMP:20250201T000000Z",
      "DTSTART;VALUE=DATE:20240110",
      "DTEND;VALUE=DATE:20240111",
      "SUMMARY:Lantern 1.0",
      "DESCRIPTION:Lantern 1.0 came out on 10 January 2024.",
      "URL:https://wick.example/almanac/releases/1.0/",
      "CATEGORIES:Release",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:release-1.1@wick.example",
      "DTSTAMP:20250201T000000Z",
      "DTSTART;VALUE=DATE:20240710",
      "DTEND;VALUE=DATE:20240711",
      "SUMMARY:Lantern 1.1",
      "DESCRIPTION:Lantern 1.1 came out on 10 July 2024.",
      "URL:https://wick.example/almanac/releases/1.1/",
      "CATEGORIES:Release",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:release-1.2@wick.example",
      "DTSTAMP:20250201T000000Z",
      "DTSTART;VALUE=DATE:20250110",
      "DTEND;VALUE=DATE:20250111",
      "SUMMARY:Lantern 1.2 Glow *",
      "DESCRIPTION:Lantern 1.2 came out on 10 January 2025. Dark <and> quiet. End ",
      " of life: 10 January 2026.",
      "URL:https://wick.example/almanac/releases/1.2/",
      "CATEGORIES:Release",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:end-of-life-1.2@wick.example",
      "DTSTAMP:20250201T000000Z",
      "DTSTART;VALUE=DATE:20260110",
      "DTEND;VALUE=DATE:20260111",
      "SUMMARY:Lantern 1.2: end of life",
      "DESCRIPTION:The last day on which Lantern 1.2 Glow * is supported.",
      "URL:https://wick.example/almanac/releases/1.2/",
      "CATEGORIES:End of life",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]
  `))

it('breaks a line only where it must, after 75 octets and then after a space and 74', () => {
  const nameOf = (project: string) => {
    const calendar = calendarOf(aFeedSource({ site: { ...someSite, project }, releases: [] }))
    return /\r\n(NAME:[^]*?)\r\n(?! )/.exec(calendar)?.[1]
  }
  const words = (count: number) => 'w'.repeat(count)
  expect(nameOf(words(61))).toBe(`NAME:${words(61)} releases`)
  expect(nameOf(words(62))).toBe(`NAME:${words(62)} release\r\n s`)
  expect(nameOf(words(135))).toBe(`NAME:${words(70)}\r\n ${words(65)} releases`)
  expect(nameOf(words(136))).toBe(`NAME:${words(70)}\r\n ${words(66)} release\r\n s`)
})
