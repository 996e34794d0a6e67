import { readFileSync, statSync } from 'node:fs'
import { readSvg } from '../../../src/markdown/svg.ts'
import { attempt } from '../../../src/sources/attempt.ts'
import { decodePictures, type Decoded } from '../../../src/sources/decode-pictures.ts'
import { kindOf } from '../../../src/sources/picture-kind.ts'
import { decodeSource } from './source-text.ts'

/** What a picture of the content may weigh and measure; `check` has the same limits. */
const mostBytes = 2 * 1024 * 1024
const mostPixels = 4096

/** What a file is: the ending that its content asks for, or why it cannot be a picture of the site. */
export type ImageProof = { ending: string } | { reason: string }

/** Proves that files are pictures that the site can draw: their weight, their measures, and that all of them can be decoded. */
export function proveImages(files: readonly string[]): Map<string, ImageProof> {
  const proofs = new Map<string, ImageProof>()
  const pixels: { path: string; bytes: Uint8Array; ending: string }[] = []
  for (const path of files) {
    const { size } = statSync(path)
    if (size > mostBytes) {
      proofs.set(path, { reason: `weighs ${(size / 1024 / 1024).toFixed(1)} MB; at most 2 MB can be shown` })
      continue
    }
    const bytes = readFileSync(path)
    const ending = kindOf(bytes)
    if (ending !== undefined) pixels.push({ path, bytes, ending })
    else proofs.set(path, isDrawing(bytes) ? proveDrawing(path, bytes) : { reason: 'is no picture of a kind that can be shown' })
  }
  const decoded = decodePictures(pixels)
  for (const { path, ending } of pixels) proofs.set(path, proofOf(decoded.get(path), ending))
  return proofs
}

function proofOf(decoded: Decoded | undefined, ending: string): ImageProof {
  if (decoded === undefined || 'broken' in decoded) return { reason: 'cannot be decoded' }
  const { width, height } = decoded
  return Math.max(width, height) > mostPixels
    ? { reason: `measures ${width} × ${height} pixels; at most ${mostPixels} can be shown` }
    : { ending }
}

function isDrawing(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('utf8')
  return /^(?:\uFEFF|\s)*<(?:\?xml|!--|!doctype svg|svg)/i.test(start)
}

/** Drawings become a part of the page and must pass the same guard as those of the content. */
function proveDrawing(file: string, bytes: Uint8Array): ImageProof {
  const { text, encoding } = decodeSource(bytes)
  if (encoding !== 'UTF-8') return { reason: 'is a drawing that is not UTF-8' }
  const attempted = attempt(file, bytes, () => readSvg(text, file).problems.find(({ severity }) => severity === 'error'))
  const problem = 'finding' in attempted ? attempted.finding : attempted.result
  return problem === undefined ? { ending: 'svg' } : { reason: `is a drawing that cannot be shown: ${problem.message}` }
}
