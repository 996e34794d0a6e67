import { parentPort, workerData } from 'node:worker_threads'
import { digestsOf, type SomeFiles } from './file-digests.ts'

parentPort?.postMessage(digestsOf(workerData as SomeFiles)) // given by `beginManifest`
