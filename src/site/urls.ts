import { paths as barePaths } from '../model/paths.ts'

/** Addresses of one build: every link of the site is made here, with the base path. */
export interface Urls {
  /** A path of the site (`/features/`) as a link on a page (`/almanac/features/`). Anything else is returned as it is. */
  href: (path: string) => string
  /** A path of the site as a whole address, for feeds, canonical links and programs. */
  absolute: (path: string) => string
}

/** Paths of the site, from its root and without the base path; `Urls.href` makes links of them. */
export const paths = barePaths

/**
 * Addresses below `base` (`/` or `/almanac/`, with or without the slash at its end) of the site at `site`
 * (`https://example.org`).
 */
export function createUrls(site: string, base: string): Urls {
  const prefix = base.replace(/\/+$/, '')
  const origin = site.replace(/\/+$/, '')
  const href = (path: string): string => (path.startsWith('/') && !path.startsWith('//') ? `${prefix}${path}` : path)
  return { href, absolute: (path) => (path.startsWith('/') ? `${origin}${href(path)}` : path) }
}
