import type { BodyPlace } from '../body.ts'
import { nearest } from '../ids.ts'
import type { SourceFile } from '../source-entries.ts'
import { decoded } from './post-addresses.ts'
import type { Report, Rule } from './rule.ts'

/** Every picture that a text names must lie beside it. */
export const images: Rule = ({ posts, features, files }, report) => {
  for (const entry of [...posts, ...features]) {
    for (const image of entry.body?.images ?? []) checkImage(entry, image.src, image, files, report)
  }
  for (const post of posts) {
    if (post.data.cover !== undefined) checkImage(post, post.data.cover.src, ['cover', 'src'], files, report)
  }
}

function checkImage(
  entry: SourceFile,
  src: string,
  at: BodyPlace | readonly PropertyKey[],
  files: ReadonlySet<string>,
  report: Report,
): void {
  const path = resolveBeside(entry.file, src)
  if (path !== undefined && files.has(path)) return
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1)
  const beside = [...files].filter((file) => file.startsWith(folder) && file !== entry.file).map((file) => file.slice(folder.length))
  const guess = nearest(src.replace(/^(?:\.\/)+/, ''), beside)
  report(entry, at, {
    code: 'image-missing',
    message: `There is no picture "${src}" beside this file.`,
    fix: guess === undefined ? 'Put the picture beside the file and name it as "./name.png".' : `Did you mean "./${guess}"?`,
  })
}

/** Path within the content folder of a file named relative to another; undefined when it climbs out. */
export function resolveBeside(file: string, relative: string): string | undefined {
  const segments = file.split('/').slice(0, -1)
  for (const segment of decoded(relative).split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}
