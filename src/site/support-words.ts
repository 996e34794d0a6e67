import { formatDay } from '../model/day.ts'
import type { Release } from '../model/release.ts'

/** The life of a release in words: `work began 13 January 2025, released 23 April 2025, …`; only what is known. */
export function supportWords({ released, cycleStart, date, maintenance, endOfLife }: Release): string {
  const parts = [
    cycleStart === undefined ? '' : `work began ${formatDay(cycleStart)}`,
    released && date !== undefined ? `released ${formatDay(date)}` : '',
    released ? '' : date === undefined ? 'not released yet' : `planned for ${formatDay(date)}`,
    maintenance === undefined ? '' : `maintenance only from ${formatDay(maintenance)}`,
    endOfLife === undefined ? '' : `end of life ${formatDay(endOfLife)}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
