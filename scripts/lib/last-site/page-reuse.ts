import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { join } from 'node:path'
import { handover } from '../../../src/site/handover.ts'
import type { DrawnPageTaker, SearchIndexing } from '../search-index/search-index.ts'
import { writeDrawn, writePage } from '../written-page.ts'
import { isIntact, type LastSite } from './last-site.ts'

export interface PageReuse {
  /** Puts itself between Astro and the list of pages that it draws. */
  integration: AstroIntegration
  /** The keys of all pages that have one, by file. */
  keys: ReadonlyMap<string, string>
  /** Pages that are taken from the last site. */
  given: ReadonlySet<string>
}

/** Who wants to know of pages, below which base path their addresses are, and where those that are drawn go. */
export interface PageListener {
  base: string
  made: string
  expect: SearchIndexing['expect']
}

/**
 * Leaves Astro to draw only what is not in the last site under the same key: those pages belong to the new one as they are. Pages
 * without a key are drawn at every build. Pages are written here: those that are known whole without being drawn at once, the others as
 * Astro draws them. Whoever listens is told of all pages, and gets the text of each that is drawn.
 */
export function reusePages(last: LastSite, { base, made, expect }: PageListener): PageReuse {
  const keys = new Map<string, string>()
  const given = new Set<string>()
  let taker: DrawnPageTaker | undefined
  let isClear = false
  const isGiven = ({ pathname, route, cacheKey }: PathWithRoute): boolean => {
    if (cacheKey === undefined) return false
    const file = fileOf(pathname, route.type === 'endpoint')
    keys.set(file, cacheKey)
    const pictures = last.pictures[file] ?? []
    if (last.keys[file] !== cacheKey || ![file, ...pictures].every((one) => isIntact(last, one))) return false
    given.add(file)
    return true
  }
  const integration: AstroIntegration = {
    name: 'almanac-last-site',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths()
            // Of two pages at one address Astro tells, if it gets to know of both.
            isClear = new Set(paths.map(({ pathname }) => bare(pathname))).size === paths.length
            const left = isClear ? paths.filter((path) => !isGiven(path)) : paths
            const pages = paths.filter(({ route }) => route.type !== 'endpoint').map(({ pathname }) => fileOf(pathname, false))
            taker = expect({ files: pages, given: new Set(pages.filter((file) => given.has(file))) })
            const written = isClear ? writePlain(made, left, taker) : new Set()
            return inOrderOf(
              taker,
              left.filter((path) => !written.has(path)),
            )
          },
          render: async (request, options) => {
            const rendered = await own.render(request, options)
            const isLeft = !isClear || options.routeData.type === 'endpoint'
            return isLeft ? rendered : writeDrawn(made, pageOf(request.url, base), rendered, taker)
          },
        })),
    },
  }
  return { integration, keys, given }
}

/** Writes those of some pages that need not be drawn; gives what it has written. */
function writePlain(dir: string, paths: readonly PathWithRoute[], taker: DrawnPageTaker | undefined): Set<PathWithRoute> {
  const { plain } = handover()
  const written = new Set<PathWithRoute>()
  for (const path of paths) {
    const file = fileOf(path.pathname, false)
    const html = path.route.type === 'endpoint' ? undefined : plain?.get(file)
    if (html === undefined) continue
    writePage(join(dir, file), html)
    taker?.take(file, new Uint8Array())
    written.add(path)
  }
  return written
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** The pictures of pages that are taken from the last site, but those that another page has had made anew. */
export function picturesGiven(last: LastSite, pages: Iterable<string>, made: ReadonlySet<string>): string[] {
  const pictures = new Set([...pages].flatMap((page) => last.pictures[page] ?? []))
  return [...pictures].filter((picture) => !made.has(picture) && isIntact(last, picture))
}

/** The file of a page by the address at which it is drawn. */
function pageOf(url: string, base: string): string {
  return fileOf(decodeURI(new URL(url).pathname).slice(base.length - 1), false)
}

/** Some pages in the order in which they are wanted. */
function inOrderOf(taker: DrawnPageTaker | undefined, paths: PathWithRoute[]): PathWithRoute[] {
  const file = ({ pathname, route }: PathWithRoute): string => fileOf(pathname, route.type === 'endpoint')
  return taker === undefined ? paths : paths.sort((a, b) => taker.order(file(a), file(b)))
}

/** Where Astro writes what it draws for an address. */
function fileOf(pathname: string, isFile: boolean): string {
  const path = bare(pathname)
  if (isFile) return path
  return path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '')
}

function bare(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '')
}
