import { Worker } from 'node:worker_threads'
import type { KnownListings } from '../../../src/markdown/highlight.ts'
import type { Problem } from '../../../src/model/problem.ts'
import type { BuildOrder } from './build-plan.ts'
import type { ContentReply, ReadContent } from './content-reply.ts'

/** What a build is made from, and everything that is wrong with it. */
export interface ReadResult {
  problems: readonly Problem[]
  /** Undefined when there are errors. */
  content: ReadContent | undefined
  /**
   * The highlighted listings of each new text; of none, when the thread came to nothing: then they are highlighted where they are asked
   * for. Emptied when all have been.
   */
  listings: Map<string, Promise<KnownListings>>
}

export interface ContentReader {
  /** The content, once it is checked; throws when the thread came to nothing before. */
  read: Promise<ReadResult>
  /** Ends it, wherever it is. */
  stop: () => Promise<unknown>
}

/**
 * Reads and checks the content of a build in a thread of its own, and highlights the listings of its new texts there: the other one
 * loads Astro meanwhile, which takes as long.
 */
export function openContentReader(order: BuildOrder): ContentReader {
  const worker = new Worker(new URL('content-thread.ts', import.meta.url), { workerData: order })
  const promised = new Map<string, PromiseWithResolvers<KnownListings>>()
  const read = Promise.withResolvers<ReadResult>()
  read.promise.catch(() => undefined) // told when it is awaited
  worker.on('message', (reply: ContentReply) => {
    if ('listings' in reply) {
      for (const [name, listings] of reply.listings) {
        promised.get(name)?.resolve(listings)
        promised.delete(name)
      }
    } else {
      for (const name of reply.content?.texts ?? []) promised.set(name, Promise.withResolvers<KnownListings>())
      read.resolve({ ...reply, listings: new Map([...promised].map(([name, { promise }]) => [name, promise])) })
    }
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    // A file that takes all memory ends a process that reads it; whoever supervises this one lays it at that file's door.
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') process.abort()
    read.reject(error)
  })
  worker.on('exit', (code) => {
    read.reject(new Error(`the thread that checks the content ended early (${code})`))
    for (const { resolve } of promised.values()) resolve(new Map())
  })
  return { read: read.promise, stop: () => worker.terminate() }
}
