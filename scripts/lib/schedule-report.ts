import { daysBetween, type Day } from '../../src/model/day.ts'
import { patienceInDays, type Schedule, type WaitingPost } from '../../src/model/schedule.ts'
import { visible } from './source-excerpt.ts'

/** The schedule as text. Days begin at midnight UTC; the first build of a day publishes what it brings. */
export function scheduleReport({ coming, waiting, oldDrafts, drafts }: Schedule, now: Day): string {
  return [
    ...section('Goes live (UTC)', coming.map(({ day, post }) => `${day} 00:00  in ${count(daysBetween(now, day), 'day')}  ${named(post)}`)),
    ...waiting.flatMap(({ release, date, posts }) =>
      section(`Waits for ${release} (${date ?? 'no day yet'})`, posts.map(named)),
    ),
    ...section(`Drafts older than ${patienceInDays} days`, oldDrafts.map(({ days, post }) => `${count(days, 'day')}  ${named(post)}`)),
    coming.length + waiting.length + drafts === 0 ? 'Everything is live.' : `${count(drafts, 'draft')} in all.`,
    '',
  ].join('\n') // prettier-ignore
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}

function named({ path, title, file }: WaitingPost): string {
  return visible(`${path}  ${title}  (${file})`)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
