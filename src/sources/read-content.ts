import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerFile, type Ledger } from '../model/ledger.ts'
import { fileStart, problemAt, type Problem } from '../model/problem.ts'
import { collections, type Collection, type ContentFile, type SourceEntries } from '../model/source-entries.ts'
import { listContent } from './content-files.ts'
import { decodeText } from './decode-text.ts'
import { drawingProblems } from './drawings.ts'
import { readEntry, type EntryOf } from './read-entry.ts'
import { readSite } from './read-site.ts'

export interface ContentRead {
  sources: SourceEntries
  problems: Problem[]
}

/** Reads every file of a content folder by itself. Problems name files by their path within the folder. */
export function readContent(dir: string): ContentRead {
  const folder = listContent(dir)
  const site = readSite(dir, folder)
  const problems = [
    ...site.problems,
    ...folder.strays.map(strayProblem),
    ...folder.links.map(linkProblem),
    ...drawingProblems(dir, folder.files),
  ]
  const unread: (ContentFile & { text: string })[] = []
  const read = <Name extends Collection>(collection: Name): EntryOf<Name>[] =>
    folder.entries.flatMap((file) => {
      if (!isOf(file, collection)) return []
      const bytes = readFileSync(join(dir, file.file))
      const decoded = decodeText(bytes, file.file)
      const result = decoded.text === undefined ? decoded : readEntry(file, decoded.text)
      problems.push(...result.problems)
      if ('entry' in result) return [result.entry]
      unread.push({ ...file, text: decoded.text ?? bytes.toString('latin1') })
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
    problems,
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

function linkProblem(file: string): Problem {
  return problemAt(file, fileStart, {
    code: 'unexpected-file',
    message: 'This is a link to another place, and links are not followed.',
    fix: 'Put the file or the folder itself here.',
  })
}
