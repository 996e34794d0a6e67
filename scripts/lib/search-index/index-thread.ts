import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { compareText } from '../../../src/model/problem.ts'
import type { IndexedSite, IndexOrder, IndexReply } from './index-order.ts'
import { inOrder, type InOrder } from './page-order.ts'
import { openPageQueue, type PageQueue } from './page-queue.ts'
import { addPage, endPagefind, filesOf, newIndex } from './pagefind-index.ts'
import { searchedPart } from './searched-part.ts'
import { writeIndex } from './written-index.ts'

/** An index in the making. */
interface Making {
  index: ReturnType<typeof newIndex>
  queue: PageQueue
  whenDue: InOrder
  /** SHA-256 of the pages that Pagefind has or is about to get, by file, in their order. */
  handed: Map<string, string>
  /** The files of the index, when no page is to come any more. */
  files?: IndexFiles
}

type IndexFiles = ReturnType<typeof filesOf>

let making: Making | undefined
let finished: Promise<ReadyIndex> | undefined

const work: { [What in IndexOrder['what']]: (order: Extract<IndexOrder, { what: What }>) => void } = {
  begin: ({ files }) => void begin(files),
  read({ dir, files }) {
    const now = making
    // Read before anybody moves them.
    for (const file of files) now?.whenDue(file, () => handIfText(now, file, readFileSync(join(dir, file))))
  },
  take({ file, html }) {
    const now = making
    now?.whenDue(file, () => handIfText(now, file, html))
  },
  change({ file, html }) {
    if (making !== undefined && making.handed.get(file) !== hash('sha256', html)) handIfText(making, file, html)
  },
  assemble() {
    if (making !== undefined) assemble(making)
  },
  finish({ site }) {
    finished = finish(site)
    finished.catch(() => undefined) // told when it is to be written
  },
  write: () => void write().then(reply, (error: unknown) => reply({ error })),
  end: () => void endPagefind().then(() => parentPort?.close()),
}

function begin(files: readonly string[]): Making {
  making?.queue.drop()
  void making?.index.then((old) => old.deleteIndex()).catch(() => undefined)
  const index = newIndex()
  const queue = openPageQueue(async (file, html) => addPage(await index, file, html))
  making = { index, queue, whenDue: inOrder(files), handed: new Map() }
  return making
}

/** Hands over what Pagefind has to read of a page. */
function hand({ queue, handed }: Making, file: string, digest: string, part: () => string): void {
  handed.set(file, digest)
  queue.add(file, part)
}

function handIfText(now: Making, file: string, html: Uint8Array): void {
  const part = partOf(html)
  if (part !== undefined) hand(now, file, hash('sha256', html), () => part)
}

function partOf(html: Uint8Array): string | undefined {
  return searchedPart(Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString())
}

function partIn(dir: string, file: string): string {
  return partOf(readFileSync(join(dir, file))) ?? ''
}

/** The files of an index, and the site that it is of. */
interface ReadyIndex {
  site: IndexedSite
  files: Awaited<IndexFiles>
}

/** Has Pagefind put an index together when it has all pages. */
function assemble(now: Making): IndexFiles {
  const files = now.queue.arrived().then(async () => filesOf(await now.index))
  files.catch(() => undefined) // told when it is to be written
  now.files = files
  return files
}

/**
 * Makes the index of a site ready, whatever was handed over before: pages that have become others are handed over again; when it is
 * other pages, or pages in another order, or the index was put together with others, all are.
 */
async function finish(site: IndexedSite): Promise<ReadyIndex> {
  const pages = new Map([...site.pages].sort(([a], [b]) => compareText(a, b)))
  const now = making !== undefined && isOf(making, pages) ? making : begin([...pages.keys()])
  for (const [file, digest] of pages) if (now.handed.get(file) !== digest) hand(now, file, digest, () => partIn(site.dir, file))
  return { site, files: await (now.files ?? assemble(now)) }
}

/** Whether an index is of these pages in this order, or can still become that. */
function isOf({ handed, files }: Making, pages: ReadonlyMap<string, string>): boolean {
  const hasTheirFiles = isEqual([...handed.keys()], [...pages.keys()])
  return hasTheirFiles && (files === undefined || isEqual([...handed.values()], [...pages.values()]))
}

async function write(): Promise<IndexReply> {
  if (finished === undefined) throw new Error('There is no search index to write.')
  const { site, files } = await finished
  return writeIndex(site.dir, site.base, files)
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, place) => item === b[place])
}

function reply(answer: IndexReply): void {
  parentPort?.postMessage(answer)
}

parentPort?.on('message', (order: IndexOrder) => (work[order.what] as (order: IndexOrder) => void)(order)) // sent by `openIndexWriter`
