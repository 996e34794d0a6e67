import { findIdIn } from '../../src/model/ids.ts'
import { UsageError } from '../lib/flags.ts'

const longestSlug = 60

/**
 * A name for the file of a title: its words in lower case, letters without accents, at most 60 characters and no half words.
 * Throws a `UsageError` when the title has no letter or digit that an address can hold.
 */
export function slugOf(title: string, chosen?: string): string {
  if (chosen !== undefined) {
    const id = findIdIn(chosen)
    if (id === chosen) return chosen
    throw new UsageError(`"${chosen}" cannot be a part of an address.`, id === undefined ? asking : `Write --slug ${id}.`)
  }
  const id = findIdIn(title.replace(/[._]+/g, ' '))
  if (id === undefined) throw new UsageError(`No address can be made of the title "${title}".`, asking)
  return id.length <= longestSlug ? id : id.slice(0, longestSlug + 1).replace(/-[^-]*$/, '').slice(0, longestSlug) // prettier-ignore
}

const asking = 'Name it with --slug: lower-case letters and digits, joined by "-".'
