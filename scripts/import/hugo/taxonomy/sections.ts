import type { Mention } from './features.ts'
import type { ReadLine } from './reading.ts'

/** A part of a post that tells of a feature. */
export interface ToldSection {
  feature: string
  /** Line of the heading in the source. */
  line: number
}

/** A section that names more features than this lists them. */
const mostOfOwn = 4

/** The headings under which features are told: for each feature the first section of its own. */
export function toldSections(lines: readonly ReadLine[], mentions: readonly Mention[], surest: number): ToldSection[] {
  const headings = lines.filter(({ depth }) => depth > 1).map(({ number }) => number)
  const byHeading = Map.groupBy(
    mentions.filter(({ weight }) => weight >= surest),
    ({ line }) => headings.findLast((heading) => heading <= line),
  )
  const told = new Map<string, ToldSection>()
  for (const heading of headings) {
    const some = byHeading.get(heading) ?? []
    const ids = [...new Set(some.map(({ feature }) => feature.id))]
    if (ids.length > mostOfOwn) continue
    for (const feature of ids) if (!told.has(feature)) told.set(feature, { feature, line: heading })
  }
  return [...told.values()].sort((a, b) => a.line - b.line || (a.feature < b.feature ? -1 : 1))
}
