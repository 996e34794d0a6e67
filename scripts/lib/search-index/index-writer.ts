import { Worker } from 'node:worker_threads'
import type { IndexedSite, IndexOrder, IndexReply } from './index-order.ts'
import type { WrittenIndex } from './written-index.ts'

/** A thread of its own that hands pages to Pagefind, which has a process of its own: packing and sending them is work, too. */
export interface IndexWriter {
  /** Begins an index, in the place of one that was begun before, of pages that will be handed over in the order of these files. */
  begin: (files: readonly string[]) => void
  /** Has pages of a folder handed over when their turn comes. */
  read: (dir: string, files: readonly string[]) => void
  /** Has a page handed over when its turn comes: its text in UTF-8, which is gone then. */
  take: (file: string, html: Uint8Array<ArrayBuffer>) => void
  /** Has a page handed over in the place of one that was, whose turn was before: its text in UTF-8, which is gone then. */
  change: (file: string, html: Uint8Array<ArrayBuffer>) => void
  /** Has the index of the pages that were handed over put together: no others come. */
  assemble: () => void
  /** Has the index of a site made ready, anew when it is of other pages. */
  finish: (site: IndexedSite) => void
  /** Writes that into the `pagefind/` of the site; throws what Pagefind reports. */
  write: () => Promise<WrittenIndex>
  /** Ends it, wherever it is. */
  stop: () => Promise<void>
}

/** Such a thread, which is opened when there is something to do for it. */
export function openIndexWriter(): IndexWriter {
  let thread: IndexThread | undefined
  const tell = (order: IndexOrder, given: ArrayBuffer[] = []): IndexThread => {
    thread ??= openThread()
    thread.worker.postMessage(order, given)
    return thread
  }
  return {
    begin: (files) => void tell({ what: 'begin', files }),
    read: (dir, files) => void tell({ what: 'read', dir, files }),
    take: (file, html) => void tell({ what: 'take', file, html }, [html.buffer]),
    change: (file, html) => void tell({ what: 'change', file, html }, [html.buffer]),
    assemble: () => void tell({ what: 'assemble' }),
    finish: (site) => void tell({ what: 'finish', site }),
    async write() {
      const { reply, failed } = tell({ what: 'write' })
      const answer = await Promise.race([reply, failed])
      if ('error' in answer) throw answer.error
      return answer
    },
    async stop() {
      if (thread !== undefined) await tell({ what: 'end' }).ended
    },
  }
}

interface IndexThread {
  worker: Worker
  /** Its only answer. */
  reply: Promise<IndexReply>
  /** Throws when it ends without one. */
  failed: Promise<never>
  ended: Promise<unknown>
}

function openThread(): IndexThread {
  const worker = new Worker(new URL('index-thread.ts', import.meta.url))
  const failed = new Promise<never>((_, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread that writes the search index ended early (${code})`)))
  })
  failed.catch(() => undefined) // told when it is awaited
  const reply = new Promise<IndexReply>((resolve) => worker.once('message', resolve))
  return { worker, reply, failed, ended: new Promise((resolve) => worker.once('exit', resolve)) }
}
