import type { Prose } from '../../markdown/prose.ts'
import type { SiteData } from '../schemas/site.ts'
import type { FeatureSource, SourceEntries } from '../source-entries.ts'
import { marksIn, type Sentence } from './sentences.ts'

/** The features of a site by everything that a text may call them. */
export interface FeatureNames {
  byId: ReadonlyMap<string, FeatureSource>
  byProposal: ReadonlyMap<number, FeatureSource[]>
  byGate: ReadonlyMap<string, FeatureSource[]>
  /** Titles, short titles, and ids as words, in lower case, by their first word. */
  byFirstWord: ReadonlyMap<string, { words: string; feature: FeatureSource }[]>
  /** The highest number of a proposal. */
  newestProposal: number
  /** A number after the label of proposals: `KEP-3866`. */
  proposalPattern: RegExp
  /** What a proposal is called: `KEP`. */
  label: string
  /** The number of the proposal to which an address leads: to its page, or to a folder of its number (`12-quiet-wire`) beside it. */
  proposalOfAddress: (href: string) => number | undefined
  /** The feature to whose page or proposal an address leads. */
  findByAddress: (href: string) => FeatureSource | undefined
}

/** A feature where a sentence names it, by offsets in the sentence's text. */
export interface Mention {
  start: number
  end: number
  feature: FeatureSource
  /** By a link, a number, a gate, or a component, and not by words alone. */
  isSure: boolean
}

/** Names shorter than these are words of the language too; what a link of the same file calls a feature is surer. */
const shortestName = 12
const shortestLinkName = 6

export function featureNamesOf({ site, features }: Pick<SourceEntries, 'site' | 'features'>): FeatureNames {
  const byId = new Map(
    features.flatMap((feature) => [[feature.id, feature] as const, ...feature.data.aliases.map((id) => [id, feature] as const)]),
  )
  const byProposal = Map.groupBy(
    features.filter(({ data }) => data.proposal !== undefined),
    ({ data }) => data.proposal ?? 0,
  )
  const byGate = new Map<string, FeatureSource[]>()
  const byFirstWord = new Map<string, { words: string; feature: FeatureSource }[]>()
  for (const feature of features) {
    for (const { name } of feature.data.gates) byGate.set(name, [...(byGate.get(name) ?? []), feature])
    const { title, shortTitle = title } = feature.data
    for (const name of new Set([title, shortTitle, feature.id.replaceAll('-', ' ')].map((one) => one.toLowerCase()))) {
      if (name.length >= shortestName && name.includes(' ')) addName(byFirstWord, name, feature)
    }
  }
  const label = site.proposal.label.replace(/[^\p{L}\p{N}]/gu, '\\$&')
  return {
    byId, byProposal, byGate, byFirstWord,
    label: site.proposal.label,
    newestProposal: Math.max(0, ...byProposal.keys()),
    proposalPattern: new RegExp(`(?<![\\p{L}\\p{N}])${label}[- ]?(\\d+)(?!\\d)`, 'gu'),
    findByAddress: addressFinder(byId, byProposal, site.proposal),
    proposalOfAddress: numberFinder(site.proposal.url),
  } // prettier-ignore
}

function addName(names: Map<string, { words: string; feature: FeatureSource }[]>, words: string, feature: FeatureSource): void {
  const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0]
  if (first === undefined) return
  const list = names.get(first) ?? []
  list.push({ words, feature })
  names.set(first, list)
}

