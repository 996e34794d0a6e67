import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileStart, problemAt, type Finding, type Problem } from '../model/problem.ts'
import { decodePictures, type Decoded } from './decode-pictures.ts'
import { claimedKind, kindOf } from './picture-kind.ts'

/** Largest picture: bytes, and pixels on its longer side. */
const maxBytes = 2 * 1024 * 1024
const maxPixels = 4_096

/** What is wrong with the pictures in pixels that lie beside texts: their kind, their size, what is in them. */
export function pictureProblems(dir: string, files: Iterable<string>): Problem[] {
  const problems: Problem[] = []
  const tell = (file: string, finding: Finding): void => void problems.push(problemAt(file, fileStart, finding))
  const sound: { file: string; path: string; bytes: Uint8Array }[] = []
  for (const file of files) {
    const claimed = /^(?:posts|features)\//.test(file) ? claimedKind(file) : undefined
    if (claimed === undefined) continue
    const path = join(dir, file)
    const { size } = statSync(path)
    if (size > maxBytes) {
      tell(file, tooLarge(`${(size / 1024 / 1024).toFixed(1)} MB large; ${maxBytes / 1024 / 1024} MB are allowed`))
      continue
    }
    const bytes = readFileSync(path)
    const kind = kindOf(bytes)
    if (kind === claimed) sound.push({ file, path, bytes })
    else tell(file, wrongKind(claimed, kind))
  }
  const decoded = decodePictures(sound)
  for (const { file, path } of sound) {
    const finding = findingOf(decoded.get(path))
    if (finding !== undefined) tell(file, finding)
  }
  return problems
}

function findingOf(decoded: Decoded | undefined): Finding | undefined {
  if (decoded === undefined || 'broken' in decoded) {
    return {
      code: 'image-unreadable',
      message: `The picture cannot be decoded (${decoded?.broken ?? 'it was not looked at'}).`,
      fix: 'Export it again; the file may have been cut off when it was copied.',
    }
  }
  const { width, height } = decoded
  return Math.max(width, height) > maxPixels
    ? tooLarge(`${width} × ${height} pixels large; ${maxPixels} are allowed on the longer side`)
    : undefined
}

function tooLarge(what: string): Finding {
  return { code: 'image-too-large', message: `The picture is ${what}.`, fix: 'Scale it down, or save it as webp or avif.' }
}

function wrongKind(claimed: string, kind: string | undefined): Finding {
  return {
    code: 'image-kind',
    message: kind === undefined ? `The file is named .${claimed} and holds no picture of that kind.` : `The file is named .${claimed} and holds a picture of the kind ${kind}.`,
    fix: kind === undefined ? 'Export the picture again as png, jpg, webp, avif or gif.' : `Rename it to end in .${kind}, in the texts that show it, too.`,
  } // prettier-ignore
}
