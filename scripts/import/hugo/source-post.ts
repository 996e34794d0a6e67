import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, type Day } from '../../../src/model/day.ts'
import { parseByline, webAddress, type Author } from './authors.ts'
import type { BlogSettings } from './blog-settings.ts'
import { flagAt, type FrontMap, FrontMatterError, type FrontValue, listAt, mapAt, readFront, textAt } from './front-values.ts'
import { addressOfPost } from './post-address.ts'
import { findDate } from './post-date.ts'
import { Remarks } from './remarks.ts'
import type { SourceFile } from './source-files.ts'
import { splitSource } from './source-parts.ts'
import { decodeSource, plainLine } from './source-text.ts'

export type SourceFormat = 'hugo' | 'zola' | 'jekyll'

/** A post as its blog has it. */
export interface SourcePost extends SourceFile {
  format: SourceFormat
  front: FrontMap
  title: string
  authors: Author[]
  /** As the content writes it. */
  date?: string
  updated?: string
  /** The slug as it is written. */
  slug?: string
  isDraft: boolean
  summary?: string
  evergreen: boolean
  canonicalUrl?: string
  tags: string[]
  /** Path on the old site. */
  address: string
  aliases: string[]
  body: string
  bodyLine: number
  remarks: Remarks
}

/** Reads one post. Throws a FrontMatterError when nobody can tell its front matter from its text. */
export function readSource(from: string, file: SourceFile, settings: BlogSettings, permalink: string | undefined, now: Day): SourcePost {
  const { text, encoding } = decodeSource(readFileSync(join(from, file.source)))
  const parts = splitSource(text)
  if (parts === undefined) throw new FrontMatterError('its front matter has no end', 1)
  const front = readFront(parts)
  const remarks = new Remarks(parts.front, parts.frontLine)
  if (encoding !== 'UTF-8') remarks.add('look', 'encoding', `is not UTF-8 and was read as ${encoding}: see that its accents are right`)
  const dated = /^(\d{4}-\d{2}-\d{2})[-_](.+)$/.exec(file.name)
  const format = formatOf(parts.notation, front, parts.body, settings, dated !== null)
  const title = titleOf(front, file, remarks, dated?.[2])
  const date = dateOf(front, dated?.[1], remarks, now)
  const updated = date === undefined ? undefined : updatedOf(front, date)
  const slug = textAt(front, 'slug')?.trim()
  const summary = textAt(front, 'summary', 'description', 'excerpt')
  const canonicalUrl = webAddress(textAt(front, 'canonicalurl', 'canonical_url', 'canonical')?.trim())
  const base = {
    ...file, format, front, title, remarks,
    authors: authorsOf(front, remarks),
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined ? {} : { updated }),
    ...(slug === undefined ? {} : { slug }),
    isDraft: isDraft(front, remarks, now),
    ...(summary === undefined ? {} : { summary: plainLine(summary) }),
    evergreen: flagAt(front, 'evergreen'),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    tags: [...new Set([...listAt(front, 'tags'), ...listAt(mapAt(front, 'taxonomies'), 'tags')].map(plainLine).filter((tag) => tag !== ''))],
    body: parts.body,
    bodyLine: parts.bodyLine,
  } // prettier-ignore
  return { ...base, ...addressOfPost(base, settings, permalink) }
}

