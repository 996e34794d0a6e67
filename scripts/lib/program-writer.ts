import { Worker } from 'node:worker_threads'
import type { FeedPictures, FeedSource } from '../../src/feeds/feed-source.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import type { SharedPictures } from '../pictures/share-pictures.ts'
import type { LastSite } from './last-site/last-site.ts'
import type { WrittenFiles } from './write-program-files.ts'

/** A source of feeds as another thread can be given it: data alone. */
export interface ProgramOrder {
  /** Folder of the site. */
  dir: string
  index: SiteIndex
  pictures: boolean
  /** What is known of those that have a text; the texts are on the disk. */
  texts: { posts: Map<string, KnownText>; features: Map<string, KnownText> }
  /** Address of the site without the base path, and the base path. */
  origin: string
  base: string
  /** The last site, of which a file that would be the same is taken. */
  last: LastSite
}

export interface KnownText {
  pictures: FeedPictures
  key: string | undefined
}

/** What stands beside the pages of a site. */
export interface ProgramReply {
  written: WrittenFiles
  /** Undefined in a build that draws none. */
  pictures: SharedPictures | undefined
  /** How long the pictures took. */
  pictureSeconds: number
}

export interface ProgramWriter {
  /** Begins to write what a source gives. */
  write: (source: FeedSource, last: LastSite) => void
  /** What was written and drawn; nothing, when nothing was to be. */
  written: () => Promise<ProgramReply>
  /** Ends the writing, wherever it is. */
  stop: () => Promise<unknown>
}

/**
 * Gets a thread ready that writes the files for programs into a folder, and the pictures of pages beside them: drawing pages keeps one
 * core of a machine busy, and leaves the others.
 */
export function openProgramWriter(dir: string): ProgramWriter {
  const worker = new Worker(new URL('program-thread.ts', import.meta.url))
  const done = new Promise<ProgramReply>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread that writes feeds ended early (${code})`)))
  })
  done.catch(() => undefined) // told when it is awaited
  let isWriting = false
  return {
    write(source, last) {
      isWriting = true
      worker.postMessage(orderOf(dir, source, last))
    },
    written: async () => (isWriting ? done : nothing),
    stop: () => worker.terminate(),
  }
}

const nothing: ProgramReply = { written: { digests: new Map(), given: [], keys: new Map() }, pictures: undefined, pictureSeconds: 0 }

function orderOf(dir: string, { index, urls, pictures, textOf, textKeyOf, picturesOf }: FeedSource, last: LastSite): ProgramOrder {
  const allOf = (collection: 'posts' | 'features'): Map<string, KnownText> =>
    new Map([...index[collection].keys()].filter((id) => textOf(collection, id) !== undefined).map((id) => [id, { pictures: picturesOf(collection, id), key: textKeyOf(collection, id) }])) // prettier-ignore
  const base = urls.href('/')
  return {
    dir, index, pictures, base, last,
    texts: { posts: allOf('posts'), features: allOf('features') },
    origin: urls.absolute('/').slice(0, -base.length),
  } // prettier-ignore
}
