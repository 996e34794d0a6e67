import type { AstroIntegration } from 'astro'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent, type CheckedContent } from '../../src/sources/check-content.ts'
import type { Body } from '../../src/model/body.ts'
import type { Problem } from '../../src/model/problem.ts'
import { openCheckMemory, type CheckMemory } from '../../src/sources/check-memory.ts'
import { buildSiteIndex, type SiteIndex } from '../../src/model/site-index.ts'
import { digestOf } from '../../src/site/cache-keys.ts'
import { handover, type CheckedEntry } from '../../src/site/handover.ts'
import { cacheDirOf, envOf, projectDir, writesPrograms, type RunConfig } from '../../src/site/config.ts'
import { digestOfProgram, textStore } from '../../src/site/text-store.ts'
import { timed } from '../../src/site/times.ts'
import { atSource } from '../checks-of-dist/at-source.ts'
import { siteFactsOf, type SiteFacts } from '../checks-of-dist/site-facts.ts'
import { openPictureCache } from '../pictures/picture-cache.ts'
import { writeSharePictures, type SharedPictures } from '../pictures/share-pictures.ts'
import { takeTurn } from './build-lock.ts'
import { astroTimes, beginTimes, printTimes } from './build-times.ts'
import { openContentStore, sealContentStore } from './content-store.ts'
import { finishSite } from './finish-site.ts'
import { forgetContent } from './forget.ts'
import { isIntact, lastDigest, openLastSite, type LastSite } from './last-site/last-site.ts'
import { reusePages } from './last-site/page-reuse.ts'
import { placeSite } from './last-site/place-site.ts'
import { placeOthers, placePages, type WholeSite } from './last-site/placed-files.ts'
import { writeManifest } from './manifest.ts'
import { openProgramWriter, type ProgramWriter } from './program-writer.ts'
import { clearPlace, isWithoutFolder, preparePlace } from './replace-folder.ts'
import { openResizedPictures, sealResizedPictures } from './resized-pictures.ts'
import { beginSearchIndex, type SearchIndexing } from './search-index/search-index.ts'
import { highlightBeside, type ListingHighlighter } from './listing-highlighter.ts'
import { fromWorkingDirectory, hasErrors, prettyReport, totalOf } from './report-problems.ts'
import { linesOnDisk } from './source-excerpt.ts'

export interface BuildOptions {
  run: RunConfig
  /** Absolute path of the folder that holds the finished site. */
  outDir: string
  /** Base path with slashes at both ends. */
  base: string
  /** Address of the site instead of the one in site.yaml. */
  site: string | undefined
}

