import { addDays, formatDay, type Day } from '../model/day.ts'
import { paths } from '../model/paths.ts'
import { releaseTitle } from '../model/release-name.ts'
import type { Release } from '../model/release.ts'
import { addressOf, type FeedSource } from './feed-source.ts'
import { newestDay } from './newest-day.ts'
import { cleanText } from './xml.ts'

/**
 * Releases and their ends of life as a calendar (RFC 5545): events of whole days, with ids that stay. A release to come is
 * tentative.
 */
export function calendarOf(source: FeedSource): string {
  const { index } = source
  const { project, title, language } = index.site
  const stamp = `${compact(newestDay(index))}T000000Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Almanac//${text(title)}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${text(`${project} releases`)}`,
    `X-WR-CALNAME:${text(`${project} releases`)}`,
    `SOURCE;VALUE=URI:${addressOf(source, paths.calendar())}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...[...index.releases.values()].flatMap((release) => [...releaseEvent(release, stamp, source), ...endEvent(release, stamp, source)]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function releaseEvent(release: Release, stamp: string, source: FeedSource): string[] {
  const { project } = source.index.site
  if (release.date === undefined) return []
  const facts = [
    release.released ? `${project} ${release.version} came out on ${formatDay(release.date)}.` : 'A plan: the day may change.',
    release.summary ?? '',
    release.endOfLife === undefined ? '' : `End of life: ${formatDay(release.endOfLife)}.`,
  ]
  return event({
    uid: `release-${release.version}`,
    day: release.date,
    summary: `${project} ${releaseTitle(release)}${release.released ? '' : ' (planned)'}`,
    description: facts.filter((fact) => fact !== '').join(' '),
    kind: 'Release', certain: release.released, release, stamp, source,
  }) // prettier-ignore
}

function endEvent(release: Release, stamp: string, source: FeedSource): string[] {
  const { project } = source.index.site
  if (release.endOfLife === undefined) return []
  return event({
    uid: `end-of-life-${release.version}`,
    day: release.endOfLife,
    summary: `${project} ${release.version}: end of life`,
    description: `The last day on which ${project} ${releaseTitle(release)} is supported.`,
    kind: 'End of life', certain: true, release, stamp, source,
  }) // prettier-ignore
}

interface CalendarEvent {
  uid: string
  day: Day
  summary: string
  description: string
  kind: string
  certain: boolean
  release: Release
  stamp: string
  source: FeedSource
}

function event({ uid, day, summary, description, kind, certain, release, stamp, source }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    // The site's own host, not that of a preview: the id of an event stays.
    `UID:${uid}@${new URL(source.index.site.url).hostname}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    `URL:${addressOf(source, paths.release(release.version))}`,
    `CATEGORIES:${text(kind)}`,
    `STATUS:${certain ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

function text(value: string): string {
  return cleanText(value).replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n') // prettier-ignore
}

const mostOctets = 75

/** A line in pieces of at most 75 octets, each but the first after a space; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
