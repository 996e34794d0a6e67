import { problemAt, type Problem } from '../../src/model/problem.ts'
import { addressesOf } from './element-addresses.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

/** A page loads nothing from elsewhere: whoever reads it is known to nobody else. Links, which the reader follows, are fine. */
export function foreignLoads(page: Page): Problem[] {
  return page.elements.flatMap((element) =>
    loadsOf(element)
      .filter((target) => /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
      .map((target) => {
        const message = `<${element.name}> loads "${target}" from outside of the site.`
        return problemAt(page.file, page.placeOf(element.offset), {
          code: 'dist-foreign',
          message,
          fix: 'Serve it from the site, or link to it.',
        })
      }),
  )
}

const loadingRelations =
  /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)(?:\s|$)/i

/** What the browser fetches by itself. An `href` is followed by the reader, but for some relations and parts of drawings. */
function loadsOf(element: PageElement): string[] {
  const isLoading =
    element.name === 'use' ||
    element.name === 'image' ||
    (element.name === 'link' && loadingRelations.test(attributeOf(element, 'rel') ?? ''))
  return addressesOf(element)
    .filter(({ attribute }) => (attribute === 'href' ? isLoading : !attribute.endsWith('action')))
    .map(({ address }) => address)
}
