import { sitePath } from '../../../src/model/schemas/fields.ts'
import { withTrailingSlash } from '../../../src/model/paths.ts'

/**
 * A path as a post's `url` or `aliases` may have it: from the root, decoded where that is plain text, with a slash at its end
 * unless it names a file. Undefined for what cannot be an address of this site. A query or fragment is left out.
 */
export function findSitePath(written: string, folder = '/'): string | undefined {
  const text = written.trim().replace(/^https?:\/\/[^/?#]+/i, '').replace(/[?#].*$/s, '') // prettier-ignore
  if (text === '' || text.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined
  const absolute = text.startsWith('/') ? text : `${folder.replace(/\/?$/, '/')}${text}`
  const segments: string[] = []
  for (const segment of decodedPath(absolute).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.')
      segments.push(segment.replace(/[\s\u00A0]+/g, '%20').replace(/["<>\\^`{|}]/g, encodeURIComponent))
  }
  const path = `/${segments.join('/')}`
  const whole = absolute.endsWith('/') && path !== '/' ? `${path}/` : withTrailingSlash(path)
  return sitePath.safeParse(whole).success ? whole : undefined
}

/** Percent signs that stand for letters, decoded; those that stand for signs of an address stay. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path.replace(/%(?![\da-f]{2})/gi, '%25')
  }
}
