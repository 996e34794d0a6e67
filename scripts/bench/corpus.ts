import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { madeFacts } from './made-facts.ts'
import { madePost, postSource } from './made-post.ts'

/** A made post: what every program of the bench is given, each in the front matter of its own. */
export interface MadePost {
  /** Name of its file and last part of its address. */
  id: string
  extension: 'md' | 'mdx'
  title: string
  kind: string
  /** Id of a person. */
  author: string
  /** `YYYY-MM-DD`, always past. */
  date: string
  summary: string
  /** A version. */
  release: string
  /** Id of a feature. */
  feature: string
  /** Id of the group that owns the feature. */
  sig: string
  /** Plain Markdown that means the same in `.md` and `.mdx`, without front matter. */
  body: string
}

export interface Corpus {
  posts: readonly MadePost[]
  /** Writes a whole `content/` folder for Almanac: posts, and everything they name. */
  writeContent(dir: string): void
}

/** The day on which the made project stands: its newest release is out, and every post is live. */
export const corpusDay = '2026-11-01'

/**
 * A made project with 650 features, 38 releases, 24 groups and some posts; the same for the same number. A post has about 1,000 words,
 * three listings (YAML, shell, Go), a table, a list and links; every second one is `.mdx`.
 */
export function makeCorpus(count: number): Corpus {
  const facts = madeFacts()
  const posts = Array.from({ length: count }, (_, n) => madePost(n, facts.refs))
  return {
    posts,
    writeContent(dir) {
      for (const [file, text] of facts.files) writeWithin(dir, file, text)
      for (const post of posts) writeWithin(dir, `posts/${post.id}.${post.extension}`, postSource(post))
    },
  }
}

function writeWithin(dir: string, file: string, text: string): void {
  const path = join(dir, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
