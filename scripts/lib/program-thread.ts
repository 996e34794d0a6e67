import { parentPort } from 'node:worker_threads'
import { createUrls } from '../../src/site/urls.ts'
import type { ProgramOrder } from './program-writer.ts'
import { writeProgramFiles } from './write-program-files.ts'

parentPort?.once('message', (order: ProgramOrder) => {
  const { dir, index, pictures, texts, origin, base, last } = order // sent by `openProgramWriter`
  const source = {
    index,
    pictures,
    urls: createUrls(origin, base),
    textOf: (collection: 'posts' | 'features', id: string) => texts[collection].get(id),
  }
  void writeProgramFiles(dir, source, last).then((digests) => parentPort?.postMessage(digests))
})
