import { Worker } from 'node:worker_threads'

/** What the thread that has Pagefind is told. */
export type IndexOrder =
  | { what: 'anew' }
  | { what: 'read'; dir: string; files: readonly string[] }
  | { what: 'take'; file: string; html: string }
  | { what: 'write'; dir: string; base: string }
  | { what: 'end' }

export type IndexReply = { documents: number } | { error: unknown }

/** A thread of its own that hands pages to Pagefind, which has a process of its own: packing and sending them is work, too. */
export interface IndexWriter {
  /** Begins an index, in the place of one that was begun before. */
  anew: () => void
  /** Hands over pages of a folder. */
  read: (dir: string, files: readonly string[]) => void
  /** Hands over a page. */
  take: (file: string, html: string) => void
  /** Writes the index into `pagefind/` of a site; gives the number of its documents, or throws what Pagefind reports. */
  write: (dir: string, base: string) => Promise<number>
  /** Ends it, wherever it is. */
  stop: () => Promise<void>
}

/** Such a thread, which is opened when there is something to do for it. */
export function openIndexWriter(): IndexWriter {
  let thread: IndexThread | undefined
  const tell = (order: IndexOrder): IndexThread => {
    thread ??= openThread()
    thread.worker.postMessage(order)
    return thread
  }
  return {
    anew: () => void tell({ what: 'anew' }),
    read: (dir, files) => void tell({ what: 'read', dir, files }),
    take: (file, html) => void tell({ what: 'take', file, html }),
    async write(dir, base) {
      const { reply, failed } = tell({ what: 'write', dir, base })
      const answer = await Promise.race([reply, failed])
      if ('error' in answer) throw answer.error
      return answer.documents
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
