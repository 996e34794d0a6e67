import type { MadePost } from './corpus.ts'
import { madeBody } from './made-body.ts'
import { phrase, sentence } from './made-words.ts'
import { pick, randomOf } from './random.ts'

/** What a made post may name, so that it passes the rules of the content it is put into. */
export interface MadePostRefs {
  authors: readonly string[]
  features: readonly { id: string; sig: string }[]
  releases: readonly string[]
}

const kinds = ['deep-dive', 'essay', 'announcement', 'spotlight'] as const

/** The made post number `n`; the same for the same number and names. */
export function madePost(n: number, refs: MadePostRefs): MadePost {
  const random = randomOf(n + 1)
  const feature = pick(refs.features, random)
  return {
    id: `made-${n}`,
    extension: n % 2 === 0 ? 'mdx' : 'md',
    title: `Made post ${n} on ${phrase(4, random)}`,
    kind: pick(kinds, random),
    author: pick(refs.authors, random),
    date: `${2016 + Math.floor(random() * 10)}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`,
    summary: sentence(14, random),
    release: pick(refs.releases, random),
    feature: feature.id,
    sig: feature.sig,
    body: madeBody(n, random),
  }
}

/** A post as a file of Almanac's content. */
export function postSource({ title, kind, author, date, summary, release, feature, body }: MadePost): string {
  const head = [
    `title: ${title}`, `kind: ${kind}`, `authors: [${author}]`, `date: ${date}`,
    `summary: ${summary}`, `release: "${release}"`, `features: [${feature}]`,
  ] // prettier-ignore
  return `---\n${head.join('\n')}\n---\n\n${body}\n`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
