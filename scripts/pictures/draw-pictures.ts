import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Drawing } from './picture-worker.ts'

/** More workers than this wait for memory rather than draw. */
const mostWorkers = 4
/** As many at a time as a worker draws in about a second. */
const drawingsAtATime = 16

/** Draws pictures on several cores and stores them. A worker takes the next ones when it is done with its last. */
export async function drawPictures(drawings: readonly Drawing[]): Promise<void> {
  const queue = Array.from({ length: Math.ceil(drawings.length / drawingsAtATime) }, (_, at) =>
    drawings.slice(at * drawingsAtATime, (at + 1) * drawingsAtATime),
  )
  const count = Math.min(mostWorkers, availableParallelism(), queue.length)
  await Promise.all(Array.from({ length: count }, () => workThrough(queue)))
}

async function workThrough(queue: (readonly Drawing[])[]): Promise<void> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url))
  try {
    await new Promise<void>((resolve, reject) => {
      const next = (): void => {
        const some = queue.shift()
        if (some === undefined) resolve()
        else worker.postMessage(some)
      }
      worker.on('message', next)
      worker.on('error', reject)
      next()
    })
  } finally {
    await worker.terminate()
  }
}
