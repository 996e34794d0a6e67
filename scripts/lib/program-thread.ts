import { parentPort } from 'node:worker_threads'
import type { FeedSource } from '../../src/feeds/feed-source.ts'
import { textStore } from '../../src/site/text-store.ts'
import { createUrls } from '../../src/site/urls.ts'
import type { ProgramOrder } from './program-writer.ts'
import { writeProgramFiles } from './write-program-files.ts'

parentPort?.once('message', (order: ProgramOrder) => {
  const { dir, index, pictures, texts, origin, base, last } = order // sent by `openProgramWriter`
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
  parentPort?.postMessage(writeProgramFiles(dir, source, last))
})
