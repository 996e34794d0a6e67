import type { Day } from '../day.ts'
import { nearest } from '../ids.ts'
import { ledgerLines } from '../ledger.ts'
import { paths } from '../paths.ts'
import type { Finding } from '../problem.ts'
import type { Collection, SourceEntries } from '../source-entries.ts'
import { addressedPosts, addressKey, decoded } from './post-addresses.ts'
import { publishedAddresses } from './published-addresses.ts'
import { mayBeIn } from './references.ts'
import type { Rule } from './rule.ts'

/** What was ever published stays where it was, or leads to where it went: every address of the ledgers exists or is an alias. */
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
  if (collection === 'posts') {
    const posts = addressedPosts(sources, now)
    const hidden = posts.find(({ path, publication }) => publication.state !== 'live' && addressKey(path) === addressKey(address))
    if (hidden !== undefined) {
      return finding(
        `The address ${address} was published, but ${hidden.post.file} is ${stateWords[hidden.publication.state]} now.`,
        `Publish it again, or add the alias "${address}" to the post that takes its place.`,
      )
    }
    const live = posts.filter(({ publication }) => publication.state === 'live')
    const fresh = live.filter(({ path }) => !before.has(decoded(path)))
    const heir = live.find(({ post }) => post.id === id) ?? byId(fresh, ({ post }) => post.id, id)
    return finding(gone, aliasFix(address, heir?.post.file, 'Add the alias to the post that took its place, or bring the post back'))
  }
  if (collection === 'features' || collection === 'sigs') {
    const pathOf = collection === 'features' ? paths.feature : (one: string) => paths.group(one, sources.site)
    if (sources.known[collection].has(id)) return finding(gone, `Give the key "path" of "group" in site.yaml the value that leads to it.`)
    const heir = byId(sources[collection].filter((entry) => !before.has(pathOf(entry.id))), (entry) => entry.id, id) // prettier-ignore
    return finding(gone, aliasFix(id, heir?.file, `Add the alias to the entry that took its place, or bring ${collection}/${id} back`))
  }
  return finding(gone, `Bring back what stood there: entries of ${collection}/ cannot move.`)
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
  return isItself || [address, id].some((word) => mayBeIn(sources, ['posts', 'features', 'sigs'], word))
}
