import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { Face } from '../../src/pictures/picture.ts'
import { drawPicture } from './draw-picture.ts'
import { storePicture } from './picture-cache.ts'
import { readTokens } from './tokens.ts'

/** One picture to draw, and where it is to lie. */
export interface Drawing {
  face: Face
  file: string
}

// Workers share the cores among them; one that takes all of them slows the others.
sharp.concurrency(1)
sharp.cache(false)
const tokens = readTokens()

parentPort?.on('message', (drawings: Drawing[]) => void drawAll(drawings))

async function drawAll(drawings: Drawing[]): Promise<void> {
  for (const { face, file } of drawings) storePicture(file, await drawPicture(face, tokens))
  parentPort?.postMessage('drawn')
}
