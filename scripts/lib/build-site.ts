import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent, type CheckedContent } from '../../src/sources/check-content.ts'
import { buildSiteIndex } from '../../src/model/site-index.ts'
import { handover, type CheckedEntry } from '../../src/site/handover.ts'
import { cacheDirOf, envOf, projectDir, writesPrograms, type RunConfig } from '../../src/site/config.ts'
import { atSource } from '../checks-of-dist/at-source.ts'
import { checkDist } from '../checks-of-dist/check-dist.ts'
import { readDist } from '../checks-of-dist/dist.ts'
import { searchCoverage } from '../checks-of-dist/search-coverage.ts'
import { siteFactsOf } from '../checks-of-dist/site-facts.ts'
import { writeSharePictures } from '../pictures/share-pictures.ts'
import { takeTurn } from './build-lock.ts'
import { removeHiddenPictures } from './hidden-pictures.ts'
import { openPageCache, sealPageCache } from './page-cache.ts'
import { startProgramWriter, type ProgramWriter } from './program-writer.ts'
import { clearPlace, preparePlace, replaceFolder } from './replace-folder.ts'
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
  const checked = checkContent(run.contentDir, run.now)
  const problems = fromWorkingDirectory(checked.problems, run.contentDir)
  if (problems.length > 0) process.stdout.write(prettyReport(problems, process.stdout.isTTY, linesOnDisk()))
  if (hasErrors(problems)) {
    console.error('The site was not built: mend the errors above and build again.')
    return 1
  }
  step(`content checked: ${totalOf(problems)}`)

  const endTurn = await takeTurn(join(projectDir, '.cache'), console.error)
  // In the checkout, wherever the site goes: Astro moves files here from its own folder, which works on one disk alone.
  const staging = join(projectDir, '.cache/site')
  let programs: ProgramWriter | undefined
  try {
    preparePlace(outDir)
    rmSync(staging, { recursive: true, force: true })
    openPageCache(cacheDirOf(process.env))
    handover().checked = entriesOf(checked)
    if (writesPrograms(process.env)) {
      handover().programs = (source) => {
        programs = startProgramWriter(staging, source)
      }
    }
    await drawPages(run, staging, base, site)
    sealPageCache(cacheDirOf(process.env))
    step(`pages drawn, and ${await programs?.written} files for programs written`)
    if (run.pictures) step(await writeSharePictures(buildSiteIndex(checked.sources, run.now), staging))
    if (!run.drafts) removeHiddenPictures(staging, run.contentDir, checked.sources, run.now)
    // Pagefind works in a process of its own; meanwhile this one verifies.
    const writeIndex = await beginSearchIndex(staging, base)
    const facts = siteFactsOf(checked.sources, { base, site: site ?? checked.sources.site.url, now: run.now, drafts: run.drafts })
    const dist = readDist(staging)
    const found = checkDist(dist, facts)
    step('pages verified')
    const { documents } = await writeIndex()
    step(`search index written: ${documents} documents`)
    const broken = atSource([...found, ...searchCoverage(dist, base)], facts, checked.texts, run.contentDir)
    if (broken.length > 0 && writesPrograms(process.env)) process.stdout.write(prettyReport(broken, process.stdout.isTTY, linesOnDisk()))
    if (hasErrors(broken) && writesPrograms(process.env)) {
      console.error('The site was not replaced: the pages above are not right.')
      return 1
    }
    replaceFolder(outDir, staging)
    step(`${outDir} is the new site`)
    return 0
  } finally {
    await programs?.stop()
    rmSync(staging, { recursive: true, force: true })
    clearPlace(outDir)
    endTurn()
  }
}

function entriesOf({ sources, texts }: CheckedContent): Map<string, CheckedEntry> {
  const entries = [sources.releases, sources.sigs, sources.features, sources.people, sources.series, sources.posts].flat()
  return new Map(entries.map((entry) => [entry.file, { text: texts.get(entry.file) ?? '', read: { entry, problems: [] } }]))
}

async function drawPages(run: RunConfig, outDir: string, base: string, site: string | undefined): Promise<void> {
  Object.assign(process.env, envOf(run), { ALMANAC_BASE: base, ALMANAC_OUT: outDir, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' })
  if (site !== undefined) process.env.ALMANAC_SITE = site
  const { build } = await import('astro')
  await build({ root: projectDir, logLevel: process.env.ALMANAC_DEBUG === '1' ? 'info' : 'warn' })
}
