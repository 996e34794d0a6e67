import { Worker } from 'node:worker_threads'
import type { FragmentFile } from './document-ids.ts'
import type { IndexOrder, OpenIndex } from './pagefind-index.ts'
import type { IndexMessage } from './pagefind-thread.ts'

export interface StartedIndex extends OpenIndex {
  /** Ends it, wherever it is. */
  stop: () => Promise<unknown>
}

/** It passes pages on one after another: little of what it has is young for long. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 }

/** Opens an index in a thread of its own: packing pages for Pagefind's process would keep this one from drawing them. */
export function startIndex(order: IndexOrder): StartedIndex {
  const worker = new Worker(new URL('pagefind-thread.ts', import.meta.url), { workerData: order, resourceLimits })
  const tell = (message: IndexMessage): void => worker.postMessage(message)
  const made = new Promise<FragmentFile[]>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread that makes the search index ended early (${code})`)))
  })
  made.catch(() => undefined) // told when it is awaited
  return {
    add: (file, html) => tell({ file, html }),
    files() {
      tell('finish')
      return made
    },
    stop: () => worker.terminate(),
  }
}
