import type { BodySource } from './body-types.ts'
import type { SourceItem } from './source-items.ts'

type Tag = Extract<SourceItem, { name: string }>

/** The words or the address that a shortcode stands for; undefined for one that is more than that, or not known. */
export function knownText({ name, named, positional }: Tag, { params = {} }: BodySource): string | undefined {
  const [first = ''] = positional
  switch (name) {
    case 'glossary_tooltip':
      return named.get('text') ?? (named.get('term_id') ?? first).replaceAll('-', ' ')
    case 'ref':
    case 'relref':
    case 'post_url':
    case 'link':
      return named.get('path') ?? named.get('url') ?? first
    case 'get_url':
      return named.get('path')
    case 'param':
    case 'skew':
    case 'latest-version':
    case 'latest-semver':
      return params[first] ?? params[named.get('name') ?? name]
    default:
      return undefined
  }
}
