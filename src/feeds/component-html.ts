import { escapeText, escapeValue } from '../markdown/html-text.ts'
import type { ComponentName } from '../markdown/registry.ts'
import type { BodyNode, Json } from '../model/body.ts'
import { formatDay } from '../model/day.ts'
import { featureListOf, featureListWords, noFeatureWords } from '../model/feature-list.ts'
import type { Milestone } from '../model/feature.ts'
import { stageCountWords, stageLengthWords, type CountQuery, type LengthQuery } from '../model/inline-figure.ts'
import { longestWaitsFigure, type WaitQuery } from '../model/longest-waits.ts'
import { paths } from '../model/paths.ts'
import { announcedWords, countedWords, releaseCountsOf } from '../model/release-counts.ts'
import { removalsFigure, type RemovalQuery } from '../model/removals.ts'
import { stageDurationsFigure, type DurationQuery } from '../model/stage-durations.ts'
import { featureWords } from '../model/stage-words.ts'
import { stageLabel } from '../model/stage.ts'
import { tallyOf } from '../model/tally.ts'
import { figureHtml, shippingRecordHtml } from './chart-html.ts'
import { addressOf, type FeedSource, type FeedText } from './feed-source.ts'
import { linkHtml } from './link-html.ts'

/** Where a text stands: what its components may ask. */
export interface TextPlace {
  source: FeedSource
  text: Pick<FeedText, 'pictures'>
}

/**
 * The nodes of a body as one piece of HTML: addresses whole, code plain, components as the facts they show, in the words of the
 * page. Classes and `data-` attributes in it are notes for `textTree`.
 */
export function bodyHtml(nodes: readonly BodyNode[], place: TextPlace): string {
  return nodes.map((node) => nodeHtml(node, place)).join('')
}

function nodeHtml(node: BodyNode, place: TextPlace): string {
  switch (node.kind) {
    case 'html':
      return node.html
    case 'url':
      return escapeValue(addressOf(place.source, node.url))
    case 'image':
      return pictureHtml(node, place)
    case 'code':
      return `<pre data-language="${escapeValue(node.language ?? '')}" data-title="${escapeValue(node.title ?? '')}"><code>${escapeText(node.code)}</code></pre>`
    case 'component': {
      // The guard lets no other name through; a table is drawn by the body itself.
      const draw = drawings[node.name as Exclude<ComponentName, 'Table'>]
      return draw((name) => node.props[name], bodyHtml(node.children, place), place, node.props)
    }
  }
}

type Draw = (prop: (name: string) => Json | undefined, inner: string, place: TextPlace, props: Record<string, Json>) => string

const noteWords: Record<string, string> = { note: 'Note', tip: 'Tip', warning: 'Warning', caution: 'Caution' }

