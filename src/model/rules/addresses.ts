import { ledgerLines } from '../ledger.ts'
import { paths, withTrailingSlash } from '../paths.ts'
import type { SourceEntries, SourceFile } from '../source-entries.ts'
import type { Day } from '../day.ts'
import { addressedPosts, addressKey, comparePublished, type AddressedPost } from './post-addresses.ts'
import { isReserved } from './reserved-paths.ts'
import type { Rule } from './rule.ts'

/** An address that a file takes for a page. */
interface Claim {
  entry: Pick<SourceFile, 'file'> & Partial<SourceFile>
  path: string
  /** The post whose claim it is; none for a page of `pages/`. */
  of: AddressedPost | undefined
  /** Whether it follows from the name of the file, was chosen as `url`, or is a former address. */
  kind: 'usual' | 'chosen' | 'former'
  at: readonly PropertyKey[] | 'start'
}

/** Every address belongs to one page: posts, their former addresses, pages and the site's own folders may not meet. */
export const addresses: Rule = (sources, report, now) => {
  if (!sources.siteIsCertain) return
  const permalinkIsFree = !isReserved(sources.site.permalink, sources.site)
  const published = new Set(sources.ledgers.flatMap(({ text }) => ledgerLines(text).map(({ address }) => addressKey(address))))
  const all = Map.groupBy(claimsOf(sources, now), ({ path }) => addressKey(path))
  for (const [key, claims] of all) {
    const isPublished = published.has(key)
    // Of a permalink that is the site's own, site.yaml is told.
    const isOfSite = ({ path, kind, of }: Claim): boolean =>
      isReserved(path, sources.site) && (kind !== 'usual' || of === undefined || permalinkIsFree)
    const [owner] = claims.filter((claim) => !isOfSite(claim)).sort((a, b) => compareRight(a, b, isPublished))
    const file = fileAbove(key, all)
    for (const claim of claims) {
      if (file !== undefined) {
        const message = `The address ${claim.path} lies below ${file.path}, which is a file and no folder.`
        report(claim.entry, claim.at, { code: 'duplicate-url', message, fix: fixOf(claim) })
        continue
      }
      const given = isOfSite(claim) ? undefined : owner
      if (claim === given || (given !== undefined && areTwins(claim, given))) continue
      report(claim.entry, claim.at, { code: 'duplicate-url', message: messageOf(claim, given), fix: fixOf(claim) })
    }
  }
}

function claimsOf(sources: SourceEntries, now: Day): Claim[] {
  const posts = addressedPosts(sources, now)
  const former = (entry: SourceFile & { data: { aliases: string[] } }, of?: AddressedPost): Claim[] =>
    entry.data.aliases.map((alias, index) => ({ entry, path: withTrailingSlash(alias), of, kind: 'former', at: ['aliases', index] }))
  return [
    ...sources.entryFiles
      .filter(({ collection }) => collection === 'pages')
      .map(({ id, file }): Claim => ({ entry: { file }, path: paths.page(id), of: undefined, kind: 'usual', at: 'start' })),
    ...posts.map((of): Claim => {
      const isChosen = of.post.data.url !== undefined
      return { entry: of.post, path: of.path, of, kind: isChosen ? 'chosen' : 'usual', at: isChosen ? ['url'] : 'start' }
    }),
    ...sources.pages.flatMap((page) => former(page)),
    ...posts.flatMap((of) => former(of.post, of)),
  ]
}

const kinds: Claim['kind'][] = ['usual', 'chosen', 'former']

/** Who has more right to an address comes first, so that the newcomer is told. Readers who know a former address find what they knew. */
function compareRight(a: Claim, b: Claim, isPublished: boolean): number {
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  if (a.of === undefined || b.of === undefined) return Number(a.of !== undefined) - Number(b.of !== undefined) || byKind
  const byDay = comparePublished(a.of, b.of)
  return isPublished && (a.kind === 'former' || b.kind === 'former') ? byDay || byKind : byKind || byDay
}

/** The address of a file, such as `/x.html`, below which another lies: a host cannot have both. */
function fileAbove(key: string, all: ReadonlyMap<string, readonly Claim[]>): Claim | undefined {
  const segments = key.split('/')
  const above = segments.slice(1, -1).map((_, index) => segments.slice(0, index + 2).join('/'))
  return above.filter((path) => path.endsWith(withTrailingSlash(path))).flatMap((path) => all.get(path) ?? [])[0]
}

/** Two files with one id are told as such. */
function areTwins(a: Claim, b: Claim): boolean {
  return a.kind !== 'former' && b.kind !== 'former' && a.of !== undefined && a.of.post.id.toLowerCase() === b.of?.post.id.toLowerCase()
}

function messageOf({ path, entry, of }: Claim, owner: Claim | undefined): string {
  if (owner === undefined) return `The address ${path} is one of the site's own.`
  return owner.entry.file === entry.file
    ? `The address ${path} leads to this ${of === undefined ? 'page' : 'post'} already.`
    : `The address ${path} already belongs to ${owner.entry.file}.`
}

function fixOf({ kind, of }: Claim): string {
  if (kind === 'former') return 'Delete it: an address leads to one page only.'
  if (kind === 'chosen') return 'Give "url" an address that is free.'
  return of === undefined ? 'Rename the file.' : 'Rename the file or its folder.'
}
