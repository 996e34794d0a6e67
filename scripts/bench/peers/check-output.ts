import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadePost } from '../corpus.ts'

/** Where a program puts what every program of the bench must make. Paths within its output. */
export interface Expected {
  post(post: MadePost): string
  /** Pages of the lists that a post stands in, by kind, release, group, feature and author. */
  tags(post: MadePost): string[]
  /** What a post's page has when its listings are highlighted. */
  highlighted: RegExp
  /** Folder of Pagefind's index, or a file of another one. */
  search: string
}

/**
 * Throws unless a finished site has every post with its own words, every list that a post stands in, highlighted listings, and an index
 * of all posts: a program that leaves out work is not faster.
 */
export function checkOutput(name: string, dir: string, posts: readonly MadePost[], expected: Expected): void {
  const lacks: string[] = []
  const read = (file: string): string => (existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : '')
  const whole = posts.filter((post) => isWhole(read(expected.post(post)), post, expected.highlighted))
  if (whole.length < posts.length) lacks.push(`posts drawn: ${whole.length} of ${posts.length}`)
  const tags = [...new Set(posts.flatMap((post) => expected.tags(post)))]
  const missing = tags.filter((file) => !existsSync(join(dir, file)))
  if (missing.length > 0) lacks.push(`lists drawn: ${tags.length - missing.length} of ${tags.length}, not ${missing[0]}`)
  const indexed = indexedIn(join(dir, expected.search), posts)
  if (indexed < posts.length) lacks.push(`posts in the search index: ${indexed} of ${posts.length}`)
  if (lacks.length > 0) throw new Error(`${name} did not make what it is measured for: ${lacks.join('; ')}.`)
}

/** Whether a page has a post's title, its last words, and highlighted listings. */
function isWhole(html: string, { title, body }: MadePost, highlighted: RegExp): boolean {
  const address = /https:\/\/example\.org\/\w+\//.exec(body)?.[0] ?? ''
  return html.includes(title) && html.includes(address) && highlighted.test(html)
}

/** How many posts an index has: documents of Pagefind's, or titles that stand in another one's file. */
function indexedIn(path: string, posts: readonly MadePost[]): number {
  if (!existsSync(path)) return 0
  const fragments = join(path, 'fragment')
  if (existsSync(fragments)) return readdirSync(fragments).length
  const index = readFileSync(path, 'utf8')
  return posts.filter(({ title }) => index.includes(title)).length
}
