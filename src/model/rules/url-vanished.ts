import type { Day } from '../day.ts'
import { nearest } from '../ids.ts'
import { ledgerLines } from '../ledger.ts'
import { paths } from '../paths.ts'
import type { Finding } from '../problem.ts'
import { collections, type Collection, type SourceEntries } from '../source-entries.ts'
import { addressedPosts, addressKey, decoded } from './post-addresses.ts'
import { publishedAddresses } from './published-addresses.ts'
import { mayBeIn } from './references.ts'
import type { Rule } from './rule.ts'

/**
 * What was ever published stays where it was, or leads to where it went: every address of the ledgers exists or is an alias. That a
 * post comes later than the day of the check is a warning: the clock may be set to a day before its publication.
 */
export const urlVanished: Rule = (sources, report, now) => {
  if (sources.ledgers.length === 0 || !sources.siteIsCertain) return
  const published = publishedAddresses(sources, now)
  const existing = new Set(Object.values(published).flat().map(decoded))
  for (const { collection, file, text } of sources.ledgers) {
    const lines = ledgerLines(text)
    const before = new Set(lines.map(({ address }) => decoded(address)))
    for (const { address, line } of lines) {
      if (existing.has(decoded(address)) || isOfUnread(address, sources)) continue
      report({ file }, { line, column: 1 }, findingOf(address, collection, before, sources, now))
    }
  }
}

function findingOf(address: string, collection: Collection, before: ReadonlySet<string>, sources: SourceEntries, now: Day): Finding {
  const finding = (message: string, fix: string): Finding => ({ code: 'url-vanished', message, fix })
  const gone = `The address ${address} was published, and nothing is there now.`
  const id = lastSegment(address)
  if (collection === 'posts' || collection === 'pages') {
    const posts = addressedPosts(sources, now)
    const isAt = (path: string): boolean => addressKey(path) === addressKey(address)
    const hidden = posts.find(({ path, post, publication }) => publication.state !== 'live' && [path, ...post.data.aliases].some(isAt))
    if (hidden !== undefined) {
      const { state, date } = hidden.publication
      const mayCome = state !== 'draft' && date !== undefined
      return {
        ...finding(
          `The address ${address} was published, but ${hidden.post.file} is ${stateWords[state]} ${mayCome ? `until ${date}` : 'now'}.`,
          `Publish it again, or add the alias "${address}" to the post that takes its place.`,
        ),
        severity: mayCome ? 'warning' : 'error',
      }
    }
    if (collection === 'pages') {
      const page = byId(sources.pages.filter((entry) => !before.has(paths.page(entry.id))), (entry) => entry.id, id) // prettier-ignore
      return finding(gone, aliasFix(address, page?.file, 'Add the alias to the page that took its place, or bring the page back'))
    }
    const live = posts.filter(({ publication }) => publication.state === 'live')
    const fresh = live.filter(({ path }) => !before.has(decoded(path)))
    const heir = live.find(({ post }) => post.id === id) ?? byId(fresh, ({ post }) => post.id, id)
    return finding(gone, aliasFix(address, heir?.post.file, 'Add the alias to the post that took its place, or bring the post back'))
  }
  if (sources.known[collection].has(id)) return finding(gone, `Give the key "path" of "group" in site.yaml the value that leads to it.`)
  const pathOf = pathsOf(sources)[collection]
  const entries: readonly { id: string; file: string }[] = sources[collection]
  // Versions that look alike are different releases.
  const fresh = collection === 'releases' ? [] : entries.filter((entry) => !before.has(pathOf(entry.id)))
  const heir = byId(fresh, (entry) => entry.id, id)
  return finding(gone, aliasFix(id, heir?.file, `Add the alias to the entry that took its place, or bring ${collection}/${id} back`))
}

function pathsOf({ site }: SourceEntries) {
  return {
    features: paths.feature,
    sigs: (id: string) => paths.group(id, site),
    releases: paths.release,
    people: paths.person,
    series: paths.series,
  }
}

const stateWords = { draft: 'a draft', scheduled: 'scheduled', held: 'held', live: 'live' } as const

function aliasFix(alias: string, file: string | undefined, otherwise: string): string {
  return file === undefined ? `${otherwise}: aliases: ["${alias}"].` : `Add the alias to ${file}: aliases: ["${alias}"].`
}

function byId<Item>(items: Item[], idOf: (item: Item) => string, id: string): Item | undefined {
  const guess = nearest(id, items.map(idOf))
  return items.find((item) => idOf(item) === guess)
}

function lastSegment(address: string): string {
  const [last = ''] = decoded(address).split('/').filter(Boolean).slice(-1)
  return last.replace(/\.html?$/, '')
}

/** Whether the address may be that of a file that could not be read. */
function isOfUnread(address: string, sources: SourceEntries): boolean {
  const id = lastSegment(address)
  const isItself = sources.unread.some((file) => file.collection === 'posts' && file.id === id)
  return isItself || [address, address.replace(/\/$/, ''), id].some((word) => mayBeIn(sources, collections, word))
}
