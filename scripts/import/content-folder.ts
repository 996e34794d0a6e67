import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, normalize, posix, relative, resolve, sep } from 'node:path'
import { compareText } from '../../src/model/problem.ts'
import { entryDataOf, EntryTextError } from './entry-text.ts'
import type { EntryData } from './entry-shape.ts'
import { splitFrontMatter } from './front-matter.ts'

/** A file of a collection, with what its YAML says. */
export interface ContentFile {
  id: string
  /** Path as the person who runs the import knows it, with forward slashes. */
  path: string
  text: string
  data: EntryData
}

export interface Collection {
  files: ContentFile[]
  /** Files that cannot be read as entries, with the reason. */
  unreadable: { path: string; message: string }[]
}

/** Entries of a collection of the content folder (`.yaml` and `.mdx`), by id; none when the folder is not there. */
export function readCollection(contentDir: string, collection: string): Collection {
  const folder = posix.join(shownPath(contentDir), collection)
  const items = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((item) => item.isFile()) : []
  const names = items.map(({ name }) => name).filter((name) => /^[^.].*\.(?:yaml|mdx)$/.test(name))
  const files: ContentFile[] = []
  const unreadable: Collection['unreadable'] = []
  for (const name of names.sort(compareText)) {
    const path = posix.join(folder, name)
    const text = readFileSync(path, 'utf8')
    try {
      files.push({ id: name.replace(/\.(?:yaml|mdx)$/, ''), path, text, data: entryDataOf(yamlOf(path, text)) })
    } catch (error) {
      if (!(error instanceof EntryTextError)) throw error
      unreadable.push({ path, message: error.message })
    }
  }
  return { files, unreadable }
}

/** The text of a file, or undefined when it does not exist. */
export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Applies `change` to the YAML of an entry; the body of an `.mdx` stays as it is. */
export function changeYaml(path: string, text: string, change: (yaml: string) => string): string {
  if (!path.endsWith('.mdx')) return change(text)
  const parts = splitFrontMatter(text)
  if (parts === undefined) throw new EntryTextError('has no front matter')
  return parts.opening + change(parts.yaml) + parts.rest
}

/** A path as the person at the terminal wrote it, with forward slashes; relative where it lies below the working directory. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), resolve(path))
  const isBelow = fromHere !== '..' && !fromHere.startsWith(`..${sep}`) && !isAbsolute(fromHere)
  return (isBelow ? fromHere || '.' : normalize(path)).split(sep).join('/')
}

function yamlOf(path: string, text: string): string {
  if (!path.endsWith('.mdx')) return text
  const parts = splitFrontMatter(text)
  if (parts === undefined) throw new EntryTextError('has no front matter')
  return parts.yaml
}
