import { readFileSync, writeSync } from 'node:fs'
import sharp from 'sharp'
import type { Decoded } from './decode-pictures.ts'

/*
 * Decodes the pictures that standard input names, one path a line, and tells of each on standard output. It is a process of its own
 * (see `decode-pictures.ts`): a decoder that breaks down takes nothing else with it.
 */

sharp.cache(false)
sharp.concurrency(1)

/** Room for the largest picture that may pass, with some to spare for telling by how much another is too large. */
const mostPixels = 8_192 * 8_192

for (const path of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  writeSync(1, `begin ${path}\n`)
  writeSync(1, `${JSON.stringify(await decode(path))}\n`)
}

async function decode(path: string): Promise<Decoded> {
  try {
    const bytes = readFileSync(path)
    // The head alone is read for the size, however large the picture says to be.
    const { width, height } = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
    if (width * height <= mostPixels) await sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels }).stats()
    return { width, height }
  } catch (error) {
    return { broken: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it is no picture' }
  }
}
