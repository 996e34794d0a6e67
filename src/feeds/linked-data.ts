import type { BreadcrumbList, Thing } from 'schema-dts'
import type { Site } from '../site/load.ts'
import { addressOf } from './feed-source.ts'
import { cleanText } from './xml.ts'

interface Step {
  label: string
  path?: string | undefined
}

/**
 * What a page is and where it stands in the site, as JSON-LD that is safe within a script element; undefined when there is
 * nothing to say. The last step is the page itself.
 */
export function linkedDataOf(
  thing: Thing | undefined,
  crumbs: readonly Step[],
  path: string,
  site: Pick<Site, 'index' | 'urls'>,
): string | undefined {
  const things = [...(thing === undefined ? [] : [thing]), ...(crumbs.length === 0 ? [] : [breadcrumbs(crumbs, path, site)])]
  if (things.length === 0) return undefined
  const [only] = things
  const document =
    only !== undefined && typeof only === 'object' && things.length === 1
      ? { '@context': 'https://schema.org', ...only }
      : { '@context': 'https://schema.org', '@graph': things }
  return scriptJson(document)
}

/** JSON that cannot end the element it stands in. */
export function scriptJson(value: object): string {
  const json = JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? cleanText(part) : part))
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function breadcrumbs(crumbs: readonly Step[], path: string, { index, urls }: Pick<Site, 'index' | 'urls'>): BreadcrumbList {
  const steps = [{ label: index.site.title, path: '/' }, ...crumbs.slice(0, -1), { ...crumbs.at(-1), path }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path: target }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label ?? '',
      ...(target === undefined ? {} : { item: addressOf({ urls }, target) }),
    })),
  }
}