const drawings: Record<Exclude<ComponentName, 'Table'>, Draw> = {
  Note: (prop, inner) => {
    const type = wordOf(prop('type')) ?? 'note'
    const title = wordOf(prop('title'))
    const word = noteWords[type] ?? ''
    const serious = type === 'warning' || type === 'caution'
    const head = title === undefined ? word : serious ? `${word}: ${title}` : title
    return `<blockquote><p><strong>${escapeText(head)}</strong></p>${inner}</blockquote>`
  },
  Figure: (prop, _, place) => {
    const caption = wordOf(prop('caption'))
    const picture = pictureHtml({ src: wordOf(prop('src')) ?? '', alt: wordOf(prop('alt')) ?? '' }, place)
    return `<figure>${picture}${caption === undefined ? '' : `<figcaption>${escapeText(caption)}</figcaption>`}</figure>`
  },
  Details: (prop, inner) => `<details><summary>${escapeText(wordOf(prop('summary')) ?? '')}</summary>${inner}</details>`,
  Tabs: (_, inner) => inner,
  Tab: (prop, inner) => `<p><strong>${escapeText(wordOf(prop('label')) ?? '')}</strong></p>${inner}`,
  Steps: (_, inner) => inner,
  Quote: (prop, inner) => {
    const author = wordOf(prop('author'))
    return `<figure><blockquote>${inner}</blockquote>${author === undefined ? '' : `<figcaption>${escapeText(author)}</figcaption>`}</figure>`
  },
  YouTube: (prop) => {
    const address = new URL('https://www.youtube.com/watch')
    address.searchParams.set('v', wordOf(prop('id')) ?? '')
    const start = prop('start')
    if (typeof start === 'number') address.searchParams.set('t', `${start}s`)
    return `<p>${linkHtml(wordOf(prop('title')) ?? '', address.href)} (a film on YouTube)</p>`
  },
  SideNote: (_, inner) => ` <small>(${inner})</small>`,
  FeatureState: (prop, _, { source }) => {
    const feature = source.index.features.get(wordOf(prop('feature')) ?? '')
    return feature === undefined ? '' : linkHtml(featureWords(feature), addressOf(source, paths.feature(feature.id)))
  },
  FeatureTimeline: (prop, _, { source }) => {
    const feature = source.index.features.get(wordOf(prop('feature')) ?? '')
    if (feature === undefined) return ''
    const head = `<p>The life of ${linkHtml(feature.shortTitle, addressOf(source, paths.feature(feature.id)))}</p>`
    if (feature.milestones.length === 0) return `${head}<p>${escapeText(featureWords(feature))}.</p>`
    return `${head}<ol>${feature.milestones.map((step) => `<li>${stepHtml(step, source)}</li>`).join('')}</ol>`
  },
  FeatureList: (prop, _, { source }) => {
    const query = { release: wordOf(prop('release')) ?? '', sig: wordOf(prop('sig')), stage: wordOf(prop('stage')) }
    const rows = featureListOf(query, source.index)
    if (rows.length === 0) return `<p>${escapeText(noFeatureWords(query, source.index))}</p>`
    const items = rows.map(({ feature, step }) => {
      const group = query.sig === undefined ? source.index.sigs.get(feature.sig)?.name : undefined
      const name = linkHtml(feature.shortTitle, addressOf(source, paths.feature(feature.id)))
      return `<li>${escapeText(stageLabel(step.stage))}: ${name}${group === undefined ? '' : ` ${escapeText(group)}`}</li>`
    })
    return `<p>${escapeText(featureListWords(query, rows.length, source.index))}</p><ul>${items.join('')}</ul>`
  },
  ReleaseStats: (prop, _, { source }) => {
    const release = source.index.releases.get(wordOf(prop('release')) ?? '')
    if (release === undefined) return ''
    const tally = tallyOf(source.index, release)
    const name = linkHtml(`${source.index.site.project} ${release.version}`, addressOf(source, paths.release(release.version)))
    const counts = releaseCountsOf(tally).map(({ stage, count }) => `<li>${count} ${escapeText(stageLabel(stage))}</li>`)
    const words = [countedWords(tally), announcedWords(tally)].join(' ').trim()
    return `<p>${name} in numbers</p>${counts.length === 0 ? '' : `<ul>${counts.join('')}</ul>`}<p>${escapeText(words)}</p>`
  },
  ShippingRecord: (prop, _, { source }) => shippingRecordHtml(wordOf(prop('sig')) ?? '', source),
  // The guard has checked the attributes of these against the registry, which TypeScript cannot know.
  StageDurations: (_, __, { source }, props) => figureHtml(stageDurationsFigure(props as unknown as DurationQuery, source.index), source),
  LongestWaits: (_, __, { source }, props) => figureHtml(longestWaitsFigure(props as unknown as WaitQuery, source.index), source),
  Removals: (_, __, { source }, props) => figureHtml(removalsFigure(props as RemovalQuery, source.index), source),
  StageCount: (_, __, { source }, props) => escapeText(stageCountWords(props as unknown as CountQuery, source.index)),
  StageLength: (_, __, { source }, props) => escapeText(stageLengthWords(props as unknown as LengthQuery, source.index)),
}

/** A step of a life: stage, release as a link where it is known, and its day. */
export function stepHtml({ stage, release, reached, date }: Milestone, source: FeedSource): string {
  const version = source.index.releases.has(release) ? linkHtml(release, addressOf(source, paths.release(release))) : escapeText(release)
  const day = date !== undefined && reached ? ` ${formatDay(date)}` : ''
  return `${escapeText(stageLabel(stage))} ${reached ? '' : 'aimed at '}${version}${day}`
}

/** A picture; a drawing, which exists only within its page, is told by its alternative text. */
function pictureHtml({ src, alt, title }: { src: string; alt: string; title?: string }, { text }: TextPlace): string {
  const picture = text.pictures[src]
  if (picture === undefined) return `<em>${escapeText(alt === '' ? '' : `Drawing: ${alt}`)}</em>`
  const name = title === undefined ? '' : ` title="${escapeValue(title)}"`
  return `<img src="${escapeValue(picture.url)}" alt="${escapeValue(alt)}"${name} width="${picture.width}" height="${picture.height}">`
}

function wordOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
