import { isPageId } from '../../markdown/page-ids.ts'
import type { BodyLink } from '../body.ts'
import { nearest } from '../ids.ts'
import { withTrailingSlash } from '../paths.ts'
import type { Finding } from '../problem.ts'
import type { FeatureSource, PostSource, SourceEntries } from '../source-entries.ts'
import { addressKey, decoded } from './post-addresses.ts'
import { mayBeIn } from './references.ts'
import type { Rule } from './rule.ts'
import { type SitePages, sitePages } from './site-pages.ts'

/** A link of a text that leads to this site must lead to a page, and to an id of its text when it names one. */
export const links: Rule = (sources, report, now) => {
  const pages = sitePages(sources, now)
  for (const entry of [...sources.posts, ...sources.features]) {
    for (const link of entry.body?.links ?? []) {
      const finding = findingOf(link, entry, pages, sources)
      if (finding !== undefined) report(entry, link, finding)
    }
  }
}

function findingOf({ href }: BodyLink, entry: PostSource | FeatureSource, pages: SitePages, sources: SourceEntries): Finding | undefined {
  if (href.startsWith('#')) return anchorFinding(href, entry)
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return hostFinding(href, pages, sources)
  return href.startsWith('/') ? pathFinding(href, pages, sources) : relativeFinding(href, pages)
}

function pathFinding(href: string, pages: SitePages, sources: SourceEntries): Finding | undefined {
  const path = pathOf(href)
  if (!sources.siteIsCertain) return undefined
  const [, page = '', file] = sourceFile.exec(path) ?? []
  if (file !== undefined && file !== '/index.md' && pages.all.has(decoded(withTrailingSlash(page))))
    return { code: 'broken-link', message: `${path} is a file of the content, not a page.`, fix: `Write "${withTrailingSlash(page)}".` }
  // Files for programs and whatever lies in public/ are known only when the site is built, which checks them.
  if (/\.(?!html?$)[a-z][a-z0-9]{1,4}$/i.test(path) || isNumberedList(path)) return undefined
  const whole = decoded(withTrailingSlash(path))
  if (pages.all.has(whole)) return whole === decoded(path) ? anchorThereFinding(href, whole, pages) : slashFinding(href, path)
  if (isOfUnread(path, sources)) return undefined
  // Addresses that differ in a number are those of different things.
  const guess = nearest(
    whole,
    [...pages.all].filter((page) => numbersIn(page) === numbersIn(whole)),
  )
  return {
    code: 'broken-link',
    message: `There is no page ${path} on this site.`,
    fix: guess === undefined ? 'Correct the address; one of another site begins with https://.' : `Did you mean "${guess}"?`,
  }
}

/** A page's path as an editor knows it. `index.md` beside a page is its text for programs. */
const sourceFile = /^(.*?)((?:\/index)?\.mdx?)$/

/** An address with a host: of a page of this site, or of the writer's own machine, where the page was seen. */
function hostFinding(href: string, pages: SitePages, sources: SourceEntries): Finding | undefined {
  const url = URL.parse(href, 'https://x')
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  if (url.host === URL.parse(sources.site.url)?.host) return ownHostFinding(url, pages, sources)
  return /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname) ? ownMachineFinding(url, pages) : undefined
}

/** Where the site has a base path, other sites stand beside it. */
function ownHostFinding(url: URL, pages: SitePages, sources: SourceEntries): Finding | undefined {
  const path = url.pathname + url.search + url.hash
  const finding = pathFinding(path, pages, sources)
  const [, folder = ''] = url.pathname.split('/')
  const isOfSite = folder !== '' && [...pages.all].some((page) => page.startsWith(`/${folder}/`))
  if (finding?.code !== 'broken-link' || isOfSite) return finding
  return { ...finding, severity: 'warning', fix: 'Correct the address, or leave it if another site stands there.' }
}

function ownMachineFinding({ host, pathname }: URL, pages: SitePages): Finding {
  const isPage = pathname !== '/' && pages.all.has(decoded(pathname))
  return {
    code: 'broken-link',
    severity: 'warning',
    message: `${host} is another machine for everyone who reads this.`,
    fix: isPage ? `Write "${pathname}".` : 'Put the address between backticks, if readers are to open it on their own machine.',
  }
}

