import { posix } from 'node:path'
import { addressKey, decoded } from '../../../src/model/rules/post-addresses.ts'

/** A post that links can lead to. */
export interface LinkTarget {
  /** Path of its source within the folder of the import; undefined for a post that the content has from elsewhere. */
  source?: string
  /** Its path on the new site. */
  path: string
  /** Every path that led to it on the old site. */
  formerPaths: readonly string[]
}

/** The posts that links can lead to, and where everything else is. */
export interface LinkTargets {
  /** The address that a link of a post has from now on. */
  resolve: (url: string, from: LinkTarget) => ResolvedLink
}

export interface ResolvedLink {
  url: string
  /** The post that the link leads to. */
  target?: LinkTarget
  /** The path of the old site that the link leads to, which is not on the new one. */
  outside?: string
}

/**
 * Resolves links as the old site did: whole addresses of its hosts, paths from its root, paths from the post's own address, names
 * of source files (`../other.md`, `@/blog/other.md`, `ref`). What is not a post of the new site is a page of `siteBase`.
 * `anchorOf` gives the id that a heading of a target has now.
 */
export function linkTargets(
  posts: readonly LinkTarget[],
  siteBase: string,
  hosts: ReadonlySet<string>,
  anchorOf: (target: LinkTarget, anchor: string) => string,
): LinkTargets {
  const byAddress = new Map<string, LinkTarget>()
  const bySource = new Map<string, LinkTarget>()
  const byName = new Map<string, LinkTarget | undefined>()
  for (const post of posts) {
    for (const path of [post.path, ...post.formerPaths]) if (!byAddress.has(addressKey(path))) byAddress.set(addressKey(path), post)
    if (post.source === undefined) continue
    for (const name of sourceNames(post.source)) if (!bySource.has(name)) bySource.set(name, post)
    const name = sourceNames(post.source).at(-1)?.split('/').at(-1) ?? ''
    byName.set(name, byName.has(name) ? undefined : post)
  }

  const withRest = (target: LinkTarget, rest: string): ResolvedLink => {
    const [query = '', anchor] = splitAnchor(rest)
    return { url: `${target.path}${query}${anchor === undefined ? '' : `#${anchorOf(target, decoded(anchor))}`}`, target }
  }
  const findSource = (path: string, from: LinkTarget): LinkTarget | undefined => {
    const plain = withoutEnding(decoded(path).toLowerCase())
    if (!plain.startsWith('/') && from.source !== undefined) {
      const beside = posix.normalize(posix.join(posix.dirname(from.source.toLowerCase()), plain))
      const found = bySource.get(beside)
      if (found !== undefined) return found
    }
    const absolute = plain.replace(/^(?:\.{0,2}\/)+/, '')
    return bySource.get(absolute) ?? bySuffix(bySource, absolute)
  }

  const resolve = (url: string, from: LinkTarget): ResolvedLink => {
    const text = url.trim()
    if (text === '' || text.startsWith('#')) return { url: text }
    const zola = /^@\/([^?#]*)(.*)$/s.exec(text)
    if (zola !== null) {
      const target = findSource(`/${zola[1] ?? ''}`, from)
      const path = `/${withoutEnding(zola[1] ?? '')}/`
      return target === undefined ? outside(path, zola[2] ?? '', siteBase) : withRest(target, zola[2] ?? '')
    }
    const local = localPart(text, hosts)
    if (local === undefined) return { url: text.startsWith('//') ? `https:${text}` : text }
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? []
    if (path === '') return withRest(from, rest)
    if (/\.(?:md|markdown|mdx)$/i.test(path)) {
      const target = findSource(path, from)
      if (target !== undefined) return withRest(target, rest)
    }
    const whole = path.startsWith('/') ? posix.normalize(path) : posix.normalize(posix.join(folderOf(from), path))
    const target =
      byAddress.get(addressKey(whole)) ?? (path.includes('/') ? undefined : byName.get(withoutEnding(decoded(path).toLowerCase())))
    if (target !== undefined) return withRest(target, rest)
    const named = /\.\w+$/.test(path) ? undefined : findSource(path, from)
    return named === undefined ? outside(whole, rest, siteBase) : withRest(named, rest)
  }
  return { resolve }
}

function outside(path: string, rest: string, siteBase: string): ResolvedLink {
  const clean = path.replace(/[\s\\<>"]/g, (character) => encodeURIComponent(character))
  return { url: `${siteBase}${clean}${rest.replace(/[\s\\<>"]/g, (character) => encodeURIComponent(character))}`, outside: path }
}

/** What follows the host in an address of the old site; undefined for other sites. */
function localPart(url: string, hosts: ReadonlySet<string>): string | undefined {
  const whole = /^(?:https?:)?\/\/([^/?#]*)(.*)$/is.exec(url)
  if (whole !== null) return hosts.has((whole[1] ?? '').toLowerCase()) ? withRoot(whole[2] ?? '') : undefined
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? undefined : url
}

function withRoot(rest: string): string {
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** Folder of the post's page: relative links begin there. */
function folderOf({ formerPaths, path }: LinkTarget): string {
  const own = formerPaths[0] ?? path
  return own.endsWith('/') ? own : posix.dirname(own)
}

/** Names by which a source may be called: with its path, and as its bundle's folder. */
function sourceNames(source: string): string[] {
  const plain = withoutEnding(source.toLowerCase())
  return plain.endsWith('/index') ? [plain, plain.slice(0, -'/index'.length)] : [plain]
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown|mdx)$/i, '').replace(/(.)\/$/, '$1')
}

/** The only source whose path ends so. */
function bySuffix(sources: ReadonlyMap<string, LinkTarget>, path: string): LinkTarget | undefined {
  const short = [...sources].filter(([name]) => path.endsWith(`/${name}`) || name.endsWith(`/${path}`))
  const found = new Set(short.map(([, target]) => target))
  return found.size === 1 ? [...found][0] : undefined
}

function splitAnchor(rest: string): [query: string, anchor: string | undefined] {
  const at = rest.indexOf('#')
  return at === -1 ? [rest, undefined] : [rest.slice(0, at), rest.slice(at + 1)]
}
