import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent, type CheckedContent } from '../../src/sources/check-content.ts'
import type { SourceEntries } from '../../src/model/source-entries.ts'
import { openCheckMemory, type CheckMemory } from '../../src/sources/check-memory.ts'
import { buildSiteIndex } from '../../src/model/site-index.ts'
import { handover, type CheckedEntry } from '../../src/site/handover.ts'
import { cacheDirOf, envOf, projectDir, writesPrograms, type RunConfig } from '../../src/site/config.ts'
import { digestOfProgram } from '../../src/site/text-store.ts'
import { beginPart, timed } from '../../src/site/times.ts'
import { atSource } from '../checks-of-dist/at-source.ts'
import { checkDist } from '../checks-of-dist/check-dist.ts'
import { readDist } from '../checks-of-dist/dist.ts'
import { searchCoverage } from '../checks-of-dist/search-coverage.ts'
import { siteFactsOf, type SiteFacts } from '../checks-of-dist/site-facts.ts'
import { openPictureCache } from '../pictures/picture-cache.ts'
import { writeSharePictures } from '../pictures/share-pictures.ts'
import { takeTurn } from './build-lock.ts'
import { astroTimes, beginTimes, printTimes } from './build-times.ts'
import { removeHiddenPictures } from './hidden-pictures.ts'
import { beginManifest, type ManifestWriter } from './manifest.ts'
import { forgetContent } from './forget-content.ts'
import { openPageCache, sealPageCache } from './page-cache.ts'
import { startProgramWriter, type ProgramWriter } from './program-writer.ts'
import { clearPlace, isWithoutFolder, preparePlace, replaceFolder } from './replace-folder.ts'
import { openResizedPictures, sealResizedPictures } from './resized-pictures.ts'
import { beginSearchIndex } from './search-index.ts'
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
export async function buildSite({ run, outDir, base, site }: BuildOptions): Promise<number> {
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
  let programs: ProgramWriter | undefined
  let manifest: ManifestWriter | undefined
  try {
    preparePlace(outDir)
    rmSync(staging, { recursive: true, force: true })
    timed('page cache opened', () => openPageCache(cacheDirOf(process.env)))
    openResizedPictures(cacheDirOf(process.env))
    handover().checked = entriesOf(held.content)
    if (writesPrograms(process.env)) {
      handover().programs = (source) => {
        programs = startProgramWriter(staging, source)
        handover().checked = undefined // all entries are read
      }
    }
    await drawPages(run, staging, base, site)
    timed('page cache sealed', () => sealPageCache(cacheDirOf(process.env)))
    sealResizedPictures(cacheDirOf(process.env), staging)
    step(`pages drawn, and ${await timed('waited for files for programs', async () => programs?.written)} files for programs written`)
    const facts = await drawPictures(held.content.sources, { run, outDir, base, site }, staging, step)
    held.content = undefined
    forgetContent()
    // Pagefind works in a process of its own; meanwhile this one verifies.
    const indexed = beginPart('search index')
    const writeIndex = await beginSearchIndex(staging, base)
    const dist = timed('pages read', () => readDist(staging))
    manifest = beginManifest(staging, dist.files)
    const found = timed('pages checked', () => checkDist(dist, facts))
    step('pages verified')
    const { documents } = await timed('waited for search index', writeIndex)
    indexed()
    step(`search index written: ${documents} documents`)
    const unplaced = [...found, ...searchCoverage(dist, base)]
    const broken = unplaced.length === 0 ? [] : atSource(unplaced, facts, textsOf(facts, run.contentDir), run.contentDir)
    if (broken.length > 0 && writesPrograms(process.env)) process.stdout.write(prettyReport(broken, process.stdout.isTTY, linesOnDisk()))
    if (hasErrors(broken) && writesPrograms(process.env)) {
      console.error('The site was not replaced: the pages above are not right.')
      return 1
    }
    await timed('waited for manifest', manifest.write)
    await timed('replaced', () => replaceFolder(outDir, staging))
    step(`${outDir} is the new site`)
    printTimes()
    return 0
  } finally {
    await programs?.stop()
    await manifest?.stop()
    rmSync(staging, { recursive: true, force: true })
    clearPlace(outDir)
    endTurn()
  }
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

/** Draws the pictures of pages, takes hidden ones out, and gives what the finished site is measured against. */
async function drawPictures(
  sources: SourceEntries,
  { run, base, site = sources.site.url }: BuildOptions,
  staging: string,
  step: (what: string) => void,
): Promise<SiteFacts> {
  if (run.pictures) {
    const cache = openPictureCache(process.env.ALMANAC_PICTURES)
    step(await timed('pictures', () => writeSharePictures(buildSiteIndex(sources, run.now), staging, cache)))
  }
  if (!run.drafts) removeHiddenPictures(staging, run.contentDir, sources, run.now)
  return siteFactsOf(sources, { base, site, now: run.now, drafts: run.drafts })
}

/** The texts of the files that pages are drawn from. */
function textsOf({ sources }: SiteFacts, contentDir: string): Map<string, string> {
  const files = new Set([...sources.values()].map(({ file }) => file))
  return new Map([...files].map((file) => [file, readFileSync(join(contentDir, file), 'utf8')]))
}

/** What the last check worked out: a build is often made for one changed file. */
function checkMemory(): CheckMemory {
  const program = digestOfProgram(['src/markdown', 'src/model'], ['package-lock.json', 'src/sources/read-entry.ts'])
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

async function drawPages(run: RunConfig, outDir: string, base: string, site: string | undefined): Promise<void> {
  Object.assign(process.env, envOf(run), { ALMANAC_BASE: base, ALMANAC_OUT: outDir, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' })
  if (site !== undefined) process.env.ALMANAC_SITE = site
  const { build } = await import('astro')
  await build({ root: projectDir, integrations: [astroTimes()], logLevel: process.env.ALMANAC_DEBUG === '1' ? 'info' : 'warn' })
}
