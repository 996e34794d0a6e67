import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SharedPictures } from '../../pictures/share-pictures.ts'
import type { WrittenFiles } from '../write-program-files.ts'
import { filesOfIndex, lastDigest, type LastSite } from './last-site.ts'
import { picturesGiven } from './page-reuse.ts'
import { joinOthers, joinPages } from './site-tree.ts'

/** Pages that are where they belong. */
export interface PlacedPages {
  /** Their files, with what else Astro has made, and the index of the last site. */
  files: ReadonlySet<string>
  /** SHA-256 of those of which it is known already, by path. */
  known: ReadonlyMap<string, string>
}

/** A site that is whole but for its search index. */
export interface WholeSite {
  /** All of its files, with the index of the last site. */
  files: ReadonlySet<string>
  /** SHA-256 of those that are no pages, as far as it is known already. */
  known: ReadonlyMap<string, string>
  /** Keys of those that are no pages and have one. */
  keys: ReadonlyMap<string, string>
}

/** Joins the pages that Astro has made in a folder to those of the last site that are given; what becomes of the others goes `aside`. */
export function placePages(last: LastSite, given: ReadonlySet<string>, { made, aside }: { made: string; aside: string }): PlacedPages {
  const assets = existsSync(join(made, '_astro')) ? readdirSync(join(made, '_astro')) : []
  const kept = [...given, ...picturesGiven(last, given, new Set(assets.map((file) => `_astro/${file}`)))]
  const before = Object.keys(last.files)
  if (before.length === 0) rmSync(last.dir, { recursive: true, force: true })
  const stale = before.filter((file) => file.endsWith('.html') && !given.has(file))
  const drawn = joinPages({ made, tree: last.dir, stale, aside })
  return { files: new Set([...kept, ...filesOfIndex(last), ...drawn]), known: lastDigests(last, kept) }
}

/** What a site has besides its pages: made in a folder, or given by the last site. */
export interface OtherParts {
  made: string
  written: WrittenFiles
  /** Undefined in a build that draws none. */
  pictures: SharedPictures | undefined
}

/** Joins all other files to the pages of a site. */
export function placeOthers(last: LastSite, pages: PlacedPages, { made, written, pictures }: OtherParts): WholeSite {
  // The front page's own picture takes the place of the one that stands for all pages without one.
  const { given = [], made: drawn = new Map<string, string>(), keys = [] } = pictures ?? {}
  const there = new Set([...pages.files, ...written.given, ...given]).difference(drawn)
  const files = joinOthers({ made, tree: last.dir, there })
  const known = new Map([...lastDigests(last, given), ...drawn, ...written.digests])
  return { files, known, keys: new Map([...written.keys, ...keys]) }
}

/** SHA-256 of files that are as they were in the last site. */
function lastDigests(last: LastSite, files: readonly string[]): Map<string, string> {
  return new Map(files.map((file) => [file, lastDigest(last, file) ?? '']))
}
