import type { Day } from '../day.ts'
import { nearest } from '../ids.ts'
import { paths, postPath, withTrailingSlash } from '../paths.ts'
import type { SourceEntries } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** A link of a text that leads to this site must lead to a page, and to a heading of the text when it names one of its own. */
export const links: Rule = (sources, report, now) => {
  const known = knownPaths(sources, now)
  for (const entry of [...sources.posts, ...sources.features]) {
    if (entry.body === undefined) continue
    const ids = new Set(entry.body.ids.map(({ id }) => id))
    for (const link of entry.body.links) {
      if (link.href.startsWith('#')) {
        const id = decoded(link.href.slice(1))
        if (id === '' || ids.has(id)) continue
        const guess = nearest(id, ids)
        report(entry, link, {
          code: 'broken-anchor',
          message: `Nothing on this page has the id "${id}".`,
          fix: guess === undefined ? 'Link to a heading by its text in lower case, joined by "-".' : `Did you mean "#${guess}"?`,
        })
        continue
      }
      if (!link.href.startsWith('/') || link.href.startsWith('//')) continue
      const path = link.href.split(/[?#]/)[0] ?? ''
      if (isServed(path, known)) continue
      const guess = nearest(withTrailingSlash(path), known)
      report(entry, link, {
        code: 'broken-link',
        message: `There is no page ${path} on this site.`,
        fix: guess === undefined ? 'Check the address; a page of another site needs it whole, with https://.' : `Did you mean "${guess}"?`,
      })
    }
  }
}

/** Paths that exist whatever the content: lists, files for programs. */
function isServed(path: string, known: ReadonlySet<string>): boolean {
  if (known.has(decoded(withTrailingSlash(path)))) return true
  return /^\/(?:posts|features|compare)\/(?:kind|year|page|stage|sig|\d)/.test(path) || /\.(?:xml|json|ics|csv|txt|md)$/.test(path)
}

function knownPaths(sources: SourceEntries, now: Day): Set<string> {
  const { site, known } = sources
  const day = (hold: string | undefined): Day => sources.releases.find((release) => release.id === hold)?.data.date ?? now
  return new Set([
    paths.home(), paths.posts(), paths.releases(), paths.latestRelease(), paths.groups(site), paths.features(), paths.compare(),
    paths.people(), paths.allSeries(), paths.search(), '/api/',
    ...[...known.releases].map((id) => paths.release(id)),
    ...[...known.sigs].map((id) => paths.group(id, site)),
    ...[...known.features].map((id) => paths.feature(id)),
    ...[...known.people].map((id) => paths.person(id)),
    ...[...known.series].map((id) => paths.series(id)),
    ...[...known.pages].map((id) => paths.page(id)),
    ...sources.features.flatMap(({ data }) => [
      ...data.aliases.map((alias) => paths.feature(alias)),
      ...(data.proposal === undefined ? [] : [paths.proposal(data.proposal, site)]),
    ]),
    ...sources.posts.flatMap(({ id, data }) => [postPath(id, data, site, day(data.hold)), ...data.aliases.map(withTrailingSlash)]),
    ...[...known.posts].map((id) => postPath(id, {}, site, now)),
  ]) // prettier-ignore
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
