import { paths, withTrailingSlash } from '../model/paths.ts'
import type { SiteIndex } from '../model/site-index.ts'

/** A page whose address the content decides. Paths are bare: from the root of the site, without the base path. */
export type Route =
  | { path: string; kind: 'post'; id: string }
  | { path: string; kind: 'page'; id: string }
  /** A number that several features share: a page that lists them. */
  | { path: string; kind: 'proposal'; number: number }
  | { path: string; kind: 'redirect'; target: string }

/**
 * Every page whose address is chosen by the content: posts (whatever the permalink or their own `url`), the pages of
 * `pages/`, and the redirects of former addresses, of proposal numbers and of `/releases/latest/`. A path is given once;
 * what exists wins over what leads elsewhere, and of two redirects the first.
 */
export function routesOf(index: SiteIndex): Route[] {
  const routes = new Map<string, Route>()
  const add = (route: Route): void => {
    if (!routes.has(route.path)) routes.set(route.path, route)
  }
  for (const post of index.posts.values()) add({ path: post.path, kind: 'post', id: post.id })
  for (const page of index.pages.values()) add({ path: paths.page(page.id), kind: 'page', id: page.id })
  for (const redirect of redirectsOf(index)) add(redirect)
  return [...routes.values()]
}

/** The value of a rest parameter for a path: no slash at either end, percent signs decoded. */
export function paramOf(path: string): string {
  const bare = path.replace(/^\/+|\/+$/g, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

/** Whether a path names a file (`/2017/x.html`) and not a folder with its index. */
export function isFilePath(path: string): boolean {
  return !path.endsWith('/')
}

type Redirect = Extract<Route, { kind: 'redirect' | 'proposal' }>

function redirectsOf(index: SiteIndex): Redirect[] {
  return [
    ...latestRelease(index),
    ...proposals(index),
    ...formerFeatures(index),
    ...formerGroups(index),
    ...formerOthers(index),
    ...formerPosts(index),
  ]
}

function latestRelease({ newestReleased }: SiteIndex): Redirect[] {
  return newestReleased === undefined ? [] : [{ path: paths.latestRelease(), kind: 'redirect', target: paths.release(newestReleased) }]
}

function proposals({ featuresByProposal, site }: SiteIndex): Redirect[] {
  return [...featuresByProposal]
    .sort(([a], [b]) => a - b)
    .map(([number, ids]) => {
      const path = paths.proposal(number, site)
      const [only = '', ...others] = ids
      return others.length === 0 ? { path, kind: 'redirect', target: paths.feature(only) } : { path, kind: 'proposal', number }
    })
}

function formerFeatures({ features }: SiteIndex): Redirect[] {
  return [...features.values()].flatMap((feature) =>
    feature.aliases
      .filter((alias) => !features.has(alias))
      .map((alias): Redirect => ({ path: paths.feature(alias), kind: 'redirect', target: paths.feature(feature.id) })),
  )
}

function formerGroups({ sigs, site }: SiteIndex): Redirect[] {
  return [...sigs.values()].flatMap((sig) =>
    sig.aliases
      .filter((alias) => !sigs.has(alias))
      .map((alias): Redirect => ({ path: paths.group(alias, site), kind: 'redirect', target: paths.group(sig.id, site) })),
  )
}

function formerOthers({ releases, people, series, pages }: SiteIndex): Redirect[] {
  const of = (entries: ReadonlyMap<string, { aliases: string[] }>, pathOf: (id: string) => string): Redirect[] =>
    [...entries].flatMap(([id, { aliases }]) =>
      aliases
        .filter((alias) => !entries.has(alias))
        .map((alias): Redirect => ({ path: pathOf(alias), kind: 'redirect', target: pathOf(id) })),
    )
  const formerPages = [...pages.values()].flatMap(({ id, aliases }) =>
    aliases.map((alias): Redirect => ({ path: withTrailingSlash(alias), kind: 'redirect', target: paths.page(id) })),
  )
  return [...of(releases, paths.release), ...of(people, paths.person), ...of(series, paths.series), ...formerPages]
}

function formerPosts({ posts }: SiteIndex): Redirect[] {
  return [...posts.values()].flatMap((post) =>
    post.aliases.map((alias): Redirect => ({ path: withTrailingSlash(alias), kind: 'redirect', target: post.path })),
  )
}
