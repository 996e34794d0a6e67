import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Collection } from '../model/source-entries.ts'
import { idOfFile } from '../model/ids.ts'

/** A file of the content folder that holds an entry. */
export interface ContentFile {
  collection: Collection
  id: string
  /** Path within the content folder, with forward slashes. */
  file: string
}

/** What lies in a content folder. */
export interface ContentFolder {
  /** Files that hold entries, by collection and path. */
  entries: ContentFile[]
  /** Files that look like entries but have the wrong ending or place. */
  strays: { file: string; expected: string }[]
  /** All files, by path within the folder. */
  files: Set<string>
}

const yaml = /\.yaml$/
const markdown = /\.mdx?$/

const shapes: Record<Collection, { matches: (rest: string[]) => boolean; expected: string }> = {
  releases: { matches: (rest) => rest.length === 1 && yaml.test(rest[0] ?? ''), expected: 'releases/<version>.yaml' },
  sigs: { matches: (rest) => rest.length === 1 && yaml.test(rest[0] ?? ''), expected: 'sigs/<id>.yaml' },
  features: { matches: (rest) => rest.length === 1 && /\.(?:yaml|mdx)$/.test(rest[0] ?? ''), expected: 'features/<id>.yaml or .mdx' },
  people: { matches: (rest) => rest.length === 1 && yaml.test(rest[0] ?? ''), expected: 'people/<id>.yaml' },
  series: { matches: (rest) => rest.length === 1 && yaml.test(rest[0] ?? ''), expected: 'series/<id>.yaml' },
  posts: {
    matches: (rest) => (rest.length === 1 && markdown.test(rest[0] ?? '')) || (rest.length === 2 && /^index\.mdx?$/.test(rest[1] ?? '')),
    expected: 'posts/<slug>.mdx or posts/<slug>/index.mdx',
  },
  pages: { matches: (rest) => rest.length === 1 && /\.mdx$/.test(rest[0] ?? ''), expected: 'pages/<slug>.mdx' },
}

/** The files below a content folder, sorted by path whatever order the system gives them in. Throws when there is no such folder. */
export function listContent(dir: string): ContentFolder {
  if (!statSync(dir).isDirectory()) throw new Error(`${dir} is not a folder`)
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .filter((file) => !file.split('/').some((segment) => segment.startsWith('.')))
    .sort()
  const folder: ContentFolder = { entries: [], strays: [], files: new Set(files) }
  for (const file of files) {
    const [collection = '', ...rest] = file.split('/')
    if (!isCollection(collection)) continue
    const shape = shapes[collection]
    if (shape.matches(rest)) folder.entries.push({ collection, id: idOfFile(rest.join('/')), file })
    else if (/\.(?:ya?ml|mdx?|markdown)$/i.test(file)) folder.strays.push({ file, expected: shape.expected })
  }
  return folder
}

function isCollection(name: string): name is Collection {
  return Object.hasOwn(shapes, name)
}
