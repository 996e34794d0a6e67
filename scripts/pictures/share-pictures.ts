import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { paths } from '../../src/model/paths.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import { picturesOf } from '../../src/pictures/pictures.ts'
import { paramOf } from '../../src/site/routes.ts'
import { drawPictures } from './draw-pictures.ts'
import { openPictureCache } from './picture-cache.ts'

/** Puts the picture of every page that has one into a finished site; only those that were not drawn before are drawn. Returns what was done, in words. */
export async function writeSharePictures(index: SiteIndex, dir: string, cache = openPictureCache()): Promise<string> {
  const pictures = picturesOf(index).map(({ page, face }) => {
    const file = cache.fileOf(face)
    return { page, face, file, png: cache.read(file) }
  })
  const unknown = new Map(pictures.flatMap(({ face, file, png }) => (png === undefined ? [[file, { face, file }]] : [])))
  await drawPictures([...unknown.values()])
  for (const { page, file, png = cache.read(file) } of pictures) {
    if (png === undefined) throw new Error(`The picture of ${page} could not be kept in ${file}.`)
    const target = join(dir, paramOf(paths.sharePicture(page)))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, png)
  }
  return `pictures for sharing: ${pictures.length}, ${unknown.size} of them drawn anew`
}