function formatOf(notation: string, front: FrontMap, body: string, settings: BlogSettings, isDated: boolean): SourceFormat {
  if (settings.generator !== undefined) return settings.generator
  const isZola = ['taxonomies', 'extra', 'in_search_index', 'template', 'insert_anchor_links'].some((key) => front.has(key))
  if (notation === 'toml' && (isZola || /\]\(@\/|\{%\s*\w+\(/.test(body))) return 'zola'
  if (notation === 'toml') return 'hugo'
  const hasJekyllKey = ['permalink', 'redirect_from', 'categories'].some((key) => front.has(key)) || textAt(front, 'layout') === 'post'
  // Jinja in a block of code looks the same.
  const prose = body.replace(/^(```+|~~~+)[^]*?^\1/gm, '')
  const isLiquid = /\{%-?\s*(?:highlight|include|raw|post_url|link|assign|if|for|comment|endhighlight)\b/.test(prose)
  return isDated && (hasJekyllKey || isLiquid) && !/\{\{[<%]/.test(body) ? 'jekyll' : 'hugo'
}

function titleOf(front: FrontMap, file: SourceFile, remarks: Remarks, undated: string | undefined): string {
  const title = plainLine(textAt(front, 'title', 'linktitle') ?? '')
  if (title !== '') return title
  const words = plainLine((undated ?? file.name).replace(/[-_]+/g, ' '))
  remarks.add('look', 'no-title', `has no title and is named after its file: "${words}"`)
  return words === '' ? 'Untitled' : words[0]?.toUpperCase() + words.slice(1)
}

/** The keys that Hugo takes a date from, in its order; then the name of the file. */
const dateKeys = ['date', 'publishdate', 'pubdate', 'published', 'published_at']

function dateOf(front: FrontMap, ofName: string | undefined, remarks: Remarks, now: Day): string | undefined {
  for (const key of dateKeys) {
    const written = textAt(front, key)
    if (written === undefined) continue
    const date = findDate(written)
    if (date !== undefined && isPlausible(date, now)) return date
    remarks.add('look', 'not-a-date', `"${key}: ${plainLine(written)}" names no day that can be meant and was left out`, key)
  }
  const named = ofName === undefined ? undefined : findDate(ofName)
  if (named !== undefined) {
    remarks.add('guess', 'date-of-name', `its date, ${named}, is that of the file's name`)
    return named
  }
  if (ofName !== undefined) remarks.add('look', 'not-a-date', `"${ofName}" in the file's name is no day that exists`)
  const other = ['lastmod', 'modified', 'updated', 'modified_time']
    .map((key) => findDate(textAt(front, key) ?? ''))
    .find((date) => date !== undefined)
  remarks.add(
    'look',
    'no-date',
    other === undefined ? 'has no date and is shown to nobody until it gets one' : `has no date; ${other} is that of its last change`,
  )
  return other
}

/** `0001-01-01` and `9999-12-31` only stand for a day that is not known. */
function isPlausible(date: string, now: Day): boolean {
  return date >= '1971' && Number(date.slice(0, 4)) < Number(now.slice(0, 4)) + 10
}

function updatedOf(front: FrontMap, date: string): string | undefined {
  const updated = findDate(textAt(front, 'lastmod', 'updated', 'modified', 'modified_time', 'last_modified_at') ?? '')
  return updated !== undefined && dayOf(updated) > dayOf(date) ? dayOf(updated) : undefined
}

function isDraft(front: FrontMap, remarks: Remarks, now: Day): boolean {
  if (flagAt(front, 'draft')) return true
  // Jekyll's own word for it; the same key may hold a date.
  if (/^(?:false|no)$/i.test(textAt(front, 'published') ?? '')) return true
  const end = findDate(textAt(front, 'expirydate', 'unpublishdate') ?? '')
  if (end === undefined || dayOf(end) > now) return false
  remarks.add('look', 'expired', `was taken down on ${dayOf(end)} ("expiryDate") and becomes a draft`, 'expirydate')
  return true
}

function authorsOf(front: FrontMap, remarks: Remarks): Author[] {
  const extra = [front, mapAt(front, 'params'), mapAt(front, 'extra'), mapAt(front, 'taxonomies')]
  const values = extra.flatMap((map) => ['author', 'authors', 'byline'].map((key) => map.get(key)).filter((value) => value !== undefined))
  const first = values.find((value) => authorsIn(value, remarks).length > 0)
  return first === undefined ? [] : authorsIn(first, remarks)
}

function authorsIn(value: FrontValue, remarks: Remarks): Author[] {
  if (Array.isArray(value)) return value.flatMap((item) => authorsIn(item, remarks))
  if (typeof value === 'string') {
    if (/^(?:null|~|tbd|todo|n\/a)$/i.test(value.trim())) return []
    const { authors, guesses } = parseByline(value)
    for (const guess of guesses) remarks.add('guess', 'byline', guess, 'author')
    return authors
  }
  const name = plainLine(textAt(value, 'name', 'title', 'display_name') ?? '')
  const affiliation = plainLine(textAt(value, 'affiliation', 'company', 'organization', 'org') ?? '')
  const github = textAt(value, 'github')
  const link =
    webAddress(textAt(value, 'url', 'link', 'website', 'homepage')) ??
    (github !== undefined && /^[\w-]+$/.test(github) ? `https://github.com/${github}` : undefined)
  return name === '' ? [] : [{ name, ...(affiliation === '' ? {} : { affiliation }), ...(link === undefined ? {} : { link }) }]
}
