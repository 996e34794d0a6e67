import { readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { compareText } from '../../../src/model/problem.ts'

/** A file of the blog that holds a post. */
export interface SourceFile {
  /** Path within the folder of the import, with forward slashes: what tells posts apart. */
  source: string
  /** The name that counts, without ending, language and `index`: `2018-06-06-four-years`, `api-streaming`. */
  name: string
  /** Folder that holds the files beside the post, within the folder of the import; undefined for a post without any. */
  bundle?: string
  /** Language of the file's name or folder, in lower case; undefined when neither says one. */
  language?: string
  /** Folders below the content's root, without language and `_posts`. */
  sections: string[]
}

export interface SourceFolder {
  posts: SourceFile[]
  /** Texts in notations that the import does not read, and links to other places. */
  leftOut: { source: string; reason: string }[]
  /** Every file, by its path within the folder. */
  files: ReadonlySet<string>
}

const languages = new Set(
  ('ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km ko lt lv mk mn ms my nb ne ' +
    'nl nn no pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh').split(' '),
) // prettier-ignore

/** The posts below a folder, by path. Files of a bundle belong to its `index.md`; `_index.md` is a list, not a post. */
export function listSources(from: string, section: string | undefined): SourceFolder {
  const items = walk(from, '')
  const files = items.filter(({ isLink }) => !isLink).map(({ path }) => path).sort(compareText) // prettier-ignore
  const bundles = new Set(files.filter((file) => bundleIndex.test(file)).map((file) => file.slice(0, file.lastIndexOf('/') + 1)))
  const posts: SourceFile[] = []
  const leftOut = items.filter(({ isLink }) => isLink).map(({ path }) => ({ source: path, reason: 'is a link to another place' }))
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const isIndex = bundleIndex.test(file)
    const isBeside = !isIndex && [...foldersOf(file)].some((folder) => bundles.has(folder))
    if (isBeside || /^_index(?:\.[\w-]+)?\.(?:md|markdown)$/i.test(name)) continue
    if (/\.(?:md|markdown|mdown)$/i.test(name)) posts.push(sourceFile(from, file, isIndex, section))
    else if (/\.(?:adoc|asciidoc|rst|org|pdc|ipynb|html?)$/i.test(name)) leftOut.push({ source: file, reason: 'is no Markdown' })
  }
  return { posts, leftOut: leftOut.sort((a, b) => compareText(a.source, b.source)), files: new Set(files) }
}

const bundleIndex = /(?:^|\/)index(?:\.[a-z]{2,3}(?:-[a-z]{2,4})?)?\.(?:md|markdown|mdown)$/i

function sourceFile(from: string, file: string, isIndex: boolean, section: string | undefined): SourceFile {
  const segments = file.split('/')
  const stem = (segments.at(-1) ?? '').replace(/\.(?:md|markdown|mdown)$/i, '')
  const [, plain = stem, suffix] = /^(.+)\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(stem) ?? []
  const ownLanguage = suffix !== undefined && isLanguage(suffix) ? suffix.toLowerCase() : undefined
  const folder = segments.slice(0, -1)
  const place = placeOf(from, folder, isIndex)
  const language = ownLanguage ?? place.language
  return {
    source: file,
    name: isIndex ? (folder.at(-1) ?? resolve(from).split(sep).at(-1) ?? 'post') : ownLanguage === undefined ? stem : plain,
    ...(isIndex ? { bundle: folder.join('/') } : {}),
    ...(language === undefined ? {} : { language }),
    sections: section === undefined ? place.sections : [section],
  }
}

/** Where a folder lies below the root of the content: its language and sections. */
function placeOf(from: string, folder: readonly string[], isIndex: boolean): { language?: string; sections: string[] } {
  const whole = [...resolve(from).split(sep), ...folder]
  const root = whole.lastIndexOf('content')
  const below = whole.slice(root + 1, isIndex ? -1 : undefined)
  const [first] = below
  const language = root !== -1 && first !== undefined && isLanguage(first) ? first.toLowerCase() : undefined
  const sections = root === -1 ? [] : below.slice(language === undefined ? 0 : 1).filter((name) => !name.startsWith('_'))
  return { ...(language === undefined ? {} : { language }), sections: sections.length === 0 ? ['blog'] : sections }
}

function isLanguage(code: string): boolean {
  return languages.has(code.toLowerCase().split('-')[0] ?? '')
}

function* foldersOf(file: string): Generator<string> {
  for (let at = file.lastIndexOf('/'); at !== -1; at = file.lastIndexOf('/', at - 1)) yield file.slice(0, at + 1)
}

/** Files and links below a folder; hidden ones and packages are left out, links are not followed. */
function walk(from: string, folder: string): { path: string; isLink: boolean }[] {
  return readdirSync(join(from, folder), { withFileTypes: true }).flatMap((item) => {
    const path = folder + item.name
    if (item.name.startsWith('.') || item.name === 'node_modules') return []
    if (item.isDirectory()) return walk(from, `${path}/`)
    return item.isFile() || item.isSymbolicLink() ? [{ path, isLink: !item.isFile() }] : []
  })
}
