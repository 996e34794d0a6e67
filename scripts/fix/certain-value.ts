import { isDay, isDayOrMoment } from '../../src/model/day.ts'
import type { Collection } from '../../src/model/source-entries.ts'
import type { Field } from './fields.ts'

/** What values of the content may name. */
export interface Names {
  known: Record<Collection, ReadonlySet<string>>
  stages: readonly string[]
}

/** The only value that can be meant by a written one, when that is certain; undefined when it is right already or nobody can tell. */
export function certainValue(field: Field, written: string, { known, stages }: Names): string | undefined {
  switch (field.is) {
    case 'day':
      return isDayOrMoment(written) ? undefined : dayIn(written)
    case 'version':
      return versionIn(written, known.releases)
    case 'id':
      return sameButForCase(written, known[field.of])
    case 'stage':
      return sameButForCase(written, stages)
    case 'word':
      return sameButForCase(written, field.words)
  }
}

/** Year first, then month and day: `2026/4/2`, `2026.04.02`. What begins with another number could be either. */
function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.toSpliced(2, 1) ?? []
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(padded) ? padded : undefined
}

function versionIn(text: string, releases: ReadonlySet<string>): string | undefined {
  if (releases.has(text)) return undefined
  const bare = text.replace(/^v\.?\s*/i, '')
  return releases.has(bare) ? bare : undefined
}

function sameButForCase(text: string, names: Iterable<string>): string | undefined {
  const all = [...names]
  if (all.includes(text)) return undefined
  const [only, ...others] = all.filter((name) => name.toLowerCase() === text.toLowerCase())
  return others.length === 0 ? only : undefined
}
