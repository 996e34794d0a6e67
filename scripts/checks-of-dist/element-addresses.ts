import { attributeOf, type PageElement } from './page.ts'
import { sourcesIn } from './srcset.ts'

/** Attributes that hold one address, and the elements on which they do; on any element, where none is named. */
const holders: Record<string, readonly string[]> = {
  href: [],
  src: [],
  action: ['form'],
  formaction: ['button', 'input'],
  poster: ['video'],
  data: ['object'],
}

/** An address that an element names. */
export interface ElementAddress {
  attribute: string
  address: string
}

/** Every address that an element names, those of a `srcset` one by one. */
export function addressesOf(element: PageElement): ElementAddress[] {
  const single = element.attributes
    .filter(({ name }) => Object.hasOwn(holders, name) && (holders[name]?.length === 0 || holders[name]?.includes(element.name)))
    .map(({ name, value }) => ({ attribute: name, address: value }))
  const srcset = attributeOf(element, 'srcset')
  return srcset === undefined ? single : [...single, ...sourcesIn(srcset).map((address) => ({ attribute: 'srcset', address }))]
}
