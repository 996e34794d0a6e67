import type { PostKind } from '../../../../src/model/schemas/post.ts'
import type { SourcePost } from '../source-post.ts'
import { Beliefs, quote } from './evidence.ts'
import type { ReadLine } from './reading.ts'
import { namedBy, namedIn } from './feature-names.ts'
import type { Registry, RegistryFeature } from './registry.ts'

/** Ways in which a text names features, by how sure they are. */
const weights = { link: 0.9, number: 0.9, gate: 0.9, title: 0.85, heading: 0.7, headingOfList: 0.84, passing: 0.72, bareGate: 0.6 }
/** A text that names more proposals than this lists them; a mention says less then. */
const fewProposals = 3

/** A feature that a line names. */
export interface Mention {
  feature: RegistryFeature
  weight: number
  line: number
  why: string
}

/** Everything in the lines that names a feature of the registry. */
export function featureMentions(lines: readonly ReadLine[], registry: Registry, isOfRelease: boolean): Mention[] {
  const ofHeading = isOfRelease ? weights.headingOfList : weights.heading
  const gates = gateContext(lines)
  return lines.flatMap((line) => [
    ...proposalMentions(line, registry),
    ...gateMentions(line, gates.has(line.number), registry),
    ...headingMentions(line, ofHeading, registry),
  ])
}

/** The features that a post tells of. */
export function findFeatures(post: SourcePost, mentions: readonly Mention[], registry: Registry, kind: PostKind): Beliefs<string> {
  const isList = kind === 'announcement' || kind === 'deprecation'
  // Whoever is asked about their work names many things.
  const isTalk = kind === 'spotlight'
  const beliefs = new Beliefs<string>()
  const counts = new Map<string, number>()
  for (const { feature, weight } of mentions) if (weight >= weights.passing) counts.set(feature.id, (counts.get(feature.id) ?? 0) + 1)
  for (const feature of namedIn(post.title, registry))
    beliefs.add(feature.id, weights.title, 1, `the title is its name: ${quote(post.title)}`)
  const isMany = counts.size > fewProposals || isTalk
  for (const { feature, weight, line, why } of mentions) {
    const isPassing = !isList && isMany && (counts.get(feature.id) ?? 0) < 2
    beliefs.add(feature.id, isPassing ? Math.min(weight, weights.passing) : weight, line, why)
  }
  return beliefs
}

function proposalMentions(line: ReadLine, registry: Registry): Mention[] {
  const { label } = registry.site.proposal
  const found: Mention[] = []
  const add = (features: RegistryFeature[], weight: number, why: string): void => {
    const [feature] = features
    // A number that two proposals share says nothing alone.
    if (feature !== undefined && features.length === 1) found.push({ feature, weight, line: line.number, why })
  }
  if (!line.isCode) {
    const number = new RegExp(`\\b${label}s?[\\s_-]*(?:\\[?\\s*\\\\?#\\s*|\\[)?(\\d{1,5})\\b`, 'gi')
    for (const [text, digits] of line.words.matchAll(number))
      add(registry.byProposal.get(Number(digits)) ?? [], weights.number, `says ${quote(text)}`)
  }
  for (const { url } of line.links) {
    const feature = ofProposalLink(url, registry)
    if (feature !== undefined) add(feature, weights.link, `links to ${url}`)
  }
  return found
}

/** The features that the address of a proposal may mean; undefined when it is no such address. */
function ofProposalLink(url: string, { site, byProposal, bySlug }: Registry): RegistryFeature[] | undefined {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[#?].*$/, '')
  const folder = new RegExp(`/${site.proposal.path}/(?:[^/]+/)*?(\\d+)-([\\w.-]+?)(?:\\.md)?(?:/|$)`, 'i').exec(plain)
  if (folder !== null) {
    const [, digits = '', slug = ''] = folder
    const named = bySlug.get(slug.toLowerCase())
    if (named !== undefined) return [named]
    // Old proposals were counted from 0001, before they had the number of their issue.
    return digits.startsWith('00') ? [] : (byProposal.get(Number(digits)) ?? [])
  }
  const prefix = site.proposal.url?.split(':number')[0]?.replace(/^https?:\/\//i, '')
  const own = prefix !== undefined && plain.startsWith(prefix) ? /^\d+/.exec(plain.slice(prefix.length))?.[0] : undefined
  const label = site.proposal.label.toLowerCase()
  const number =
    own ??
    new RegExp(`^${label}s?\\.[\\w.-]+/(\\d+)/?$`, 'i').exec(plain)?.[1] ??
    /\/(?:enhancements|features)\/issues\/(\d+)\/?$/.exec(plain)?.[1]
  return number === undefined ? undefined : (byProposal.get(Number(number)) ?? [])
}

/** Lines near the words "feature gate", and settings that turn gates on. */
function gateContext(lines: readonly ReadLine[]): Set<number> {
  const near = new Set<number>()
  for (const [index, { text, number }] of lines.entries()) {
    if (!/feature[\s_-]*gates?/i.test(text)) continue
    // In a file of settings the gates stand below the key.
    const reach = lines[index]?.isCode === true ? 8 : 2
    for (let line = number - 1; line <= number + reach; line += 1) near.add(line)
  }
  return near
}

function gateMentions(line: ReadLine, isNearGates: boolean, { byGate }: Registry): Mention[] {
  const found: Mention[] = []
  for (const [name] of line.text.matchAll(/\b[A-Z][A-Za-z0-9]{3,}\b/g)) {
    const features = byGate.get(name)
    const [feature] = features ?? []
    if (feature === undefined || features?.length !== 1) continue
    const humps = name.match(/[A-Z][a-z0-9]+/g)?.length ?? 0
    const isNamed = isNearGates || new RegExp(`\\b${name}\\s*[=:]\\s*(?:true|false)`, 'i').test(line.text)
    // One word alone, such as AppArmor, is more often the thing than the gate.
    if (!isNamed && humps < 3) continue
    found.push({ feature, weight: isNamed ? weights.gate : weights.bareGate, line: line.number, why: `names the gate ${name}` })
  }
  return found
}

function headingMentions({ depth, words, number }: ReadLine, weight: number, registry: Registry): Mention[] {
  if (depth === 0) return []
  const heading = words.replace(/^\s*#+\s*/, '').replace(/\{#[^}]*\}/g, '').replace(/\([^()]*\)\s*$/, '').replace(/^[\p{L}\s]{3,12}:\s/u, '') // prettier-ignore
  return namedBy(heading, registry).map((feature) => ({
    feature,
    weight,
    line: number,
    why: `has the heading ${quote(heading)}`,
  }))
}
