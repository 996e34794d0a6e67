import type { BodyPlace } from '../body.ts'
import { nearest } from '../ids.ts'
import type { SourceFile } from '../source-entries.ts'
import { decoded } from './post-addresses.ts'
import type { Report, Rule } from './rule.ts'

/** Every picture that a text names must lie beside it, and one that no text names is of no use. */
export const images: Rule = ({ posts, features, files, unread }, report) => {
  const shown = new Set<string>()
  const check = (entry: SourceFile, src: string, at: BodyPlace | readonly PropertyKey[]): void => {
    checkImage(entry, src, at, files, report)
    shown.add(resolveBeside(entry.file, src) ?? '')
  }
  for (const entry of [...posts, ...features]) for (const image of entry.body?.images ?? []) check(entry, image.src, image)
  for (const post of posts) if (post.data.cover !== undefined) check(post, post.data.cover.src, ['cover', 'src'])
  const unknown = new Set(unread.map(({ file }) => folderOf(file)))
  for (const file of files) {
    if (!/^(?:posts|features)\/.*\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(file) || shown.has(file)) continue
    // The text that could not be read may be the one that shows it.
    if ([...unknown].some((folder) => file.startsWith(folder))) continue
    report({ file }, 'start', {
      code: 'image-unused',
      severity: 'advice',
      message: 'No text shows this picture.',
      fix: 'Delete the file, or name it in the text that it belongs to.',
    })
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
  const folder = folderOf(entry.file)
  const beside = [...files].filter((file) => file.startsWith(folder) && file !== entry.file).map((file) => file.slice(folder.length))
  const guess = nearest(src.replace(/^(?:\.\/)+/, ''), beside)
  report(entry, at, {
    code: 'image-missing',
    message: `There is no picture "${src}" beside this file.`,
    fix: guess === undefined ? 'Put the picture beside the file and name it as "./name.png".' : `Did you mean "./${guess}"?`,
  })
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
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
