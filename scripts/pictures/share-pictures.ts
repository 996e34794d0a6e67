import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { paths } from '../../src/model/paths.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import { picturesOf } from '../../src/pictures/pictures.ts'
import { paramOf } from '../../src/site/routes.ts'
import { drawPictures } from './draw-pictures.ts'
import { openPictureCache } from './picture-cache.ts'

/** The pictures of a site for those who link to its pages. */
export interface SharedPictures {
  /** Files of those that were there already. */
  given: string[]
  /** Files of the others. */
  made: string[]
  /** What was done. */
  words: string
}

/**
 * Puts the picture of every page that has one into a folder, but those that are there already under a file and SHA-256; only those that
 * were not drawn before are drawn.
 */
export async function writeSharePictures(
  index: SiteIndex,
  dir: string,
  cache = openPictureCache(),
  isThere: (file: string, digest: string) => boolean = () => false,
): Promise<SharedPictures> {
  const pictures = picturesOf(index).map(({ page, face }) => {
    const file = cache.fileOf(face)
    return { page, face, file, png: cache.read(file) }
  })
  const unknown = new Map(pictures.flatMap(({ face, file, png }) => (png === undefined ? [[file, { face, file }]] : [])))
  await drawPictures([...unknown.values()])
  const given: string[] = []
  const made: string[] = []
  for (const { page, file, png = cache.read(file) } of pictures) {
    if (png === undefined) throw new Error(`The picture of ${page} could not be kept in ${file}.`)
    const path = paramOf(paths.sharePicture(page))
    if (isThere(path, hash('sha256', png))) {
      given.push(path)
      continue
    }
    const target = join(dir, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, png)
    made.push(path)
  }
  return { given, made, words: `pictures for sharing: ${pictures.length}, ${unknown.size} of them drawn anew` }
}
