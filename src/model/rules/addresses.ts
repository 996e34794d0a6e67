import type { Day } from '../day.ts'
import { postPath, paths, withTrailingSlash } from '../paths.ts'
import type { SourceEntries } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** Every address belongs to one page: posts, their former addresses, pages and the site's own pages may not meet. */
export const addresses: Rule = (sources, report, now) => {
  const taken = addressesOfSite(sources)
  for (const page of sources.pages) {
    const path = paths.page(page.id)
    const owner = taken.get(path)
    if (owner !== undefined || isReserved(path, sources)) {
      report(page, [], { code: 'duplicate-url', message: `The address ${path} already belongs to ${owner ?? 'the site itself'}.`, fix: 'Rename the file.' })
    }
    taken.set(path, page.file)
  }
  for (const post of sources.posts) {
    const path = postPath(post.id, post.data, sources.site, fallback(post.data.hold, sources, now))
    const owner = ownerOf(path, taken, sources, post.data.url !== undefined)
    if (owner !== undefined) {
      report(post, post.data.url === undefined ? [] : ['url'], {
        code: 'duplicate-url',
        message: `The address ${path} already belongs to ${owner}.`,
        fix: post.data.url === undefined ? 'Rename the file or its folder.' : 'Give "url" an address that is free.',
      })
    }
    taken.set(path.toLowerCase(), post.file)
  }
  for (const post of sources.posts) {
    for (const [index, alias] of post.data.aliases.entries()) {
      const path = withTrailingSlash(alias)
      const owner = ownerOf(path, taken, sources, true)
      if (owner !== undefined) {
        report(post, ['aliases', index], {
          code: 'duplicate-url',
          message: `The address ${path} already belongs to ${owner}.`,
          fix: 'Delete the alias; an address can lead to one page only.',
        })
      }
      taken.set(path.toLowerCase(), post.file)
    }
  }
}

function ownerOf(path: string, taken: ReadonlyMap<string, string>, sources: SourceEntries, chosen: boolean): string | undefined {
  return taken.get(path.toLowerCase()) ?? (chosen && isReserved(path, sources) ? 'the site itself' : undefined)
}

const reserved = ['posts', 'features', 'releases', 'people', 'series', 'compare', 'search', 'api', 'pagefind', '_astro', '.well-known']

/** Whether a path is the site's: its lists and everything below its own folders, except one segment below /posts/. */
function isReserved(path: string, sources: SourceEntries): boolean {
  const segments = path.toLowerCase().split('/').filter((segment) => segment !== '')
  const [first = '', second, third] = segments
  if (first === '') return true
  if (first === 'posts' && second !== undefined && third === undefined) return false
  if (first === 'posts' && second !== undefined && !['kind', 'year', 'page'].includes(second)) return false
  return [...reserved, sources.site.group.path, sources.site.proposal.path].includes(first)
}

function addressesOfSite(sources: SourceEntries): Map<string, string> {
  const { site } = sources
  const taken = new Map<string, string>()
  for (const release of sources.releases) taken.set(paths.release(release.id), release.file)
  for (const sig of sources.sigs) taken.set(paths.group(sig.id, site), sig.file)
  for (const feature of sources.features) taken.set(paths.feature(feature.id), feature.file)
  for (const person of sources.people) taken.set(paths.person(person.id), person.file)
  for (const series of sources.series) taken.set(paths.series(series.id), series.file)
  return taken
}

function fallback(hold: string | undefined, sources: SourceEntries, now: Day): Day {
  return sources.releases.find((release) => release.id === hold)?.data.date ?? now
}
