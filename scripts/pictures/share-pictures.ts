import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { paths } from '../../src/model/paths.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import { picturesOf } from '../../src/pictures/pictures.ts'
import { paramOf } from '../../src/site/routes.ts'
import { drawPictures } from './draw-pictures.ts'
import type { PictureCache } from './picture-cache.ts'

/** The pictures of a site for those who link to its pages. */
export interface SharedPictures {
  /** Files of those that were there already. */
  given: string[]
  /** SHA-256 of the others, by file. */
  made: Map<string, string>
  /** What decides each picture, by file. */
  keys: Map<string, string>
  /** What was done. */
  words: string
}

/** The picture of the whole site. It takes the place of the one that stands for all pages without one, at every build. */
const ownFile = paramOf(paths.sharePicture('/'))

/**
 * Puts the picture of every page that has one into a folder, but those that are there already under a file and a key; only those that
 * were not drawn before are drawn.
 */
export async function writeSharePictures(
  index: SiteIndex,
  dir: string,
  cache: PictureCache,
  isThere: (file: string, key: string) => boolean = () => false,
): Promise<SharedPictures> {
  const pictures = picturesOf(index).map(({ page, face }) => ({
    page,
    face,
    path: paramOf(paths.sharePicture(page)),
    file: cache.fileOf(face),
  }))
  const keys = new Map(pictures.map(({ path, file }) => [path, keyOf(file)]))
  const given = new Set(pictures.map(({ path }) => path).filter((path) => path !== ownFile && isThere(path, keys.get(path) ?? '')))
  const missing = pictures.filter(({ path }) => !given.has(path))
  const unknown = new Map(missing.flatMap(({ face, file }) => (cache.read(file) === undefined ? [[file, { face, file }]] : [])))
  await drawPictures([...unknown.values()])
  const made = new Map<string, string>()
  for (const { page, path, file } of missing) {
    const png = cache.read(file)
    if (png === undefined) throw new Error(`The picture of ${page} could not be kept in ${file}.`)
    const target = join(dir, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, png)
    made.set(path, hash('sha256', png))
  }
  const words = `pictures for sharing: ${pictures.length}, ${unknown.size} of them drawn anew`
  return { given: [...given], made, keys, words }
}

/** What a picture shows and the way it is drawn, by the name that the cache gives its file. */
function keyOf(file: string): string {
  return `${basename(dirname(file))} ${basename(file)}`
}
