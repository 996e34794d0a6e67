import type { SourcePost } from '../source-post.ts'
import { type Belief, Beliefs, quote } from './evidence.ts'
import type { ReadLine } from './reading.ts'
import type { GroupEntry, Registry } from './registry.ts'

/** Ways in which a post says whose it is, by how sure they are. */
const weights = {
  title: 0.97, led: 0.95, own: 0.92, heading: 0.9, contact: 0.87, namedLink: 0.87, channel: 0.87, proposalFolder: 0.86, author: 0.84,
  often: 0.82, twice: 0.76, link: 0.72, once: 0.62, aside: 0.6, mention: 0.55,
} // prettier-ignore

/** Words of a text that name groups; made once for all posts. */
export interface GroupWords {
  ids: ReadonlyMap<string, string>
  /** Finds names in a text. */
  named: (text: string) => { group: string; text: string }[]
}

const prefix = /\b(?:sig|wg|ug|committee)-/

/** What the groups of a registry may be called. */
export function groupWords({ site, groups }: Registry): GroupWords {
  const ids = new Map(groups.flatMap((group) => group.ids.map((id) => [id.toLowerCase(), group.id] as const)))
  const kinds: Record<string, string[]> = {
    sig: [site.group.singular, ...(site.group.long === undefined ? [] : [site.group.long])],
    wg: ['WG', 'Working Group'],
    ug: ['UG', 'User Group'],
    committee: ['Committee'],
  }
  const forms = groups.flatMap((group) => formsOf(group, kinds[group.kind] ?? []).map((form) => ({ group: group.id, form })))
  const byForm = new Map(forms.map(({ group, form }) => [keyOf(form), group]))
  // Longer names first: "SIG API Machinery" before what is only a part of it.
  const sorted = forms.map(({ form }) => form).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern = new RegExp(`(?<![\\w-])(?:${sorted.map(patternOf).join('|')})(?![\\w-]*\\w)`, 'gi')
  // Most lines name no group, and looking for all names is slow.
  const hint = new RegExp(`${Object.values(kinds).flat().map(patternOf).join('|')}|${prefix.source}`, 'i')
  const named = (text: string) =>
    sorted.length === 0 || !hint.test(text)
      ? []
      : [...text.matchAll(pattern)].flatMap(([found]) => {
          const group = byForm.get(keyOf(found)) ?? byForm.get(keyOf(found).replace(/ing$/, ''))
          return group === undefined ? [] : [{ group, text: found }]
        })
  return { ids, named }
}

