import { createHash } from 'node:crypto'
import { isId } from '../../../src/model/ids.ts'
import { addressKey } from '../../../src/model/rules/post-addresses.ts'
import { isReserved } from '../../../src/model/rules/reserved-paths.ts'
import type { SiteData } from '../../../src/model/schemas/site.ts'
import { latinId } from './people.ts'
import type { SourcePost } from './source-post.ts'

/** What posts are called on the new site. */
export interface PostName {
  id: string
  /** Path of its page. */
  url: string
  /** Paths that lead there. */
  aliases: string[]
  /** What the import remembers the post by: its address on the old site. */
  key: string
}

/** What is taken before an import begins. */
export interface TakenNames {
  site: SiteData
  /** Ids of posts that are not the import's. */
  ids: ReadonlySet<string>
  /** Addresses that are not the import's, by `addressKey`, with the file that has them. */
  addresses: ReadonlyMap<string, string>
  /** Ids that posts had at the last import, by key. */
  remembered: ReadonlyMap<string, string>
}

/**
 * Names all posts of a blog, in order, so that a part of them gets the same names as all. Ids come from slug, title or file;
 * a second post of one id gets its year. An address leads to one page: the first post keeps it, others and former addresses
 * that are taken are told.
 */
export function namePosts(posts: readonly SourcePost[], taken: TakenNames): Map<SourcePost, PostName> {
  const ids = new Set([...taken.ids, ...taken.remembered.values()])
  const addresses = new Map(taken.addresses)
  const names = new Map<SourcePost, PostName>()
  const keys = new Set<string>()
  for (const post of posts) {
    const url = freeAddress(post, addresses, taken.site)
    addresses.set(addressKey(url), post.source)
    // Two sources of one address would be one memory.
    const key = keys.has(post.address) ? `${post.address}#${post.source}` : post.address
    keys.add(key)
    const id = taken.remembered.get(key) ?? freeId(post, ids)
    ids.add(id)
    names.set(post, { id, url, aliases: [], key })
  }
  for (const [post, name] of names) {
    for (const alias of post.aliases) {
      const owner = isReserved(alias, taken.site) ? "the site's own pages" : addresses.get(addressKey(alias))
      if (owner === undefined) {
        addresses.set(addressKey(alias), post.source)
        name.aliases.push(alias)
      } else if (owner !== post.source) {
        post.remarks.add('look', 'alias-taken', `its former address ${alias} belongs to ${owner} and was left out`, 'aliases')
      }
    }
  }
  return names
}

function freeAddress(post: SourcePost, addresses: ReadonlyMap<string, string>, site: SiteData): string {
  const ownerOf = (path: string): string | undefined => (isReserved(path, site) ? "the site's own pages" : addresses.get(addressKey(path)))
  const owner = ownerOf(post.address)
  if (owner === undefined) return post.address
  const [, stem = '', ending = '/'] = /^(.*?)(\/|\.\w+)$/.exec(post.address) ?? []
  const base = isReserved(post.address, site) ? `/blog${stem}` : stem
  for (let count = isReserved(post.address, site) ? 1 : 2; ; count += 1) {
    const path = `${base}${count === 1 ? '' : `-${count}`}${ending}`
    if (ownerOf(path) !== undefined) continue
    post.remarks.add('look', 'address-taken', `its address ${post.address} belongs to ${owner}; it stands at ${path}`, 'url')
    return path
  }
}

function freeId(post: SourcePost, taken: ReadonlySet<string>): string {
  const undated = post.name.replace(/^\d{4}-\d{2}-\d{2}[-_]/, '')
  const last =
    post.address
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? ''
  const digest = createHash('sha256').update(post.address).digest('hex').slice(0, 8)
  const language = post.language === undefined || post.language === 'en' ? '' : `-${post.language}`
  const base = shortened([post.slug ?? last, post.title, undated].map(idOf).find((id) => id !== undefined) ?? `post-${digest}`)
  const year = post.date?.slice(0, 4)
  const candidates = [
    base,
    ...(language === '' ? [] : [`${base}${language}`]),
    ...(year === undefined ? [] : [`${base}${language}-${year}`]),
  ]
  const free = candidates.find((id) => !taken.has(id))
  if (free !== undefined) return free
  for (let count = 2; ; count += 1) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`
}

const longestId = 90

function idOf(text: string): string | undefined {
  const lower = text.trim().toLowerCase()
  return isId(lower) ? lower : latinId(text)
}

function shortened(id: string): string {
  return id.length <= longestId ? id : id.slice(0, longestId + 1).replace(/[-._][^-._]*$/, '').slice(0, longestId) // prettier-ignore
}
