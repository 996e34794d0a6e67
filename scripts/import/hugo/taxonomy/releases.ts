import { addDays } from '../../../../src/model/day.ts'
import { mapAt, textAt } from '../front-values.ts'
import type { SourcePost } from '../source-post.ts'
import { type Belief, Beliefs, quote } from './evidence.ts'
import type { Registry } from './registry.ts'

/** How long before and after a release posts tell of it by its number alone, in days. */
const before = 200
const after = 400

/** The release that a post tells of: named in the front matter, or in the title. */
export function findRelease(post: SourcePost, { site, releases }: Registry): Belief<string> | undefined {
  const beliefs = new Beliefs<string>()
  const announced = mapAt(post.front, 'release_announcement')
  const minor = /\d+\.\d+/.exec(textAt(announced, 'minor_version', 'version') ?? '')?.[0]
  if (minor !== undefined && releases.has(minor)) beliefs.add(minor, 0.98, 1, `the front matter announces ${minor}`)
  const words = post.title.replace(/[’']/g, "'")
  const named = [...words.matchAll(/(?:^|[^\w.])([\p{L}\w-]+)?[\s:,(-]*\b(v\.?\s?)?(\d+\.\d{1,2})(?:\.\d+)?(?![\d.]*\w)/gu)]
  for (const [, word = '', mark, version = ''] of named) {
    if (!releases.has(version)) continue
    const isOwn = word.toLowerCase() === site.project.toLowerCase()
    const isNear = isNearDay(post.date?.slice(0, 10), releases.get(version))
    if (isOwn) beliefs.add(version, 0.96, 1, `the title says ${quote(`${word} ${version}`)}`)
    // "etcd v3.4" is another program's number; a small word or none before it leaves it the project's.
    else if (isNear === true)
      beliefs.add(
        version,
        mark !== undefined || /^(?:|in|for|of|the|and|to|from|release)$/i.test(word) ? 0.86 : 0.6,
        1,
        `the title names ${version}, a release of those days`,
      )
  }
  const list = beliefs.list()
  const [first, second] = list
  if (first === undefined) return undefined
  // Two releases in a title: what came with both is nobody's guess.
  return second !== undefined && second.confidence >= first.confidence ? { ...first, confidence: 0.6 } : first
}

/** Undefined where nothing is known. */
function isNearDay(day: string | undefined, released: string | undefined): boolean | undefined {
  if (day === undefined || released === undefined) return undefined
  return day >= addDays(released, -before) && day <= addDays(released, after)
}
