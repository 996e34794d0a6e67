import { problemAt, type Problem } from '../../src/model/problem.ts'
import { addressesOf } from './element-addresses.ts'
import { attributeOf, isData, type Page, type PageElement } from './page.ts'

/** Nothing of what the site's security policy refuses stands in a page: scripts, styles and handlers within the HTML. */
export function inlineCode(page: Page): Problem[] {
  return page.elements.flatMap((element) => {
    const what = findInline(element)
    if (what === undefined) return []
    const message = `The page has ${what}, which its security policy refuses.`
    return [problemAt(page.file, page.placeOf(element.offset), { code: 'dist-inline', message, fix: 'Move it into a file of its own.' })]
  })
}

function findInline(element: PageElement): string | undefined {
  const { name, attributes } = element
  if (name === 'script' && attributeOf(element, 'src') === undefined && !isData(element)) return 'an inline script'
  if (name === 'style') return 'an inline <style>'
  if (name === 'base') return 'a <base>'
  if (attributeOf(element, 'style') !== undefined) return `a style attribute on <${name}>`
  const handler = attributes.find((attribute) => /^on[a-z]+$/.test(attribute.name))
  if (handler !== undefined) return `a handler ${handler.name} on <${name}>`
  const script = addressesOf(element).find(({ address }) => /^\s*(?:javascript|vbscript):/i.test(address))
  return script === undefined ? undefined : `a script as ${script.attribute} of <${name}>`
}
