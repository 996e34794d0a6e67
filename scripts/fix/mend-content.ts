import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceEntries } from '../../src/model/source-entries.ts'
import type { IsChosen } from '../lib/chosen-files.ts'
import { writeFilesWhole } from '../lib/whole-files.ts'
import type { Kind } from './fields.ts'
import { mendedText, type Mend } from './mended-text.ts'

/** A file in which something was mended, by its path within the content folder. */
export interface MendedFile {
  file: string
  mends: Mend[]
}

/** Mends what is certain in the chosen files of a content folder. All of them are read before the first is written. */
export function mendContent(dir: string, sources: SourceEntries, isChosen: IsChosen): MendedFile[] {
  const site = { file: 'site.yaml', collection: 'site' as const }
  const files: { file: string; collection: Kind }[] = [...(sources.files.has(site.file) ? [site] : []), ...sources.entryFiles]
  const names = { known: sources.known, stages: sources.siteIsCertain ? sources.site.stages : [] }
  const mended = files.flatMap(({ file, collection }) => {
    const before = isChosen(file) ? textAt(join(dir, file)) : undefined
    if (before === undefined) return []
    const { text, mends } = mendedText(before, collection, file, names)
    return mends.length === 0 ? [] : [{ file, text, mends }]
  })
  writeFilesWhole(mended.map(({ file, text }) => ({ path: join(dir, file), text })))
  return mended.map(({ file, mends }) => ({ file, mends }))
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file with its byte order mark; undefined when it is not UTF-8. */
function textAt(path: string): string | undefined {
  try {
    return decoder.decode(readFileSync(path))
  } catch {
    return undefined
  }
}
