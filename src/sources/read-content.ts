import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerFile, type Ledger } from '../model/ledger.ts'
import { fileStart, problemAt, type Problem } from '../model/problem.ts'
import { collections, type Collection, type ContentFile, type SalvagedEntry, type SourceEntries } from '../model/source-entries.ts'
import { noMemory } from './check-memory.ts'
import { listContent } from './content-files.ts'
import { decodeText } from './decode-text.ts'
import { drawingProblems } from './drawings.ts'
import { pictureProblems } from './pictures.ts'
import { readEntry, type EntryOf } from './read-entry.ts'
import { readSite } from './read-site.ts'

export interface ContentRead {
  sources: SourceEntries
  /** What is right of files with errors, which are in none of the lists of `sources`. */
  salvaged: SalvagedEntry[]
  problems: Problem[]
  /** The text of every file that could be read, by its path. */
  texts: ReadonlyMap<string, string>
}

/** Says of a file, by its path within the content folder, whether somebody wants to know what is wrong with it. */
export type IsWanted = (file: string) => boolean

/**
 * Reads every file of a content folder by itself. Problems name files by their path within the folder. Of those that are not wanted
 * only the facts are read, which others may name: their texts count as empty, and nobody looks at their pictures.
 */
export function readContent(dir: string, isWanted: IsWanted = () => true, memory = noMemory): ContentRead {
  const folder = listContent(dir)
  const site = readSite(dir, folder)
  const wanted = [...folder.files].filter(isWanted)
  const problems = [
    ...site.problems,
    ...folder.strays.map(strayProblem),
    ...folder.unnamed.map(unnamedProblem),
    ...folder.links.map(linkProblem),
    ...drawingProblems(dir, wanted),
    ...pictureProblems(dir, wanted),
  ]
  const texts = new Map<string, string>()
  const unread: (ContentFile & { text: string })[] = []
  const salvaged: SalvagedEntry[] = []
  const read = <Name extends Collection>(collection: Name): EntryOf<Name>[] =>
    folder.entries.flatMap((file) => {
      if (!isOf(file, collection)) return []
      const bytes = readFileSync(join(dir, file.file))
      const decoded = decodeText(bytes, file.file)
      const result = decoded.text === undefined ? decoded : readEntry(file, decoded.text, { withBody: isWanted(file.file), memory })
      problems.push(...result.problems)
      if (decoded.text !== undefined) texts.set(file.file, decoded.text)
      if ('entry' in result) return [result.entry]
      const left = 'salvaged' in result ? result.salvaged : undefined
      if (left !== undefined) salvaged.push(left)
      unread.push({ ...file, text: left?.mayDeclare ?? decoded.text ?? bytes.toString('latin1') })
      return []
    })
  const idsOf = (collection: Collection): Set<string> =>
    new Set([...folder.entries, ...folder.strays].filter((file) => file.collection === collection).map((file) => file.id))
  return {
    sources: {
      site: site.data,
      siteFile: site.source,
      siteIsCertain: site.isCertain,
      releases: read('releases'),
      sigs: read('sigs'),
      features: read('features'),
      people: read('people'),
      series: read('series'),
      posts: read('posts'),
      pages: read('pages'),
      entryFiles: folder.entries,
      known: {
        releases: idsOf('releases'),
        sigs: idsOf('sigs'),
        features: idsOf('features'),
        people: idsOf('people'),
        series: idsOf('series'),
        posts: idsOf('posts'),
        pages: idsOf('pages'),
      },
      unread,
      ledgers: ledgersOf(dir, folder.files),
      files: folder.files,
    },
    salvaged,
    problems,
    texts,
  }
}

function isOf<Name extends Collection>(file: ContentFile, collection: Name): file is ContentFile & { collection: Name } {
  return file.collection === collection
}

function ledgersOf(dir: string, files: ReadonlySet<string>): Ledger[] {
  return collections.flatMap((collection) => {
    const file = ledgerFile(collection)
    return files.has(file) ? [{ collection, file, text: readFileSync(join(dir, file), 'utf8') }] : []
  })
}

function strayProblem({ file, fix }: { file: string; fix: string }): Problem {
  return problemAt(file, fileStart, { code: 'unexpected-file', message: 'No entry is read from a file of this name.', fix })
}

function unnamedProblem(file: string): Problem {
  return problemAt(file, fileStart, {
    code: 'bad-file-name',
    message: 'The name of this file or folder is not written in UTF-8, so that it cannot be opened everywhere.',
    fix: 'Name it with lower-case letters and digits, joined by "-".',
  })
}

function linkProblem(file: string): Problem {
  return problemAt(file, fileStart, {
    code: 'unexpected-file',
    message: 'This is a link to another place, and links are not followed.',
    fix: 'Put the file or the folder itself here.',
  })
}
