import { problemAt, type Problem } from '../../src/model/problem.ts'
import type { Dist } from './dist.ts'
import { addressesOf } from './element-addresses.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

/** Every link to the site itself leads to a file of it, with the right slash, and to an id of that page when it names one. */
export function internalLinks({ pages, pageAt, files }: Dist, base: string, site = 'http://site.invalid'): Problem[] {
  const root = new URL(base, site)
  const targets: Targets = { root, files, pageAt }
  // Most links stand on every page; what begins at the root means the same on each.
  const known = new Map<string, string | undefined>()
  const findWrongOnce = (target: string, page: Page): string | undefined => {
    if (!target.startsWith('/')) return findWrong(target, page, targets)
    if (!known.has(target)) known.set(target, findWrong(target, page, targets))
    return known.get(target)
  }
  return pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      targetsOf(element, root).flatMap((target) => {
        const wrong = findWrongOnce(target, page)
        if (wrong === undefined) return []
        const message = `The <${element.name}> to "${target}" is broken: ${wrong}.`
        const fix = 'Correct it where the page gets it from: a text, an entry or a component.'
        return [problemAt(page.file, page.placeOf(element.offset), { code: 'dist-broken-link', message, fix })]
      }),
    ),
  )
}

interface Targets {
  /** Address of the front page. */
  root: URL
  files: ReadonlySet<string>
  pageAt: Dist['pageAt']
}

const sharedAddresses = new Set(['og:url', 'og:image', 'twitter:image'])

/** The same attributes are one array on all pages, which are read by `readPage`. */
const knownTargets = new WeakMap<PageElement['attributes'], Map<string, string[]>>()

function targetsOf(element: PageElement, root: URL): string[] {
  const { name, attributes } = element
  const byName = knownTargets.get(attributes) ?? new Map<string, string[]>()
  if (byName.size === 0) knownTargets.set(attributes, byName)
  const key = `${name} ${root.href}`
  const targets = byName.get(key) ?? readTargets(element, root)
  byName.set(key, targets)
  return targets
}

function readTargets(element: PageElement, root: URL): string[] {
  const attribute = (name: string): string | undefined => attributeOf(element, name)
  if (element.name === 'meta') {
    const content = attribute('content') ?? ''
    if (attribute('http-equiv')?.toLowerCase() === 'refresh')
      return [content.replace(/^[^;,]*[;,]\s*(?:url\s*=\s*)?/i, '').replace(/^(['"])(.*)\1$/, '$2')]
    return sharedAddresses.has(attribute('property') ?? attribute('name') ?? '') ? [content] : []
  }
  const addresses = addressesOf(element).map(({ address }) => address)
  // Below a base path the site has neighbors, to which a text may link as to any other site.
  return element.name === 'a' ? addresses.filter((address) => !/^https?:/i.test(address) || address.startsWith(root.href)) : addresses
}

/** An address from the root of the site in which nothing is to be resolved or decoded, as most are: its path, its fragment. */
const plain = /^(\/(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?)(#[\w-]*)?$/

function urlOf(target: string, page: Page, root: URL): Pick<URL, 'origin' | 'pathname' | 'hash'> | null {
  const [, pathname, hash = ''] = plain.exec(target) ?? []
  return pathname === undefined ? URL.parse(target, new URL(page.path.slice(1), root)) : { origin: root.origin, pathname, hash }
}

function findWrong(target: string, page: Page, { root, files, pageAt }: Targets): string | undefined {
  const url = urlOf(target, page, root)
  if (url === null) return 'it is no address'
  if (url.origin !== root.origin) return undefined
  const path = decoded(url.pathname)
  if (!path.startsWith(root.pathname)) return `${path}/` === root.pathname ? missingSlash : `it leads outside of ${root.pathname}`
  const bare = path.slice(root.pathname.length - 1)
  const found = pageAt(bare)
  if (found !== undefined) return findWrongFragment(url.hash, found)
  if (files.has(bare.slice(1))) return undefined
  return pageAt(`${bare}/`) !== undefined ? missingSlash : 'there is no such page'
}

const missingSlash = 'its slash at the end is missing'

/** As browsers do: the fragment as it stands, then decoded; `#` and `#top` are the top of every page. */
function findWrongFragment(hash: string, { ids }: Page): string | undefined {
  const [fragment = ''] = hash.slice(1).split(':~:')
  const id = decoded(fragment)
  if (fragment === '' || id.toLowerCase() === 'top' || ids.has(fragment) || ids.has(id)) return undefined
  return `nothing on that page has the id "${id}"`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
