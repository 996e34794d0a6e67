import { isDayOrMoment } from '../../src/model/day.ts'
import { nearest } from '../../src/model/ids.ts'
import { compareText } from '../../src/model/problem.ts'
import { compareVersions } from '../../src/model/release.ts'
import { postKinds, type PostKind } from '../../src/model/schemas/post.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import { UsageError } from '../lib/flags.ts'

/** The id of a person, from the id or the name. Throws a `UsageError` for somebody who is not in people/, like all that follow. */
export function personOf(text: string, { people }: SiteIndex): string {
  const named = [...people.values()].filter(({ name }) => name.toLowerCase() === text.toLowerCase())
  const id = idIn(people, text) ?? (named.length === 1 ? named[0]?.id : undefined)
  if (id !== undefined) return id
  throw unknown(text, 'people', people.keys(), `Begin with: npm run new -- person --title "${text}"`)
}

/** The id of a feature, from the id, a former id, or the number of its proposal (`3866`, `#3866`, `KEP-3866`). */
export function featureOf(text: string, { features, featuresByProposal, site }: SiteIndex): string {
  const known = idIn(features, text) ?? [...features.values()].find(({ aliases }) => aliases.includes(text))?.id
  if (known !== undefined) return known
  const number = /^(?:#|[a-z]+-)?(\d+)$/i.exec(text)?.[1]
  const [only, ...others] = featuresByProposal.get(Number(number ?? Number.NaN)) ?? []
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) {
    throw new UsageError(`${site.proposal.label}-${number} belongs to several features.`, `Name one: ${[only, ...others].join(' or ')}.`)
  }
  throw unknown(text, 'features', features.keys(), `Begin with: npm run new -- feature --title "…" --sig …`)
}

export function groupOf(text: string, { sigs }: SiteIndex): string {
  const id =
    idIn(sigs, text) ??
    [...sigs.values()].find(({ aliases, name }) => aliases.includes(text) || name.toLowerCase() === text.toLowerCase())?.id
  if (id === undefined) throw unknown(text, 'sigs', sigs.keys(), 'Use the name of a file in sigs/ without its ending.')
  return id
}

export function releaseOf(text: string, { releases }: SiteIndex): string {
  const version = idIn(releases, text) ?? idIn(releases, text.replace(/^v/i, ''))
  if (version !== undefined) return version
  throw new UsageError(`"${text}" is not in releases/.`, `Use one of its files, or begin with: npm run new -- release --title ${text}`)
}

export function seriesOf(text: string, { series }: SiteIndex): string {
  const id = idIn(series, text)
  if (id === undefined) throw unknown(text, 'series', series.keys(), `Begin with: npm run new -- series --title "${text}"`)
  return id
}

export function kindOf(text: string): PostKind {
  const kind = postKinds.find((one) => one === text.toLowerCase())
  if (kind !== undefined) return kind
  const guess = nearest(text, postKinds)
  throw new UsageError(
    `There is no kind "${text}".`,
    guess === undefined ? `Use one of ${postKinds.join(', ')}.` : `Did you mean "${guess}"?`,
  )
}

export function stageOf(text: string, { site }: SiteIndex): string {
  const stage = site.stages.find((one) => one === text.toLowerCase())
  if (stage === undefined) throw new UsageError(`"${text}" is not one of the site's stages.`, `Use one of ${site.stages.join(', ')}.`)
  return stage
}

export function dayOrMomentOf(text: string): string {
  if (isDayOrMoment(text)) return text
  throw new UsageError(`"${text}" is no day.`, 'Write it as 2026-04-22.')
}

export function numberOf(text: string, what: string): number {
  const digits = /^(?:#|[a-z]+-)?(\d{1,9})$/i.exec(text)?.[1]
  if (digits === undefined) throw new UsageError(`"${text}" is no number for --${what}.`, 'Write it in digits.')
  return Number(digits)
}

/** The newest of some versions. */
export function newestOf(versions: readonly string[]): string | undefined {
  return versions.toSorted((a, b) => compareVersions(a, b) || compareText(a, b)).at(-1)
}

function idIn(entries: ReadonlyMap<string, unknown>, text: string): string | undefined {
  const id = entries.has(text) ? text : text.toLowerCase()
  return entries.has(id) ? id : undefined
}

function unknown(text: string, folder: string, ids: Iterable<string>, otherwise: string): UsageError {
  const guess = nearest(text, ids)
  return new UsageError(`"${text}" is not in ${folder}/.`, guess === undefined ? otherwise : `Did you mean "${guess}"?`)
}
