import { problemAt, type Problem } from '../../src/model/problem.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'
import { sourcesIn } from './srcset.ts'

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

const loading = ['src', 'poster', 'data']
const loadingRelations =
  /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)(?:\s|$)/i

function loadsOf(element: PageElement): string[] {
  const href = attributeOf(element, 'href')
  const isLoadingLink =
    element.name === 'use' ||
    element.name === 'image' ||
    (element.name === 'link' && loadingRelations.test(attributeOf(element, 'rel') ?? ''))
  return [
    ...element.attributes.filter(({ name }) => loading.includes(name)).map(({ value }) => value),
    ...sourcesIn(attributeOf(element, 'srcset') ?? ''),
    ...(href !== undefined && isLoadingLink ? [href] : []),
  ]
}
