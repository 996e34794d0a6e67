import { parentPort, workerData } from 'node:worker_threads'
import { createUrls } from '../../src/site/urls.ts'
import type { ProgramOrder } from './program-writer.ts'
import { writeProgramFiles } from './write-program-files.ts'

const { dir, index, pictures, texts, origin, base } = workerData as ProgramOrder // given by `startProgramWriter`
const source = {
  index,
  pictures,
  urls: createUrls(origin, base),
  textOf: (collection: 'posts' | 'features', id: string) => texts[collection].get(id),
}
parentPort?.postMessage(await writeProgramFiles(dir, source))
