import { parentPort, workerData } from 'node:worker_threads'
import { openIndex, type IndexOrder } from './pagefind-index.ts'

/** What the thread is told: another text of a page, or that there are no more. */
export type IndexMessage = { file: string; html: string } | 'finish'

const index = openIndex(workerData as IndexOrder) // given by `startIndex`
parentPort?.on('message', (message: IndexMessage) => {
  if (message !== 'finish') index.add(message.file, message.html)
  else void index.files().then((files) => parentPort?.postMessage(files.map(({ path, content }) => ({ path, content }))))
})
