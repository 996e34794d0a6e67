import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { giveFile, isIntact, type LastSite } from './last-site.ts'

export interface PageReuse {
  /** Puts itself between Astro and the list of pages that it draws. */
  integration: AstroIntegration
  /** The keys of all pages that have one, by file. */
  keys: ReadonlyMap<string, string>
  /** Pages that were taken from the last site. */
  given: ReadonlySet<string>
}

/**
 * Leaves Astro to draw only what is not in the last site under the same key: those pages are put into the folder as they are. Pages
 * without a key are drawn at every build.
 */
export function reusePages(last: LastSite, dir: string): PageReuse {
  const keys = new Map<string, string>()
  const given = new Set<string>()
  const isGiven = ({ pathname, route, cacheKey }: PathWithRoute): boolean => {
    if (cacheKey === undefined) return false
    const file = fileOf(pathname, route.type === 'endpoint')
    keys.set(file, cacheKey)
    const pictures = last.pictures[file] ?? []
    if (last.keys[file] !== cacheKey || !pictures.every((picture) => isIntact(last, picture)) || !giveFile(last, file, dir)) return false
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
            const isClear = new Set(paths.map(({ pathname }) => bare(pathname))).size === paths.length
            return isClear ? paths.filter((path) => !isGiven(path)) : paths
          },
        })),
    },
  }
  return { integration, keys, given }
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** Puts the pictures of pages that were taken from the last site beside them, where no other page has had them made; gives those. */
export function givePictures(last: LastSite, pages: Iterable<string>, files: ReadonlySet<string>, dir: string): string[] {
  const pictures = new Set([...pages].flatMap((page) => last.pictures[page] ?? []))
  return [...pictures].filter((picture) => !files.has(picture) && giveFile(last, picture, dir))
}

/** Where Astro writes what it draws for an address. */
function fileOf(pathname: string, isFile: boolean): string {
  return isFile ? bare(pathname) : `${bare(pathname)}/index.html`.replace(/^\//, '')
}

function bare(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '')
}
