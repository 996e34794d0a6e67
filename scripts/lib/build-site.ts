import type { AstroIntegration } from 'astro'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/model/problem.ts'
import { digestOf } from '../../src/site/cache-keys.ts'
import { handover, type CheckedEntry } from '../../src/site/handover.ts'
import { cacheDirOf, envOf, projectDir, writesPrograms, type RunConfig } from '../../src/site/config.ts'
import { digestOfProgram } from '../../src/site/text-store.ts'
import { noteTime, timed } from '../../src/site/times.ts'
import { atSource } from '../checks-of-dist/at-source.ts'
import type { SiteFacts } from '../checks-of-dist/site-facts.ts'
import { takeTurn } from './build-lock.ts'
import { astroTimes, beginTimes, printTimes } from './build-times.ts'
import type { BuildOrder } from './checked-content/build-plan.ts'
import { openContentReader, type ContentReader } from './checked-content/content-reader.ts'
import { openContentStore, sealContentStore, unsealContentStore } from './content-store.ts'
import { finishSite } from './finish-site.ts'
import { forgetContent } from './forget.ts'
import { openLastSite } from './last-site/last-site.ts'
import { reusePages } from './last-site/page-reuse.ts'
import { placeSite } from './last-site/place-site.ts'
import { placeOthers, placePages, type WholeSite } from './last-site/placed-files.ts'
import { writeManifest } from './manifest.ts'
import { openProgramWriter, type ProgramWriter } from './program-writer.ts'
import { clearPlace, preparePlace } from './replace-folder.ts'
import { openResizedPictures, sealResizedPictures } from './resized-pictures.ts'
import { beginSearchIndex, type SearchIndexing } from './search-index/search-index.ts'
import { fromWorkingDirectory, hasErrors, prettyReport, totalOf } from './report-problems.ts'
import { linesOnDisk } from './source-excerpt.ts'

export interface BuildOptions extends BuildOrder {
  /** Absolute path of the folder that holds the finished site. */
  outDir: string
}

