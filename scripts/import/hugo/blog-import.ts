import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../../src/model/day.ts'
import { compareText } from '../../../src/model/problem.ts'
import { siteSchema, type SiteData } from '../../../src/model/schemas/site.ts'
import type { SourceEntries } from '../../../src/model/source-entries.ts'
import { attempt } from '../../../src/sources/attempt.ts'
import { readContent } from '../../../src/sources/read-content.ts'
import { pairLines } from '../yaml-text.ts'
import { type BlogSettings, findSettings } from './blog-settings.ts'
import { FrontMatterError } from './front-values.ts'
import { guessSiteBase } from './guessed-base.ts'
import { readMemory, type Remembered } from './memory.ts'
import { listSources, type SourceFile, type SourceFolder } from './source-files.ts'
import { readSource, type SourcePost } from './source-post.ts'

/** What a person asked for. */
export interface ImportOptions {
  from: string
  content: string
  resources: readonly string[]
  siteBase: string | undefined
  section: string | undefined
  permalink: string | undefined
  /** Only posts whose source or address holds one of these texts. */
  only: readonly string[]
  since: Day | undefined
  apply: boolean
  /** How sure what is applied must be. */
  confidence: number
  now: Day
}

/** A file that should be a post and is none. */
export interface UnreadSource {
  source: string
  line: number
  reason: string
}

/** Everything that an import reads before it converts anything. */
export interface BlogAndContent {
  options: ImportOptions
  settings: BlogSettings
  folder: SourceFolder
  /** All posts that can be read, oldest first. */
  posts: SourcePost[]
  /** Those that were asked for. */
  chosen: SourcePost[]
  unread: UnreadSource[]
  content: SourceEntries
  /** The text of a site.yaml to write; undefined where there is one. */
  siteText: string | undefined
  memory: Map<string, Remembered>
  /** Where pages of the old site are that are not imported, without a slash at its end. */
  siteBase: string
  /** Whether nobody said where the old site is. */
  siteBaseIsGuessed: boolean
  /** Hosts of the old site. */
  hosts: Set<string>
  resources: string[]
}

/** Reads a blog and the content that it goes to. `step` is told of every file. */
export function readBlog(options: ImportOptions, onFolder: (count: number) => void, step: () => void): BlogAndContent {
  const settings = findSettings(options.from)
  const folder = listSources(options.from, options.section)
  onFolder(folder.posts.length)
  const posts: SourcePost[] = []
  const unread: UnreadSource[] = []
  for (const file of folder.posts) {
    step()
    const attempted = attempt(join(options.from, file.source), 'head', () => readPost(file, settings, options))
    if ('finding' in attempted) unread.push({ source: file.source, line: 1, reason: attempted.finding.message })
    else if ('post' in attempted.result) posts.push(attempted.result.post)
    else unread.push(attempted.result.unread)
  }
  const isTranslation = ({ language }: SourcePost): number =>
    Number(language !== undefined && language !== settings.language && language !== 'en')
  posts.sort(
    (a, b) => compareText(a.date ?? '9999', b.date ?? '9999') || isTranslation(a) - isTranslation(b) || compareText(a.source, b.source),
  )
  const siteText = existsSync(join(options.content, 'site.yaml')) ? undefined : newSiteText(options, settings)
  const content = contentOf(options.content, siteText)
  const base = (options.siteBase ?? settings.baseUrl ?? guessSiteBase(posts) ?? content.site.url).replace(/\/+$/, '')
  return {
    options,
    settings,
    folder,
    posts,
    chosen: posts.filter((post) => isChosen(post, options)),
    unread,
    content,
    siteText,
    memory: existsSync(options.content) ? readMemory(options.content) : new Map<string, Remembered>(),
    siteBase: base,
    siteBaseIsGuessed: options.siteBase === undefined && settings.baseUrl === undefined,
    hosts: hostsOf([base, ...(settings.baseUrl === undefined ? [] : [settings.baseUrl])]),
    resources: [...options.resources, ...ownResources(settings)],
  }
}

/** A post, or why it is none; throws what is a mistake of the program. */
function readPost(file: SourceFile, settings: BlogSettings, options: ImportOptions): { post: SourcePost } | { unread: UnreadSource } {
  try {
    return { post: readSource(options.from, file, settings, options.permalink, options.now) }
  } catch (error) {
    if (!(error instanceof FrontMatterError) && !isFileError(error)) throw error
    return { unread: { source: file.source, line: error instanceof FrontMatterError ? error.line : 1, reason: error.message } }
  }
}

function isChosen(post: SourcePost, { only, since }: ImportOptions): boolean {
  if (only.length > 0 && !only.some((text) => post.source.includes(text) || post.address.includes(text))) return false
  return since === undefined || (post.date ?? '') >= since
}

/** With and without `www.`: nobody writes it always. */
function hostsOf(addresses: readonly string[]): Set<string> {
  const hosts = addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).host.toLowerCase())
  return new Set(hosts.flatMap((host) => [host, host.startsWith('www.') ? host.slice(4) : `www.${host}`]))
}

function ownResources({ file }: BlogSettings): string[] {
  if (file === undefined) return []
  const root = file.replace(/(?:config\/_default\/)?[^/\\]+$/, '')
  return ['static', 'assets', '.'].map((name) => join(root, name)).filter((folder) => existsSync(folder))
}

function contentOf(dir: string, siteText: string | undefined): SourceEntries {
  const site = siteText === undefined ? undefined : siteSchema.parse(siteOf(siteText))
  if (existsSync(dir)) {
    const { sources } = readContent(dir)
    return site === undefined ? sources : { ...sources, site, siteIsCertain: true }
  }
  const empty = mkdtempSync(join(tmpdir(), 'almanac-empty-'))
  try {
    writeFileSync(join(empty, 'site.yaml'), siteText ?? '')
    return readContent(empty).sources
  } finally {
    rmSync(empty, { recursive: true, force: true })
  }
}

/** A site.yaml for content that has none: what the blog calls itself. */
function newSiteText({ siteBase }: ImportOptions, { title, baseUrl }: BlogSettings): string {
  const url = siteBase ?? baseUrl ?? 'https://example.org'
  const name = title ?? new URL(url).hostname.replace(/^www\./, '').split('.')[0] ?? 'Blog'
  const words = name[0]?.toUpperCase() + name.slice(1)
  return `${[...pairLines('project', words), ...pairLines('title', words), ...pairLines('url', new URL(url).origin)].join('\n')}\n`
}

function siteOf(text: string): Partial<Record<keyof SiteData, string>> {
  return Object.fromEntries(text.trim().split('\n').map((line) => [line.split(':')[0], line.replace(/^\w+:\s*/, '').replace(/^"(.*)"$/, '$1')])) // prettier-ignore
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

/** Text of a file of the content; undefined when it is not there. */
export function contentText(dir: string, path: string): string | undefined {
  const file = join(dir, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
