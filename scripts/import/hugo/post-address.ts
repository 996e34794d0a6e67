import { dayOf } from '../../../src/model/day.ts'
import { findIdIn } from '../../../src/model/ids.ts'
import type { BlogSettings } from './blog-settings.ts'
import { type FrontMap, listAt, mapAt, textAt } from './front-values.ts'
import { addressFrom, type AddressParts } from './hugo-address.ts'
import { findSitePath } from './site-path.ts'
import type { Remarks } from './remarks.ts'
import type { SourceFormat } from './source-post.ts'

/** What an address follows from. */
interface Addressed {
  format: SourceFormat
  front: FrontMap
  title: string
  date?: string
  slug?: string
  name: string
  language?: string
  sections: string[]
  remarks: Remarks
}

/** The pattern of a blog whose configuration is not there. */
export const usualPermalink = '/:section/:year/:month/:day/:slug/'

/** Jekyll's names for patterns. */
const jekyllStyles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:yearday/:title.html',
  none: '/:categories/:title.html',
}

/** Path of a post on the old site, and the paths that led to it. Hugo's order: `url`, then the section's pattern with slug or title. */
export function addressOfPost(
  post: Addressed,
  settings: BlogSettings,
  permalink: string | undefined,
): { address: string; aliases: string[] } {
  const address = addressOf(post, settings, permalink)
  const folder = address.replace(/[^/]*\/?$/, '')
  const written = ['aliases', 'redirect_from', 'redirects'].flatMap((key) => listAt(post.front, key))
  const aliases: string[] = []
  for (const alias of written) {
    const path = findSitePath(alias, folder)
    if (path === undefined)
      post.remarks.add('look', 'alias', `the former address "${alias}" cannot be one of this site and was left out`, 'aliases')
    else if (path !== address && !aliases.includes(path)) aliases.push(path)
  }
  return { address, aliases }
}

function addressOf(post: Addressed, settings: BlogSettings, permalink: string | undefined): string {
  const { front, remarks } = post
  const prefix = post.language === undefined || post.language === settings.language || post.language === 'en' ? '' : `/${post.language}`
  const parts = addressParts(post)
  const own = textAt(front, 'url', 'permalink') ?? (post.format === 'zola' ? textAt(front, 'path') : undefined)
  if (own !== undefined) {
    const template = jekyllStyles[own] ?? own
    const isTemplate = /:[a-z]/.test(template.replace(/^https?:/i, ''))
    const path = findSitePath(isTemplate ? addressFrom(withJekyllTokens(template, post), parts) : template)
    if (path !== undefined && path !== '/') return prefix !== '' && isTemplate ? `${prefix}${path}` : path
    remarks.add('look', 'url', `its address "${own}" cannot be one of this site; it gets the usual one`, 'url')
  }
  const pattern = permalink ?? patternOf(post, settings)
  const found = findSitePath(prefix + addressFrom(withJekyllTokens(pattern, post), parts))
  if (found !== undefined && found !== `${prefix}/`) return found
  return findSitePath(addressFrom('/:section/:filename/', parts)) ?? `/blog/${findIdIn(post.name) ?? 'post'}/`
}

function patternOf({ format, sections, date }: Addressed, settings: BlogSettings): string {
  const configured = settings.permalinks.get(sections[0] ?? '') ?? settings.permalinks.get('')
  if (configured !== undefined) return jekyllStyles[configured] ?? configured
  if (settings.file !== undefined && format === 'jekyll') return jekyllStyles['date'] ?? usualPermalink
  if (settings.file !== undefined || format === 'zola') return '/:sections/:slugorfilename/'
  return date === undefined ? '/:section/:slug/' : usualPermalink
}

function addressParts({ format, title, date, slug, name, sections }: Addressed): AddressParts {
  const undated = name.replace(/^\d{4}-\d{2}-\d{2}[-_]/, '')
  // Jekyll and Zola take a post's name from its file, Hugo from its title.
  const own = slug ?? (format === 'hugo' ? undefined : undated)
  return { sections, day: date === undefined ? undefined : dayOf(date), slug: own, title, fileName: format === 'hugo' ? name : undated }
}

function withJekyllTokens(pattern: string, { format, front, name }: Addressed): string {
  if (format !== 'jekyll') return pattern
  const categories = [...listAt(front, 'categories'), ...listAt(front, 'category'), ...listAt(mapAt(front, 'taxonomies'), 'categories')]
  const path = categories.flatMap((text) => text.trim().toLowerCase().split(/\s+/)).join('/')
  return pattern
    .replace(/:categories/g, path)
    .replace(/:title|:slug/g, textAt(front, 'slug') === undefined ? ':filename' : ':slug')
    .replace(/:name\b/g, name)
}
