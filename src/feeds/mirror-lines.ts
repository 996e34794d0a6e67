import type { Milestone } from '../model/feature.ts'
import { formatDay, type Day } from '../model/day.ts'
import { paths } from '../model/paths.ts'
import { findSection, type Post } from '../model/post.ts'
import { stageLabel } from '../model/stage.ts'
import { asParagraph, markdownLink, markdownText } from './markdown-text.ts'
import { addressOf, type FeedSource } from './feed-source.ts'

/** Parts of a Markdown file with an empty line between them; empty ones are left out. */
export function joined(...parts: (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}

/** Text as a paragraph of its own. */
export function paragraph(text: string | undefined): string {
  return text === undefined ? '' : asParagraph(markdownText(text).trim())
}

/** A section; nothing when nothing is in it. */
export function section(title: string, body: string): string {
  return body === '' ? '' : `## ${markdownText(title)}\n\n${body}`
}

/** Items of a list, each Markdown. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Facts as a list: `- Released: 23 April 2025`. Those without a value are left out. */
export function facts(pairs: readonly (readonly [string, string | undefined])[]): string {
  return bullets(pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}: ${value}`])))
}

export function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}

export function featureLink(id: string, source: FeedSource, short = true): string {
  const feature = source.index.features.get(id)
  if (feature === undefined) return markdownText(id)
  return markdownLink(short ? feature.shortTitle : feature.title, addressOf(source, paths.feature(id)))
}

export function groupLink(id: string, source: FeedSource): string {
  const sig = source.index.sigs.get(id)
  return sig === undefined ? markdownText(id) : markdownLink(sig.fullName, addressOf(source, paths.group(id, source.index.site)))
}

export function releaseLink(version: string, source: FeedSource): string {
  return source.index.releases.has(version) ? markdownLink(version, addressOf(source, paths.release(version))) : version
}

export function personLink(id: string, source: FeedSource): string {
  const person = source.index.people.get(id)
  return person === undefined ? markdownText(id) : markdownLink(person.name, addressOf(source, paths.person(id)))
}

/** A post as a line of a list; with a feature, the line leads right to the section that tells of it. */
export function postLine(post: Post, source: FeedSource, feature?: string): string {
  const section = feature === undefined ? undefined : findSection(post, feature)
  const told = section?.heading === undefined ? post.summary : `told in “${section.heading}”`
  const fragment = section === undefined ? '' : `#${encodeURIComponent(section.anchor)}`
  const link = markdownLink(post.title, `${addressOf(source, post.path)}${fragment}`)
  return `${link}, ${formatDay(post.date)}${told === undefined ? '' : `: ${markdownText(told)}`}`
}

/** A step of a life: `Beta in [1.31](…), 13 August 2024`. */
export function stepLine({ stage, release, reached, date }: Milestone, source: FeedSource): string {
  const day = reached ? dayText(date) : undefined
  return `${stageLabel(stage)} ${reached ? 'in' : 'aimed at'} ${releaseLink(release, source)}${day === undefined ? '' : `, ${day}`}`
}