function anchorFinding(href: string, { body }: PostSource | FeatureSource): Finding | undefined {
  const id = idOf(href)
  const ids = new Set(body?.ids.map((one) => one.id))
  if (id === '' || id === 'top' || ids.has(id)) return undefined
  const guess = nearest(id, ids)
  return {
    code: 'broken-anchor',
    message: `Nothing in this text has the id "${id}".`,
    fix: guess === undefined ? 'Write the words of a heading in lower case, joined by "-".' : `Did you mean "#${guess}"?`,
  }
}

/** The anchor of a link to another post. Which ids a text has is not known where only the facts of its file were read. */
function anchorThereFinding(href: string, page: string, pages: SitePages): Finding | undefined {
  const post = pages.posts.get(addressKey(page))?.post
  const id = idOf(href)
  if (post === undefined || post.body.nodes.length === 0 || isPageId(id)) return undefined
  const finding = anchorFinding(`#${id}`, post)
  return finding === undefined ? undefined : { ...finding, message: `Nothing in ${post.file} has the id "${id}".` }
}

function pathOf(href: string): string {
  return href.split(/[?#]/)[0] ?? ''
}

/** The id that a link names, without the words that a browser is to mark there. */
function idOf(href: string): string {
  return decoded((/#(.*)/s.exec(href)?.[1] ?? '').split(':~:')[0] ?? '')
}

/** The text is also read in feeds and lists, where a path from the page itself leads elsewhere. */
function relativeFinding(href: string, pages: SitePages): Finding {
  const path = pathOf(href)
  if (href === '') return { code: 'relative-link', message: 'The link leads nowhere.', fix: 'Write its address between ( and ).' }
  const elsewhere = /^(?:https?\/{1,2}|(?=www\.))(.+)/i.exec(href)?.[1]
  if (elsewhere !== undefined)
    return {
      code: 'relative-link',
      message: `The link to "${href}" lacks the "https://" at its beginning.`,
      fix: `Write "https://${elsewhere}".`,
    }
  if (/^[^\s/?#@]+@[^\s/?#@]+\.[^\s/?#@]+(?:\?|$)/.test(href))
    return {
      code: 'relative-link',
      message: `The link to "${href}" lacks the "mailto:" at its beginning.`,
      fix: `Write "mailto:${href}".`,
    }
  const name = path.replace(/^(?:\.{0,2}\/)*/, '').replace(/(?:\/index)?\.(?:mdx?|html)$/, '')
  const [only, ...others] = [...pages.all].filter(
    (page) => withTrailingSlash(`/${name}`) === page || page.endsWith(`/${withTrailingSlash(name)}`),
  )
  return {
    code: 'relative-link',
    message: `The link to "${path}" does not begin at the root of the site.`,
    fix: only === undefined || others.length > 0 ? 'Write the whole path, such as "/posts/the-other-post/".' : `Write "${only}".`,
  }
}

function slashFinding(href: string, path: string): Finding {
  return {
    code: 'missing-slash',
    message: `The address ${path} lacks the slash at its end.`,
    fix: `Write "${path}/${href.slice(path.length)}".`,
  }
}

function numbersIn(path: string): string {
  return path.replace(/\D+/g, ' ')
}

/** Years and pages of lists depend on how many posts are live. */
function isNumberedList(path: string): boolean {
  return /^\/posts\/(?:year|page)\/\d+\/$/.test(path)
}

/** Whether the page may be that of a file with problems of its own, whose address or former addresses are not known. */
function isOfUnread(path: string, sources: SourceEntries): boolean {
  const [last = ''] = path.split('/').filter(Boolean).slice(-1)
  const isItself = sources.unread.some(({ collection, id }) => collection === 'posts' && id === last)
  const words = [withTrailingSlash(path), path.replace(/\/$/, ''), last]
  return isItself || words.some((word) => mayBeIn(sources, ['posts', 'features', 'sigs'], word))
}