/** The groups that a post concerns: by what it says itself, and because they own its features. */
export function findGroups(
  post: SourcePost,
  lines: readonly ReadLine[],
  features: readonly Belief<string>[],
  words: GroupWords,
  registry: Registry,
  isAnnouncement: boolean,
): Belief<string>[] {
  const beliefs = new Beliefs<string>()
  const inTitle = new Set(words.named(`${post.title} ${post.slug ?? ''}`).map(({ group }) => group))
  for (const group of inTitle) beliefs.add(group, weights.title, 1, `the title names it: ${quote(post.title)}`)
  // A portrait of one group names those it works with.
  // Committees elect and decide for all; a post is about one only where its title says so.
  const isAside = (group: string): boolean => !inTitle.has(group) && (inTitle.size > 0 || group.startsWith('committee-'))
  const limit = (group: string, weight: number): number => (isAside(group) ? Math.min(weight, weights.aside) : weight)
  for (const { name, affiliation, link } of post.authors) {
    for (const { group, text } of words.named(`${name} ${affiliation ?? ''}`))
      beliefs.add(group, limit(group, weights.author), 1, `an author is of ${text}`)
    const home = link?.split(/[/?#]/).map((part) => words.ids.get(part.toLowerCase())).find((group) => group !== undefined) // prettier-ignore
    if (home !== undefined) beliefs.add(home, limit(home, weights.author), 1, `${name} stands at ${link ?? ''}`)
  }
  const counts = new Map<string, { count: number; line: number; text: string }>()
  for (const line of lines) {
    // A release has many hands to thank; whose its features are stands elsewhere.
    const most = isAnnouncement && line.isThanks ? weights.aside : 1
    for (const [group, weight, why] of linkEvidence(line, words)) beliefs.add(group, limit(group, Math.min(weight, most)), line.number, why)
    if (line.isCode) continue
    for (const { group, text } of words.named(line.words)) {
      const seen = counts.get(group)
      counts.set(group, { count: (seen?.count ?? 0) + 1, line: seen?.line ?? line.number, text: seen?.text ?? text })
      const weight = weightOfWords(line, text, registry.site)
      if (weight !== undefined)
        beliefs.add(group, limit(group, Math.min(weight, most)), line.number, `says ${quote(around(line.words, text))}`)
    }
  }
  const isFew = counts.size <= 3
  const most = [...counts.values()].map(({ count }) => count).sort((a, b) => b - a)
  for (const [group, { count, line, text }] of counts) {
    // Who names many groups, means one only if it is named far more often than the others.
    const isChief = count >= 3 && count >= 2 * (most[1] ?? 0)
    const weight = isFew
      ? count >= 3
        ? weights.often
        : count === 2
          ? weights.twice
          : weights.once
      : isChief
        ? weights.twice
        : weights.mention
    beliefs.add(group, limit(group, weight), line, `names ${text} ${count === 1 ? 'once' : `${count} times`}`)
  }
  for (const { value, confidence } of features) {
    const owner = registry.features.get(value)?.sig
    if (owner !== undefined) beliefs.add(owner, limit(owner, Math.min(0.95, confidence)), 1, `owns the feature ${value}`)
  }
  return beliefs.list()
}

function* linkEvidence(line: ReadLine, words: GroupWords): Generator<[string, number, string]> {
  for (const { url, text } of line.links) {
    const folder = /\/community\/(?:(?:blob|tree)\/[^/]+\/)?([\w-]+)(\/[^?#]*)?/i.exec(url)
    const ofFolder = folder === null ? undefined : words.ids.get((folder[1] ?? '').toLowerCase())
    const isHome = /^(?:\/?|\/(?:readme|charter)(?:\.md)?\/?)$/i.test(folder?.[2] ?? '')
    if (ofFolder !== undefined) {
      const isNamed = words.named(text).some(({ group }) => group === ofFolder)
      const weight = !isHome ? weights.once : isNamed || line.isContact ? weights.namedLink : weights.link
      yield [ofFolder, weight, `links to ${url}`]
    }
    const proposals = words.ids.get(/\/(?:keps|proposals|rfcs|enhancements)\/([\w-]+)\//i.exec(url)?.[1]?.toLowerCase() ?? '')
    if (proposals !== undefined) yield [proposals, weights.proposalFolder, `links to a proposal in its folder, ${url}`]
    const list = /(?:groups\.google\.com\/(?:.*\/)?(?:[a-z0-9]+-)??|slack\.(?:com|k8s\.io)\/(?:.*\/)?#?)((?:sig|wg|ug)-[\w-]+)/i.exec(
      url,
    )?.[1]
    const ofList = words.ids.get((list ?? '').toLowerCase())
    if (ofList !== undefined) yield [ofList, weights.channel, `links to its list or channel, ${url}`]
  }
  if (line.isCode) return
  for (const [text, channel] of line.words.matchAll(/#([a-z]+-[\w-]+)/gi)) {
    const group = words.ids.get((channel ?? '').toLowerCase())
    if (group !== undefined) yield [group, weights.channel, `names its channel ${text}`]
  }
}

/** What a name says by where it stands; undefined when only how often it is named counts. */
function weightOfWords({ words, depth, isContact }: ReadLine, text: string, site: Registry['site']): number | undefined {
  const at = words.indexOf(text)
  const before = words.slice(0, at)
  const proposal = new RegExp(`\\b${site.proposal.label}\\b`, 'i')
  if (
    /\b(?:led|driven|owned|sponsored|developed|maintained|worked on)\s+(?:and\s+\w+\s+)?by\b/i.test(before) ||
    (proposal.test(before) && /\bby\b/i.test(before))
  )
    return weights.led
  if (/\b(?:we|us|on behalf of|here (?:at|in)|our)\b[\s,(]*(?:the\s+)?(?:kubernetes\s+)?$/i.test(before)) return weights.own
  // A heading, or a line of its own that only lists groups: `(SIG Wire, SIG Glass)`.
  if (depth > 0 || /^\s*\([^()]*\)\s*$/.test(words)) return weights.heading
  return isContact ? weights.contact : undefined
}

function around(words: string, text: string): string {
  const at = words.indexOf(text)
  return words.slice(Math.max(0, at - 45), at + text.length + 25)
}

/** `SIG Node`, `Node SIG`, `sig-node`, and the same with former names. */
function formsOf({ name, ids }: GroupEntry, kindWords: readonly string[]): string[] {
  const names = new Set([name, ...ids.map((id) => id.replace(prefix, '').replace(/-/g, ' '))])
  // An id without a word for its kind may be any word of a text.
  return [
    ...new Set([
      ...ids.filter((id) => prefix.test(id)),
      ...[...names].flatMap((one) => kindWords.flatMap((kind) => [`${kind} ${one}`, `${one} ${kind}`])),
    ]),
  ]
}

function patternOf(form: string): string {
  const words = form.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return words.join('(?:[\\s_/-]+|\\s*\\(\\w+\\)\\s*)') + (/[a-z]$/i.test(form) ? '(?:ing)?' : '')
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\s*\(\w+\)\s*/g, ' ').replace(/[\s_/-]+/g, ' ').trim() // prettier-ignore
}
