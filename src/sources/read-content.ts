import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { siteSchema, type SiteData } from '../model/schemas/site.ts'
import type { Collection, SourceEntries } from '../model/source-entries.ts'
import { type ContentFile, type ContentFolder, listContent } from './content-files.ts'
import { decodeText } from './decode-text.ts'
import { readEntry, type EntryOf } from './read-entry.ts'
import { validate } from './schema-problems.ts'
import { readYaml } from './yaml-source.ts'

export interface ContentRead {
  /** What could be read; files with problems of their own are absent from it, but their ids are in `known`. */
  sources: SourceEntries
  problems: Problem[]
}

/** Reads every file of a content folder by itself. Problems name files by their path within the folder. */
export function readContent(dir: string): ContentRead {
  const folder = listContent(dir)
  const site = readSite(dir, folder)
  const problems: Problem[] = [...site.problems, ...folder.strays.map(strayProblem)]
  const read = <Name extends Collection>(collection: Name): EntryOf<Name>[] =>
    folder.entries.flatMap((file) => {
      if (!isOf(file, collection)) return []
      const decoded = decodeText(readFileSync(join(dir, file.file)), file.file)
      problems.push(...decoded.problems)
      if (decoded.text === undefined) return []
      const result = readEntry(file, decoded.text)
      problems.push(...result.problems)
      return result.entry === undefined ? [] : [result.entry]
    })
  const idsOf = (collection: Collection): Set<string> =>
    new Set(folder.entries.filter((file) => file.collection === collection).map((file) => file.id))
  return {
    sources: {
      site: site.data,
      releases: read('releases'), sigs: read('sigs'), features: read('features'), people: read('people'),
      series: read('series'), posts: read('posts'), pages: read('pages'),
      known: {
        releases: idsOf('releases'), sigs: idsOf('sigs'), features: idsOf('features'), people: idsOf('people'),
        series: idsOf('series'), posts: idsOf('posts'), pages: idsOf('pages'),
      },
      files: folder.files,
    },
    problems,
  } // prettier-ignore
}

/** Where the site's own file cannot be used, the rest is still checked against these words. */
const placeholder = siteSchema.parse({ project: 'Project', title: 'Site', url: 'https://example.org' })

/** Reads `site.yaml`. */
export function readSite(dir: string, folder: Pick<ContentFolder, 'files'>): { data: SiteData; problems: Problem[] } {
  const file = 'site.yaml'
  if (!folder.files.has(file)) {
    const problem: Problem = {
      code: 'site-missing', severity: 'error', file, line: 1, column: 1,
      message: 'The content folder has no site.yaml.', fix: 'Add site.yaml with the keys project, title and url.',
    } // prettier-ignore
    return { data: placeholder, problems: [problem] }
  }
  const decoded = decodeText(readFileSync(join(dir, file)), file)
  if (decoded.text === undefined) return { data: placeholder, problems: decoded.problems }
  const yaml = readYaml(decoded.text, file)
  if (yaml.problems.length > 0) return { data: placeholder, problems: yaml.problems }
  const { data, problems } = validate(siteSchema, yaml, file)
  return { data: data ?? placeholder, problems: [...decoded.problems, ...problems] }
}

function isOf<Name extends Collection>(file: ContentFile, collection: Name): file is ContentFile & { collection: Name } {
  return file.collection === collection
}

function strayProblem({ file, expected }: ContentFolder['strays'][number]): Problem {
  return {
    code: 'unexpected-file', severity: 'error', file, line: 1, column: 1,
    message: 'This file is not where, or not named as, an entry is looked for.', fix: `Name it ${expected}, or move it out of the folder.`,
  } // prettier-ignore
}
