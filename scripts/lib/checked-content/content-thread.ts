import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { codeNodesOf, highlightBody, listingsOf, type KnownListings } from '../../../src/markdown/highlight.ts'
import type { Body } from '../../../src/model/body.ts'
import { cacheDirOf } from '../../../src/site/config.ts'
import type { CheckedEntry } from '../../../src/site/handover.ts'
import { digestOfProgram, textStore } from '../../../src/site/text-store.ts'
import { beginCheck, type CheckedContent } from '../../../src/sources/check-content.ts'
import { openCheckMemory, type CheckMemory } from '../../../src/sources/check-memory.ts'
import { hasErrors } from '../report-problems.ts'
import { planOf, type BuildOrder } from './build-plan.ts'
import type { ContentReply } from './content-reply.ts'

/** Texts of which the listings are given at a time. */
const batchSize = 32

/**
 * With more posts than these, claims are compared before anything else begins: that takes as much memory as drawing, and beside it 5,000
 * posts would fill three gigabytes.
 */
const mostBeside = 3_000

await work(workerData as BuildOrder) // given by `openContentReader`

async function work(order: BuildOrder): Promise<void> {
  const checked = beginCheck(order.run.contentDir, order.run.now, undefined, checkMemory())
  const problems = checked.sources.posts.length > mostBeside ? checked.finish() : undefined
  if (hasErrors(checked.problems)) tell({ content: undefined })
  else await giveContent(checked, order)
  tell({ problems: problems ?? checked.finish() })
}

/** Gives content that can be built, and highlights what is new in it: others wait for both, and nobody for what its texts claim. */
async function giveContent(checked: CheckedContent, order: BuildOrder): Promise<void> {
  const texts = newTexts(checked)
  tell({ content: { ...planOf(checked, order), entries: entriesOf(checked), texts: texts.map(([name]) => name) } })
  for (let from = 0; from < texts.length; from += batchSize) {
    const listings = new Map<string, KnownListings>()
    for (const [name, body] of texts.slice(from, from + batchSize)) listings.set(name, listingsOf(await highlightBody(body)))
    tell({ listings })
  }
}

function tell(reply: ContentReply): void {
  parentPort?.postMessage(reply)
}

/** What the last check worked out: a build is often made for one changed file. */
function checkMemory(): CheckMemory {
  const program = digestOfProgram(['src/markdown', 'src/model', 'src/sources'], ['package-lock.json'])
  return openCheckMemory(join(cacheDirOf(process.env), 'check.bin'), program)
}

/** Entries as data alone: where their values stand in their files only the check asks. */
function entriesOf({ sources, texts }: CheckedContent): Map<string, CheckedEntry> {
  const entries = [sources.releases, sources.sigs, sources.features, sources.people, sources.series, sources.posts].flat()
  return new Map(entries.map((entry) => [entry.file, { text: texts.get(entry.file) ?? '', data: entry.data, body: bodyOf(entry) }]))
}

function bodyOf(entry: object): Body | undefined {
  return 'body' in entry ? (entry.body as Body | undefined) : undefined // an entry of the sources
}

/** The texts with listings that this program has not made yet, by `collection/id`. */
function newTexts({ sources }: CheckedContent): [string, Body][] {
  const all = [
    ...sources.posts.map((entry) => [`posts/${entry.id}`, entry.body] as const),
    ...sources.features.map((entry) => [`features/${entry.id}`, entry.body] as const),
  ]
  return all.flatMap(([name, body]): [string, Body][] =>
    body === undefined || codeNodesOf(body.nodes).length === 0 || textStore.isKept(name) ? [] : [[name, body]],
  )
}
