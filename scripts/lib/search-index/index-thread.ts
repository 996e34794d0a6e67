import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { IndexOrder, IndexReply } from './index-writer.ts'
import { openPageQueue, type PageQueue } from './page-queue.ts'
import { addPage, endPagefind, filesOf, newIndex } from './pagefind-index.ts'
import { writeIndex } from './written-index.ts'

type Index = Awaited<ReturnType<typeof newIndex>>

let index: Promise<Index> | undefined
let queue: PageQueue | undefined

const work: { [What in IndexOrder['what']]: (order: Extract<IndexOrder, { what: What }>) => void } = {
  anew() {
    queue?.drop()
    void index?.then((old) => old.deleteIndex()).catch(() => undefined)
    const begun = newIndex()
    index = begun
    queue = openPageQueue(async (file, html) => addPage(await begun, file, html))
  },
  read({ dir, files }) {
    for (const file of files) queue?.add(file, () => readFileSync(join(dir, file), 'utf8'))
  },
  take({ file, html }) {
    queue?.add(file, () => html)
  },
  write({ dir, base }) {
    void write(dir, base).then(reply, (error: unknown) => reply({ error }))
  },
  end() {
    void endPagefind().then(() => parentPort?.close())
  },
}

async function write(dir: string, base: string): Promise<IndexReply> {
  if (index === undefined) throw new Error('There is no search index to write.')
  await queue?.arrived()
  return { documents: writeIndex(dir, base, await filesOf(await index)) }
}

function reply(answer: IndexReply): void {
  parentPort?.postMessage(answer)
}

parentPort?.on('message', (order: IndexOrder) => (work[order.what] as (order: IndexOrder) => void)(order)) // sent by `openIndexWriter`