/**
 * Builds the whole site: content checked, pages drawn, searched and verified in a folder beside the old site, which is
 * replaced only at the very end. Returns the exit code; the old site stays as it was when it is not 0.
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  const { run, outDir } = options
  const started = performance.now()
  const step = (what: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`)
  beginTimes(process.env)
  if (isWithoutFolder(outDir)) await putBack(outDir)
  const held = { content: checkedContent(run) }
  if (held.content === undefined) return 1
  step(`content checked: ${totalOf(held.content.problems)}`)

  const endTurn = await takeTurn(turnFolder, console.error)
  // In the checkout, wherever the site goes: Astro moves files here from its own folder, which works on one disk alone.
  const staging = join(projectDir, '.cache/site')
  const others = join(projectDir, '.cache/site-others')
  const aside = join(projectDir, '.cache/site-aside')
  const cacheDir = cacheDirOf(process.env)
  let programs: ProgramWriter | undefined
  let search: SearchIndexing | undefined
  let listings: ListingHighlighter | undefined
  try {
    preparePlace(outDir)
    for (const left of [staging, others, aside]) rmSync(left, { recursive: true, force: true })
    openContentStore(cacheDir)
    openResizedPictures(cacheDir)
    const program = programDigest()
    const { inputs, facts, shown } = planOf(held.content, options)
    const last = timed('last site opened', () => openLastSite(cacheDir, program))
    search = beginSearchIndex(last, last.inputs !== inputs)
    const reuse = reusePages(last, { base: options.base, expect: search.expect })
    handover().checked = entriesOf(held.content)
    listings = highlightBeside(newTexts(held.content))
    handover().listings = listings.listings
    held.content = undefined
    const writer = openProgramWriter(others)
    programs = writer
    handover().programs = (source) => {
      if (writesPrograms(process.env)) writer.write(source, last)
      handover().checked = undefined // all entries are read
    }
    await drawPages(options, staging, [reuse.integration, astroTimes()])
    sealContentStore(cacheDir)
    sealResizedPictures(cacheDir, staging)
    step(`pages drawn${reuse.given.size === 0 ? '' : `, ${reuse.given.size} of them taken from the last site`}`)
    forgetContent()
    const pages = timed('pages placed', () => placePages(last, reuse.given, { made: staging, aside }))
    const whole = async (): Promise<WholeSite> => {
      const written = await timed('waited for files for programs', writer.written)
      step(`files for programs written: ${written.digests.size}`)
      const pictures = shown === undefined ? noPictures : await drawPictures(shown, others, last, step)
      return timed('other files placed', () => placeOthers(last, pages, { made: others, written, pictures }))
    }
    const verified = await finishSite({ dir: last.dir, pages, facts, last, aside, search, whole }, step)
    const broken = tellBroken(verified.problems, facts, run.contentDir)
    if (hasErrors(broken) && writesPrograms(process.env)) {
      console.error('The site was not replaced: the pages above are not right.')
      return 1
    }
    const digests = timed('manifest', () => writeManifest(last.dir, verified.known))
    const { pictures, searched } = verified
    const keys = Object.fromEntries([...reuse.keys, ...verified.keys])
    placeSite(outDir, cacheDir, { tree: last.dir, program, inputs, digests, keys, pictures, searched, isSound: broken.length === 0 })
    step(`${outDir} is the new site`)
    printTimes()
    return 0
  } finally {
    await programs?.stop()
    await search?.stop()
    await listings?.stop()
    for (const left of [staging, others, aside]) rmSync(left, { recursive: true, force: true })
    clearPlace(outDir)
    endTurn()
  }
}

/** Everything that decides a page besides the content and the settings. */
function programDigest(): string {
  const files = digestOfProgram(['src', 'scripts'], ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'])
  return digestOf([files, process.version, String(writesPrograms(process.env))])
}

/** What has to be known of the content until the end of a build, which is little of it. */
interface BuildPlan {
  /** Digest of what the site is built from, but for its pictures: enough to know that something changed. */
  inputs: string
  /** What the finished site is measured against. */
  facts: SiteFacts
  /** What pictures of pages show; undefined in a build that draws none. */
  shown: SiteIndex | undefined
}

function planOf({ sources, texts }: CheckedContent, { run, base, site = sources.site.url }: BuildOptions): BuildPlan {
  return {
    inputs: digestOf([JSON.stringify(run), ...[...texts].flat()]),
    facts: siteFactsOf(sources, { base, site, now: run.now, drafts: run.drafts }),
    shown: run.pictures ? buildSiteIndex(sources, run.now) : undefined,
  }
}

/** Tells what is wrong with a finished site, and gives it as problems of what it is drawn from. */
function tellBroken(problems: readonly Problem[], facts: SiteFacts, contentDir: string): Problem[] {
  if (problems.length === 0) return []
  const broken = atSource(problems, facts, textsOf(facts, contentDir), contentDir)
  if (writesPrograms(process.env)) process.stdout.write(prettyReport(broken, process.stdout.isTTY, linesOnDisk()))
  return broken
}

/** The content, with everything that is wrong with it told; undefined when there are errors. */
function checkedContent({ contentDir, now }: RunConfig): CheckedContent | undefined {
  const checked = timed('content checked', () => checkContent(contentDir, now, undefined, checkMemory()))
  const problems = fromWorkingDirectory(checked.problems, contentDir)
  if (problems.length > 0) process.stdout.write(prettyReport(problems, process.stdout.isTTY, linesOnDisk()))
  if (!hasErrors(problems)) return checked
  console.error('The site was not built: mend the errors above and build again.')
  return undefined
}

const noPictures: SharedPictures = { given: [], made: [], words: '' }

/** Draws the pictures of pages. */
async function drawPictures(index: SiteIndex, staging: string, last: LastSite, step: (what: string) => void): Promise<SharedPictures> {
  const isThere = (file: string, digest: string): boolean => lastDigest(last, file) === digest && isIntact(last, file)
  const shared = await timed('pictures', () => writeSharePictures(index, staging, openPictureCache(process.env.ALMANAC_PICTURES), isThere))
  step(shared.words)
  return shared
}

/** The texts of the files that pages are drawn from. */
function textsOf({ sources }: SiteFacts, contentDir: string): Map<string, string> {
  const files = new Set([...sources.values()].map(({ file }) => file))
  return new Map([...files].map((file) => [file, readFileSync(join(contentDir, file), 'utf8')]))
}

/** What the last check worked out: a build is often made for one changed file. */
function checkMemory(): CheckMemory {
  const program = digestOfProgram(['src/markdown', 'src/model', 'src/sources'], ['package-lock.json'])
  return openCheckMemory(join(cacheDirOf(process.env), 'check.bin'), program)
}

const turnFolder = join(projectDir, '.cache')

/** Gives the old site its place again that a build took and never filled; this one may end before it has something better. */
async function putBack(outDir: string): Promise<void> {
  const endTurn = await takeTurn(turnFolder, console.error)
  preparePlace(outDir)
  endTurn()
}

function entriesOf({ sources, texts }: CheckedContent): Map<string, CheckedEntry> {
  const entries = [sources.releases, sources.sigs, sources.features, sources.people, sources.series, sources.posts].flat()
  return new Map(entries.map((entry) => [entry.file, { text: texts.get(entry.file) ?? '', read: { entry, problems: [] } }]))
}

/** The texts that this program has not made yet, by `collection/id`. */
function newTexts({ sources }: CheckedContent): Map<string, Body> {
  const all = [
    ...sources.posts.map((entry) => [`posts/${entry.id}`, entry.body] as const),
    ...sources.features.map((entry) => [`features/${entry.id}`, entry.body] as const),
  ]
  return new Map(all.flatMap(([name, body]) => (body === undefined || textStore.isKept(name) ? [] : [[name, body]])))
}

async function drawPages({ run, base, site }: BuildOptions, outDir: string, integrations: AstroIntegration[]): Promise<void> {
  Object.assign(process.env, envOf(run), { ALMANAC_BASE: base, ALMANAC_OUT: outDir, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' })
  if (site !== undefined) process.env.ALMANAC_SITE = site
  const { build } = await import('astro')
  await build({ root: projectDir, integrations, logLevel: process.env.ALMANAC_DEBUG === '1' ? 'info' : 'warn' })
}
