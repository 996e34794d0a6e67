import { problemAt, type Problem } from '../../src/model/problem.ts'
import type { Dist } from './dist.ts'
import { addressesOf } from './element-addresses.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

/** Every link to the site itself leads to a file of it, with the right slash, and to an id of that page when it names one. */
export function internalLinks({ pages, pageAt, files }: Dist, base: string, site = 'http://site.invalid'): Problem[] {
  const root = new URL(base, site)
  const targets: Targets = { root, files, pageAt }
  // Most elements stand on many pages, with attributes that are one array on all of them, as `readPage` gives them.
  const known = new Map<PageElement['attributes'], KnownElement>()
  const knownOf = (element: PageElement, page: Page): KnownElement => {
    const before = known.get(element.attributes)
    if (before?.name === element.name) return before
    const its = targetsOf(element)
    const now = {
      name: element.name,
      targets: its,
      isRight: its.every((target) => target.startsWith('/') && findWrong(target, page, targets) === undefined),
    }
    known.set(element.attributes, now)
    return now
  }
  return pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const { targets: its, isRight } = knownOf(element, page)
      if (isRight) return none
      return its.flatMap((target) => {
        const wrong = findWrong(target, page, targets)
        if (wrong === undefined) return []
        const message = `The <${element.name}> to "${target}" is broken: ${wrong}.`
        const fix = 'Correct it where the page gets it from: a text, an entry or a component.'
        return [problemAt(page.file, page.placeOf(element.offset), { code: 'dist-broken-link', message, fix })]
      })
    }),
  )
}

const none: Problem[] = []

/** What is known of all elements with the same name and attributes. */
interface KnownElement {
  name: string
  targets: string[]
  /** Whether all of them are right on any page: what begins at the root means the same on each. */
  isRight: boolean
}

interface Targets {
  /** Address of the front page. */
  root: URL
  files: ReadonlySet<string>
  pageAt: Dist['pageAt']
}

const sharedAddresses = new Set(['og:url', 'og:image', 'twitter:image'])

/** The addresses that an element leads to, as they are written. */
function targetsOf(element: PageElement): string[] {
  const attribute = (name: string): string | undefined => attributeOf(element, name)
  if (element.name === 'meta') {
    const content = attribute('content') ?? ''
    if (attribute('http-equiv')?.toLowerCase() === 'refresh')
      return [content.replace(/^[^;,]*[;,]\s*(?:url\s*=\s*)?/i, '').replace(/^(['"])(.*)\1$/, '$2')]
    return sharedAddresses.has(attribute('property') ?? attribute('name') ?? '') ? [content] : []
  }
  const addresses = addressesOf(element).map(({ address }) => address)
  // The site writes its own links without a host. What names one comes from an entry, and a host may have more than this site.
  return element.name === 'a' ? addresses.filter((address) => !/^https?:/i.test(address)) : addresses
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
