import { fileStart, problemAt, type Finding, type Place, type Problem } from '../../src/model/problem.ts'
import { attributeOf, type Page } from './page.ts'
import type { SiteFacts } from './site-facts.ts'

/**
 * Every page names one address as its own, in full: that at which it stands, or the one that its text was first published at. A page
 * that leads elsewhere names the page it leads to; whether that exists is a matter of links.
 */
export function canonicalLinks(page: Page, facts: Pick<SiteFacts, 'base' | 'site' | 'sources'>): Problem[] {
  if (page.isRedirect) return []
  const links = page.elements.filter((element) => element.name === 'link' && attributeOf(element, 'rel') === 'canonical')
  const tell = (place: Place, message: string): Problem[] => {
    const finding: Finding = { code: 'dist-canonical', message, fix: 'Give the layout the whole address of the page.' }
    return [problemAt(page.file, place, finding)]
  }
  const [link] = links
  if (link === undefined || links.length > 1) return tell(fileStart, `The page has ${links.length} canonical links; it needs one.`)
  const named = attributeOf(link, 'href') ?? ''
  const own = facts.sources.get(page.path)?.canonical ?? addressOf(page.path, facts)
  return URL.parse(named)?.href === URL.parse(own)?.href
    ? []
    : tell(page.placeOf(link.offset), `The page says its address is "${named}", but it is "${own}".`)
}

function addressOf(path: string, { base, site }: Pick<SiteFacts, 'base' | 'site'>): string {
  return new URL(base.replace(/\/$/, '') + path.replace(/[%?#]/g, encodeURIComponent), site).href
}
