import { parentPort } from 'node:worker_threads'
import type { FeedSource } from '../../src/feeds/feed-source.ts'
import { textStore } from '../../src/site/text-store.ts'
import { createUrls } from '../../src/site/urls.ts'
import { openPictureCache } from '../pictures/picture-cache.ts'
import { writeSharePictures } from '../pictures/share-pictures.ts'
import { isIntact } from './last-site/last-site.ts'
import type { ProgramOrder, ProgramReply } from './program-writer.ts'
import { writeProgramFiles } from './write-program-files.ts'

// Sent by `openProgramWriter`, which is told what is thrown here.
parentPort?.once('message', async (order: ProgramOrder) => parentPort?.postMessage(await write(order)))

async function write(order: ProgramOrder): Promise<ProgramReply> {
  const { dir, index, pictures, texts, origin, base, last } = order
  const source: FeedSource = {
    index,
    pictures,
    urls: createUrls(origin, base),
    textOf: (collection, id) => {
      const known = texts[collection].get(id)
      return known === undefined ? undefined : { body: textStore.read(`${collection}/${id}`).body, pictures: known.pictures }
    },
    textKeyOf: (collection, id) => texts[collection].get(id)?.key,
    picturesOf: (collection, id) => texts[collection].get(id)?.pictures ?? {},
  }
  const written = writeProgramFiles(dir, source, last)
  const began = performance.now()
  const isThere = (file: string, key: string): boolean => last.keys[file] === key && isIntact(last, file)
  const shared = pictures ? await writeSharePictures(index, dir, openPictureCache(process.env.ALMANAC_PICTURES), isThere) : undefined
  return { written, pictures: shared, pictureSeconds: (performance.now() - began) / 1000 }
}
