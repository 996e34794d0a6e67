import { changeYaml, type ContentFile } from './content-folder.ts'
import { type EntryShape, newEntryText, piecesOf } from './entry-shape.ts'
import { changeEntryText, EntryTextError } from './entry-text.ts'
import { type ImportedValues, type Kept, mergeValues } from './imported-values.ts'
import type { Oddity } from './oddity.ts'
import type { PlannedFile } from './planned-files.ts'

/** What becomes of one entry. */
export interface EntryPlan {
  file: PlannedFile
  /** What stays as a person has it although the source says something else. */
  kept: Kept[]
  oddities: Oddity[]
}

/**
 * Plans one entry: a missing file is written as a whole, an existing one gets the pieces that are still the import's.
 * `last` is what the source said at the last import. A file that cannot be changed stays and is told.
 */
export function planEntry(
  newPath: string,
  file: ContentFile | undefined,
  source: ImportedValues,
  last: ImportedValues | undefined,
  shape: EntryShape,
): EntryPlan {
  if (file === undefined) {
    return { file: { path: newPath, before: undefined, after: newEntryText(source, shape) }, kept: [], oddities: [] }
  }
  const { path, text, data } = file
  const { changes, kept } = mergeValues(source, piecesOf(data, shape), last)
  try {
    const after = changes.length === 0 ? text : changeYaml(path, text, (yaml) => changeEntryText(yaml, changes, shape))
    return { file: { path, before: text, after }, kept, oddities: [] }
  } catch (error) {
    if (!(error instanceof EntryTextError)) throw error
    const pieces = changes.map(({ piece }) => piece).join(', ')
    const oddity = {
      file: path,
      line: 1,
      column: 1,
      code: 'cannot-change',
      message: error.message,
      outcome: `left as it is; change ${pieces} by hand`,
    }
    return { file: { path, before: text, after: text }, kept, oddities: [oddity] }
  }
}