/**
 * Builds the whole site: content checked, pages drawn, searched and verified in a folder beside the old site, which is
 * replaced only at the very end. Returns the exit code; the old site stays as it was when it is not 0.
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  const { run, outDir, base, site } = options
  const started = performance.now()
  const step = (what: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`)
  beginTimes(process.env)
  const endTurn = await takeTurn(join(projectDir, '.cache'), console.error)
  // In the checkout, wherever the site goes: Astro moves files here from its own folder, which works on one disk alone.
  const staging = join(projectDir, '.cache/site')
  const others = join(projectDir, '.cache/site-others')
  const aside = join(projectDir, '.cache/site-aside')
  const cacheDir = cacheDirOf(process.env)
  let reader: ContentReader | undefined
  let programs: ProgramWriter | undefined
  let search: SearchIndexing | undefined
  let drawn: Promise<void> | undefined
  try {
    preparePlace(outDir)
    for (const left of [staging, others, aside]) rmSync(left, { recursive: true, force: true })
    openContentStore(cacheDir)
    openResizedPictures(cacheDir)
    reader = openContentReader({ run, base, site })
    const program = programDigest()
    const last = timed('last site opened', () => openLastSite(cacheDir, program))
    const told = reader.problems.then((problems) => {
      tellContent(problems, run)
      if (!hasErrors(problems)) step(`content checked: ${totalOf(problems)}`)
    })
    told.catch(() => undefined) // told where it is awaited
    const begun = reader.read.then(async ({ content, listings }) => {
      if (content === undefined) {
        await told
        throw new BrokenContent()
      }
      unsealContentStore(cacheDir)
      handover().listings = listings
      search = beginSearchIndex(last, last.inputs !== content.inputs)
      return { content, listings, search }
    })
    let entries: Promise<ReadonlyMap<string, CheckedEntry>> | undefined
    handover().unfinished = []
    handover().plain = new Map()
    handover().checked = () => (entries ??= timed('waited for content', async () => (await begun).content.entries))
    const writer = openProgramWriter(others)
    programs = writer
    handover().programs = (source) => {
      if (writesPrograms(process.env)) writer.write(source, last)
      // All of them are read.
      void begun.then(({ content, listings }) => {
        content.entries.clear()
        listings.clear()
      })
    }
    const reuse = reusePages(last, { base, made: staging, expect: (pages) => search?.expect(pages) })
    drawn = drawPages(options, staging, [reuse.integration, astroTimes()])
    drawn.catch(() => undefined) // told below, after what is wrong with the content
    const { content, search: indexing } = await begun
    const { inputs, facts } = content
    await drawn
    indexing.assemble()
    await told
    sealContentStore(cacheDir)
    sealResizedPictures(cacheDir, staging)
    step(`pages drawn${reuse.given.size === 0 ? '' : `, ${reuse.given.size} of them taken from the last site`}`)
    forgetContent()
    const pages = timed('pages placed', () => placePages(last, reuse.given, { made: staging, aside }))
    const whole = async (): Promise<WholeSite> => {
      const { written, pictures, pictureSeconds } = await timed('waited for files for programs', writer.written)
      noteTime('pictures', pictureSeconds)
      step(`files for programs written: ${written.digests.size}`)
      if (pictures !== undefined) step(pictures.words)
      return timed('other files placed', () => placeOthers(last, pages, { made: others, written, pictures }))
    }
    const verified = await finishSite({ dir: last.dir, pages, facts, last, aside, search: indexing, whole }, step)
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
  } catch (error) {
    if (!(error instanceof BrokenContent)) throw error
    console.error('The site was not built: mend the errors above and build again.')
    return 1
  } finally {
    await drawn?.catch(() => undefined) // of content that is not built, Astro finds out as soon as it is loaded
    await reader?.stop()
    await programs?.stop()
    await search?.stop()
    for (const left of [staging, others, aside]) rmSync(left, { recursive: true, force: true })
    clearPlace(outDir)
    endTurn()
  }
}

/** The content has errors, which have been told. */
class BrokenContent extends Error {}

/** Everything that decides a page besides the content and the settings. */
function programDigest(): string {
  const files = digestOfProgram(['src', 'scripts'], ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'])
  return digestOf([files, process.version, String(writesPrograms(process.env))])
}

/** Tells what is wrong with a finished site, and gives it as problems of what it is drawn from. */
function tellBroken(problems: readonly Problem[], facts: SiteFacts, contentDir: string): Problem[] {
  if (problems.length === 0) return []
  const broken = atSource(problems, facts, textsOf(facts, contentDir), contentDir)
  if (writesPrograms(process.env)) process.stdout.write(prettyReport(broken, process.stdout.isTTY, linesOnDisk(contentDir)))
  return broken
}

/** Tells everything that is wrong with the content. */
function tellContent(problems: readonly Problem[], { contentDir }: RunConfig): void {
  if (problems.length > 0)
    process.stdout.write(prettyReport(fromWorkingDirectory(problems, contentDir), process.stdout.isTTY, linesOnDisk(contentDir)))
}

/** The texts of the files that pages are drawn from. */
function textsOf({ sources }: SiteFacts, contentDir: string): Map<string, string> {
  const files = new Set([...sources.values()].map(({ file }) => file))
  return new Map([...files].map((file) => [file, readFileSync(join(contentDir, file), 'utf8')]))
}

async function drawPages({ run, base, site }: BuildOptions, outDir: string, integrations: AstroIntegration[]): Promise<void> {
  Object.assign(process.env, envOf(run), { ALMANAC_BASE: base, ALMANAC_OUT: outDir, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' })
  if (site !== undefined) process.env.ALMANAC_SITE = site
  const [{ build }, collecting] = await Promise.all([import('astro'), import('../../src/site/collections.ts')])
  handover().collecting = collecting
  await build({ root: projectDir, integrations, logLevel: process.env.ALMANAC_DEBUG === '1' ? 'info' : 'warn' })
}
