import type { SourceEntry } from '../source-entries.ts'
import type { BodyImage } from '../body.ts'
import type { Report, Rule } from './rule.ts'

/** Every picture that a post names must lie beside it. */
export const images: Rule = (sources, report) => {
  for (const post of sources.posts) {
    for (const image of post.body.images) checkImage(post, image.src, image, sources.files, report)
    if (post.data.cover !== undefined) checkImage(post, post.data.cover.src, ['cover', 'src'], sources.files, report)
  }
  for (const feature of sources.features) {
    for (const image of feature.body?.images ?? []) checkImage(feature, image.src, image, sources.files, report)
  }
}

function checkImage(
  entry: SourceEntry<unknown>,
  src: string,
  at: BodyImage | readonly PropertyKey[],
  files: ReadonlySet<string>,
  report: Report,
): void {
  const path = resolveBeside(entry.file, src)
  if (path !== undefined && files.has(path)) return
  report(entry, at, {
    code: 'image-missing',
    message: `There is no picture "${src}" beside this file.`,
    fix: 'Put the picture into the folder of the post and name it as "./name.png".',
  })
}

/** Path within the content folder of a file named relative to another; undefined when it climbs out. */
export function resolveBeside(file: string, relative: string): string | undefined {
  const segments = file.split('/').slice(0, -1)
  for (const segment of decoded(relative).split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined
    } else {
      segments.push(segment)
    }
  }
  return segments.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
