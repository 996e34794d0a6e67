import { Worker } from 'node:worker_threads'
import type { KnownListings } from '../../../src/markdown/highlight.ts'
import type { Problem } from '../../../src/model/problem.ts'
import type { BuildOrder } from './build-plan.ts'
import type { ContentReply, ReadContent } from './content-reply.ts'

/** What a build is made from. */
export interface ReadResult {
  /** Undefined when it has errors. */
  content: ReadContent | undefined
  /**
   * The highlighted listings of each new text; of none, when the thread came to nothing: then they are highlighted where they are asked
   * for. Emptied when all have been.
   */
  listings: Map<string, Promise<KnownListings>>
}

export interface ContentReader {
  /** The content, once it is known whether it can be built; throws when the thread came to nothing before. */
  read: Promise<ReadResult>
  /** Everything that is wrong with it, later; throws the same. */
  problems: Promise<readonly Problem[]>
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
  const problems = Promise.withResolvers<readonly Problem[]>()
  for (const { promise } of [read, problems]) promise.catch(() => undefined) // told when it is awaited
  const fail = (error: Error): void => [read, problems].forEach(({ reject }) => reject(error))
  worker.on('message', (reply: ContentReply) => {
    if ('listings' in reply) {
      for (const [name, listings] of reply.listings) {
        promised.get(name)?.resolve(listings)
        promised.delete(name)
      }
    } else if ('problems' in reply) {
      problems.resolve(reply.problems)
    } else {
      for (const name of reply.content?.texts ?? []) promised.set(name, Promise.withResolvers<KnownListings>())
      read.resolve({ ...reply, listings: new Map([...promised].map(([name, { promise }]) => [name, promise])) })
    }
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    // A file that takes all memory ends a process that reads it; whoever supervises this one lays it at that file's door.
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') process.abort()
    fail(error)
  })
  worker.on('exit', (code) => {
    fail(new Error(`the thread that checks the content ended early (${code})`))
    for (const { resolve } of promised.values()) resolve(new Map())
  })
  return { read: read.promise, problems: problems.promise, stop: () => worker.terminate() }
}
