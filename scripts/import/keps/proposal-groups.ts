import { isSeq } from 'yaml'
import { itemsOf } from '../yaml-places.ts'
import { textOf } from '../yaml-values.ts'
import type { ProposalFile } from './proposal-file.ts'
import { isPlaceholder } from './proposal-milestones.ts'

/** The groups of the content: ids and former ids. Without any, names are taken as they are written. */
export type GroupNames = ReadonlyMap<string, string>

/** Short names that were met for groups. */
const groupWords: Readonly<Record<string, string>> = {
  'sig-apimachinery': 'sig-api-machinery',
  'sig-arch': 'sig-architecture',
  'sig-contribex': 'sig-contributor-experience',
  'sig-machinery': 'sig-api-machinery',
  'sig-scheduler': 'sig-scheduling',
}

/** The owner and the other groups that take part: without the owner and without what the content does not know. */
export function readGroups(file: ProposalFile, folder: string, groups: GroupNames): { owningSig: string; participating: string[] } {
  const owningSig = readOwner(file, folder, groups)
  const node = file.node('participating-sigs')
  const names = isSeq(node) ? itemsOf(node) : []
  const participating = names.flatMap((item) => {
    const text = textOf(item)
    if (isPlaceholder(text)) {
      if (text !== '') file.odd(item, 'placeholder', `participating-sigs has "${text}"`, 'left out')
      return []
    }
    const id = groupOf(text, groups)
    if (id === undefined) {
      file.odd(item, 'unknown-group', `participating-sigs has "${text}"`, 'left out')
      return []
    }
    if (id !== text) file.odd(item, 'corrected-group', `participating-sigs has "${text}"`, `taken as ${id}`)
    return [id]
  })
  return { owningSig, participating: [...new Set(participating)].filter((id) => id !== owningSig) }
}

function readOwner(file: ProposalFile, folder: string, groups: GroupNames): string {
  const text = file.text('owning-sig')
  const inFolder = folder.split('/')[1] ?? ''
  const id = groupOf(text, groups)
  if (id === undefined) {
    const fallback = groupOf(inFolder, groups)
    const outcome = fallback === undefined ? 'kept; add the group or correct the feature' : `taken as ${fallback} from the folder`
    file.odd('owning-sig', 'unknown-group', `owning-sig is "${text}"`, outcome)
    return fallback ?? (text || inFolder)
  }
  if (id !== text) file.odd('owning-sig', 'corrected-group', `owning-sig is "${text}"`, `taken as ${id}`)
  if (id !== inFolder) file.odd('owning-sig', 'other-folder', `owning-sig is ${id}, but the folder is ${inFolder}`, `taken as ${id}`)
  return id
}

/** Id of the group that a name means; undefined when the content has no such group. */
function groupOf(name: string, groups: GroupNames): string | undefined {
  const word = name.toLowerCase()
  const id = groupWords[word] ?? word
  if (groups.size > 0) return groups.get(id)
  return /^[a-z][a-z0-9-]*$/.test(id) ? id : undefined
}
