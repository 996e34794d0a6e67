import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../model/problem.ts'
import { idOfFile, nearest } from '../model/ids.ts'
import { collections, type Collection, type ContentFile } from '../model/source-entries.ts'

export type { ContentFile } from '../model/source-entries.ts'

/** What lies in a content folder. */
export interface ContentFolder {
  /** Files that hold entries, by collection and path. */
  entries: ContentFile[]
  /** Files that look like entries but have the wrong ending or place, the entries they may be meant for, and how to mend that. */
  strays: (ContentFile & { fix: string })[]
  /** All files, by path within the folder. */
  files: Set<string>
  /** What is only a link to another place. */
  links: string[]
  /** Files and folders whose name is no UTF-8, as far as it can be told: nothing can be read from them. */
  unnamed: string[]
}

const homes: Record<Collection, { holds: RegExp; beside: RegExp; expected: string }> = {
  releases: { holds: /^[^/]+\.yaml$/, beside: /^$/, expected: 'releases/<version>.yaml' },
  sigs: { holds: /^[^/]+\.yaml$/, beside: /^$/, expected: 'sigs/<id>.yaml' },
  people: { holds: /^[^/]+\.yaml$/, beside: /^$/, expected: 'people/<id>.yaml' },
  series: { holds: /^[^/]+\.yaml$/, beside: /^$/, expected: 'series/<id>.yaml' },
  // Texts have pictures beside them, and pages whatever they import.
  features: { holds: /^[^/]+\.(?:yaml|mdx)$/, beside: /(?<!\.ya?ml|\.mdx?|\.markdown)$/i, expected: 'features/<id>.yaml or .mdx' },
  posts: {
    holds: /^(?:[^/]+|[^/]+\/index)\.mdx?$/,
    beside: /(?<!\.ya?ml|\.mdx?|\.markdown)$/i,
    expected: 'posts/<slug>.mdx or posts/<slug>/index.mdx (.md too)',
  },
  pages: { holds: /^[^/]+\.mdx$/, beside: /(?<!\.ya?ml|\.mdx?|\.markdown)$/i, expected: 'pages/<slug>.mdx' },
}

/**
 * The files below a content folder, sorted by path whatever order the system gives them in. Hidden files, the ledgers
 * `<collection>/urls.txt` and `imported.json` and links to other places are no entries. Throws when there is no such folder.
 */
export function listContent(dir: string): ContentFolder {
  if (!statSync(dir).isDirectory()) throw new Error(`${dir} is not a folder`)
  const items = walk(dir, '').sort((a, b) => compareText(a.path, b.path))
  const named = items.filter(({ path }) => !path.includes(noCharacter))
  const files = named.filter((item) => !item.isLink).map(({ path }) => path)
  const links = named.filter((item) => item.isLink).map(({ path }) => path)
  const unnamed = items.map(({ path }) => path).filter((path) => path.includes(noCharacter))
  const folder: ContentFolder = { entries: [], strays: [], files: new Set(files), links, unnamed }
  for (const file of files) {
    const [collection = '', ...rest] = file.split('/')
    const within = rest.join('/')
    if (isCollection(collection)) {
      const { holds, beside } = homes[collection]
      if (holds.test(within)) folder.entries.push({ collection, id: idOfFile(within), file })
      else if (within !== 'urls.txt' && within !== 'imported.json' && !beside.test(within))
        folder.strays.push({ collection, id: idOfFile(within), file, fix: fixOfStray(file, collection) })
    } else if (within !== '' && /\.(?:ya?ml|mdx?)$/i.test(within)) {
      const meant = nearest(collection, collections)
      if (meant !== undefined)
        folder.strays.push({ collection: meant, id: idOfFile(within), file, fix: `Did you mean the folder "${meant}/"?` })
    }
  }
  return folder
}

/** What Node has in place of bytes that are no UTF-8. */
const noCharacter = '\uFFFD'

/** Files and links below a folder. Node's own recursion follows links, out of the folder and round in circles. */
function walk(dir: string, folder: string): { path: string; isLink: boolean }[] {
  return readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((item) => {
    const path = folder + item.name
    if (item.name.startsWith('.')) return []
    if (item.name.includes(noCharacter)) return [{ path, isLink: false }]
    return item.isDirectory() ? walk(dir, `${path}/`) : item.isFile() || item.isSymbolicLink() ? [{ path, isLink: !item.isFile() }] : []
  })
}

function isCollection(name: string): name is Collection {
  return Object.hasOwn(homes, name)
}

/** A file that only has the wrong ending is renamed; what else it may be, the person knows. */
function fixOfStray(file: string, collection: Collection): string {
  const renamed = file.replace(/\.ya?ml$/i, '.yaml').replace(/\.(?:mdx?|markdown)$/i, '.mdx')
  const isEntry = homes[collection].holds.test(renamed.slice(collection.length + 1))
  return `${isEntry ? `Rename it to ${renamed}` : `Name it ${homes[collection].expected}`}, or move it out of ${collection}/.`
}
