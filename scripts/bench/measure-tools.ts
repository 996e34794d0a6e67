import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus } from './corpus.ts'
import { costOf, type Row } from './measure.ts'
import type { PreparedSite, Reading, Tool } from './tool.ts'

interface Measured {
  posts: number
  runs: number
  tools: readonly Tool[]
  note: (row: Row) => void
}

/**
 * Measures the builds of some tools on the same posts. They take turns, every second time in the other order, so that a machine that
 * grows slower is no fault of one. Gives why some were not measured; one that fails is left out from then on.
 */
export async function measureTools(scratch: string, { posts, runs, tools, note }: Measured): Promise<Record<string, string>> {
  const corpus = makeCorpus(posts)
  const missing: Record<string, string> = {}
  const sites = new Map<Tool, PreparedSite>()
  const withTool = async (tool: Tool, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      sites.delete(tool)
      missing[tool.name] = error instanceof Error ? error.message : String(error)
      console.warn(`${tool.name}: ${missing[tool.name]}`)
    }
  }
  for (const tool of tools) {
    await withTool(tool, async () => {
      const dir = join(scratch, `${tool.name}-${posts}`)
      mkdirSync(dir, { recursive: true })
      console.log(`${tool.name}: made ready with ${posts} posts`)
      const site = await tool.prepare(dir, corpus)
      if ('missing' in site) throw new Error(site.missing)
      sites.set(tool, site)
    })
  }
  for (let run = 0; run < runs; run += 1) {
    for (const [tool, site] of run % 2 === 0 ? [...sites] : [...sites].reverse()) {
      const noteOne = (row: Reading): void => note({ tool: tool.name, posts, run, ...row })
      await withTool(tool, async () => {
        await measureBuilds(site, noteOne)
        for (const row of (await site.more?.(run)) ?? []) noteOne(row)
      })
    }
  }
  return missing
}

async function measureBuilds(site: PreparedSite, note: (row: Reading) => void): Promise<void> {
  const build = async (what: string): Promise<void> => {
    const { parts = {}, ...built } = await site.build()
    note({ what, ...costOf(built) })
    for (const [part, seconds] of Object.entries(parts)) note({ what: nameOfPart(what, part), seconds })
  }
  site.clear()
  await build('cold')
  note({ what: 'output', ...sizeOf(site.outputDir) })
  for (const what of site.again?.changes ?? []) {
    site.again?.change(what)
    await build(`warm: ${what}`)
  }
}

/** Parts that are no phases of a first build: the search index is compared with that of others, pictures are told on their own. */
const apart: ReadonlySet<string> = new Set(['search index', 'pictures for sharing'])

function nameOfPart(what: string, part: string): string {
  return what === 'cold' && !apart.has(part) ? `phase: ${part}` : `${what}: ${part}`
}

function sizeOf(dir: string): { bytes: number; files: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return { files: files.length, bytes: files.reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0) }
}
