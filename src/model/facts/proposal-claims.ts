import type { Prose } from '../../markdown/prose.ts'
import type { FeatureSource } from '../source-entries.ts'
import { lifeOf, type Claim, type ReadSentence } from './claim.ts'
import { marksIn, mostInSentence } from './sentences.ts'
import type { FeatureNames } from './subjects.ts'

/**
 * Numbers of proposals: that there is such a proposal, and that it is the one to which its link leads or whose name stands before
 * it. A bare number that nothing else in the file confirms (`known`: numbers of features that it links or is about) may be a slip.
 */
export function proposalClaims(sentence: ReadSentence, { links }: Prose, names: FeatureNames, known: ReadonlySet<number>): Claim[] {
  if (!sentence.text.includes(names.label)) return []
  const near = marksIn(links, sentence)
  return [...sentence.text.matchAll(names.proposalPattern)].slice(0, mostInSentence).map((match): Claim => {
    const number = Number(match[1])
    const range = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, said: match[0] }
    const link = near.find((one) => one.start <= range.start && range.end <= one.end)
    const meant = link === undefined ? numberBefore(sentence, match.index) : numberOfAddress(link.value, names)
    if (meant !== undefined) return { ...range, code: 'contradicted-proposal', holds: meant === number, known: `the number is ${meant}` }
    const [feature] = names.byProposal.get(number) ?? []
    // Not every proposal is in the registry: the newest may not be there yet. One that nobody linked may be a slip.
    if (feature === undefined)
      return {
        ...range,
        code: 'unlinked-proposal',
        holds: link !== undefined || number > names.newestProposal,
        known: 'in no feature’s file',
      }
    return {
      ...range,
      code: 'unlinked-proposal',
      holds: link !== undefined || known.has(number),
      known: lifeOf(feature),
      link: `/features/${feature.id}/`,
    }
  })
}

/** Numbers of the proposals of features that a file is about or links. */
export function proposalsOf(features: readonly FeatureSource[], { links, components }: Prose, names: FeatureNames): Set<number> {
  const linked = links.flatMap(({ value }) => names.findByAddress(value) ?? [])
  const drawn = components.flatMap(({ value }) => names.byId.get(value) ?? [])
  return new Set([...features, ...linked, ...drawn].flatMap(({ data }) => data.proposal ?? []))
}

function numberOfAddress(href: string, names: FeatureNames): number | undefined {
  return names.findByAddress(href)?.data.proposal ?? names.proposalOfAddress(href)
}

/** `[Watch list](…) (KEP-3157)`: the number in parentheses right after a name is that name's. */
function numberBefore({ text, mentions }: ReadSentence, at: number): number | undefined {
  if (!/\(\s*$/.test(text.slice(0, at))) return undefined
  const gap = /\s*\(\s*$/.exec(text.slice(0, at))?.index ?? at
  const before = mentions.filter(({ start, end }) => start < at && end <= gap && text.slice(end, gap).trim() === '')
  return before.at(-1)?.feature.data.proposal
}