function addressFinder(
  byId: ReadonlyMap<string, FeatureSource>,
  byProposal: ReadonlyMap<number, FeatureSource[]>,
  { path, url }: SiteData['proposal'],
): FeatureNames['findByAddress'] {
  const numberOf = numberFinder(url)
  return (href) => {
    const [, folder, last] = /^\/([^/?#]+)\/([^/?#]+)\/?/.exec(href) ?? []
    if (folder === 'features' && last !== undefined) return byId.get(last)
    if (folder === path && last !== undefined) return byProposal.get(Number(last))?.[0]
    const number = numberOf(href)
    const [only, ...others] = number === undefined ? [] : (byProposal.get(number) ?? [])
    return others.length === 0 ? only : undefined
  }
}

function numberFinder(template = ''): FeatureNames['proposalOfAddress'] {
  const [before = '', after = ''] = template.split(':number')
  // The repository, whatever follows in it: the host and two segments.
  const home = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\//.exec(template)?.[0]
  return (href) => {
    if (home === undefined || !href.startsWith(home)) return undefined
    const [, number] = /^(\d+)(.*)$/.exec(href.startsWith(before) ? href.slice(before.length) : '') ?? []
    const [, folder] = /\/(\d+)-[a-z][^/]*(?:\/|#|$)/i.exec(href) ?? []
    const found = number !== undefined && href.includes(after) ? number : folder
    return found === undefined ? undefined : Number(found)
  }
}

/** Finds the features that sentences of one file name; what a link calls a feature is its name in the whole file. */
export function mentionFinder(prose: Prose, names: FeatureNames): (sentence: Sentence) => Mention[] {
  const ownNames = new Map<string, { words: string; feature: FeatureSource }[]>()
  const linked = prose.links.flatMap((link) => {
    const feature = names.findByAddress(link.value)
    return feature === undefined ? [] : [{ ...link, feature }]
  })
  for (const { start, end, value, feature } of linked) {
    const words = prose.text.slice(start, end).replace(/\s+/g, ' ').trim()
    const holdsCode = marksIn(prose.codes, { start, end: end - 1, text: '', paragraph: 0 }).length > 0
    // A single word is a name only if it looks like one: `AppArmor`, and not `volumes`.
    const isName = words.length >= shortestLinkName && (words.includes(' ') || /.[\p{Lu}\p{N}]/u.test(words))
    if (value.startsWith('/') && isName && !holdsCode && words.search(names.proposalPattern) === -1)
      addName(ownNames, words.toLowerCase(), feature)
  }
  const marks = [
    ...linked,
    ...prose.components.flatMap((mark) => featureMark(mark, names.byId.get(mark.value))),
    ...prose.codes.flatMap((mark) => (names.byGate.get(mark.value) ?? []).map((feature) => ({ ...mark, feature }))),
  ].sort((a, b) => a.start - b.start)
  return (sentence) => {
    const found: Mention[] = []
    for (const { start, end, feature } of marksIn(marks, sentence))
      found.push({ start: start - sentence.start, end: end - sentence.start, feature, isSure: true })
    for (const match of sentence.text.includes(names.label) ? sentence.text.matchAll(names.proposalPattern) : []) {
      for (const feature of names.byProposal.get(Number(match[1])) ?? [])
        found.push({ start: match.index, end: match.index + match[0].length, feature, isSure: true })
    }
    found.push(...namedIn(sentence.text, names.byFirstWord), ...namedIn(sentence.text, ownNames))
    return found.sort((a, b) => a.start - b.start || b.end - a.end)
  }
}

function featureMark(
  mark: Prose['components'][number],
  feature: FeatureSource | undefined,
): (Prose['components'][number] & { feature: FeatureSource })[] {
  return feature === undefined || !/^Feature(?:State|Timeline)$/.test(mark.name) ? [] : [{ ...mark, feature }]
}

function namedIn(text: string, names: ReadonlyMap<string, { words: string; feature: FeatureSource }[]>): Mention[] {
  if (names.size === 0) return []
  const plain = text.toLowerCase().replace(/\s/g, ' ')
  const found: Mention[] = []
  for (const { index, 0: first } of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const { words, feature } of names.get(first) ?? []) {
      const end = index + words.length
      if (plain.startsWith(words, index) && !/[\p{L}\p{N}]/u.test(plain.charAt(end)))
        found.push({ start: index, end, feature, isSure: false })
    }
  }
  return found
}
