import { Worker } from 'node:worker_threads'
import type { FeedSource, FeedText } from '../../src/feeds/feed-source.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'

/** A source of feeds as another thread can be given it: data alone. */
export interface ProgramOrder {
  /** Folder of the site. */
  dir: string
  index: SiteIndex
  pictures: boolean
  texts: { posts: Map<string, FeedText>; features: Map<string, FeedText> }
  /** Address of the site without the base path, and the base path. */
  origin: string
  base: string
}

export interface ProgramWriter {
  /** How many files were written. */
  written: Promise<number>
  /** Ends the writing, wherever it is. */
  stop: () => Promise<unknown>
}

/** Writes the files for programs in a thread of its own: drawing pages keeps one core of a machine busy, and leaves the others. */
export function startProgramWriter(dir: string, source: FeedSource): ProgramWriter {
  const worker = new Worker(new URL('program-thread.ts', import.meta.url), { workerData: orderOf(dir, source) })
  const written = new Promise<number>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread that writes feeds ended early (${code})`)))
  })
  written.catch(() => undefined) // told when it is awaited
  return { written, stop: () => worker.terminate() }
}

function orderOf(dir: string, { index, urls, pictures, textOf }: FeedSource): ProgramOrder {
  const textsOf = (collection: 'posts' | 'features'): Map<string, FeedText> =>
    new Map([...index[collection].keys()].flatMap((id) => {
      const text = textOf(collection, id)
      return text === undefined ? [] : [[id, text] as const]
    })) // prettier-ignore
  const base = urls.href('/')
  return {
    dir, index, pictures, base,
    texts: { posts: textsOf('posts'), features: textsOf('features') },
    origin: urls.absolute('/').slice(0, -base.length),
  } // prettier-ignore
}
