import { capitalized, countOf, listOf } from './number-words.ts'
import type { Person } from './person.ts'

/** What somebody did, in one sentence: `Led 1.33 and 1.34, and wrote three pieces.`; empty for nobody's deeds. */
export function deedsOf({ releaseIds, postIds }: Pick<Person, 'releaseIds' | 'postIds'>, project: string): string {
  const led = releaseIds.length === 0 ? undefined : `led ${project} ${listOf(releaseIds)}`
  const wrote = postIds.length === 0 ? undefined : `wrote ${countOf(postIds.length, 'piece')}`
  const deeds = [led, wrote].filter((deed) => deed !== undefined).join(releaseIds.length > 1 ? ', and ' : ' and ')
  return deeds === '' ? '' : `${capitalized(deeds)}.`
}

/** The same for a row of a list: `led 1.33 · three pieces`. */
export function shortDeedsOf({ releaseIds, postIds }: Pick<Person, 'releaseIds' | 'postIds'>): string {
  const led = releaseIds.length === 0 ? undefined : `led ${releaseIds.join(', ')}`
  const wrote = postIds.length === 0 ? undefined : countOf(postIds.length, 'piece')
  return [led, wrote].filter((deed) => deed !== undefined).join(' · ')
}
