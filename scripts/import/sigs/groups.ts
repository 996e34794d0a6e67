import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { isId } from '../../../src/model/ids.ts'
import { webUrl } from '../../../src/model/schemas/fields.ts'
import type { ImportedValues } from '../imported-values.ts'
import type { Oddity } from '../oddity.ts'
import { UsageError } from '../../lib/flags.ts'
import { itemsOf } from '../yaml-places.ts'
import { textOf, valueAt } from '../yaml-values.ts'

/** A group as sigs.yaml tells it. */
export interface Group {
  id: string
  values: ImportedValues
}

/** The lists of sigs.yaml, and what the content calls the kind of group in each. */
const kinds = { sigs: 'sig', workinggroups: 'wg', usergroups: 'ug', committees: 'committee' } as const

/** Charters are named relative to the group's folder in this repository. */
const communityUrl = 'https://git.k8s.io/community/'

/** The groups in the text of a sigs.yaml, in its order. Oddities are added to `oddities`; throws a UsageError for another kind of file. */
export function readGroups(path: string, text: string, oddities: Oddity[]): Group[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const root: unknown = document.contents
  const [error] = document.errors
  if (error !== undefined) throw new UsageError(`${path}:${error.linePos?.[0].line ?? 1} is not YAML.`, error.message.split('\n')[0] ?? '')
  if (!isMap(root) || !isSeq(valueAt(root, 'sigs'))) {
    throw new UsageError(`${path} has no list "sigs".`, 'Name the sigs.yaml of kubernetes/community with --from.')
  }
  const odd = (node: Node, code: string, message: string) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0)
    oddities.push({ file: path, line, column: col, code, message, outcome: 'left out' })
  }
  const groups = new Map<string, Group>()
  for (const [list, kind] of Object.entries(kinds)) {
    const node = valueAt(root, list)
    for (const item of isSeq(node) ? itemsOf(node) : []) {
      const group = isMap(item) ? groupOf(item, kind) : undefined
      if (group === undefined) odd(item, 'no-group', `an item of ${list} has no usable dir and name`)
      else if (groups.has(group.id)) odd(item, 'same-name', `${group.id} stands there twice`)
      else groups.set(group.id, group)
    }
  }
  return [...groups.values()]
}

function groupOf(item: YAMLMap, kind: string): Group | undefined {
  const value = (key: string) => textOf(valueAt(item, key)).replace(/\s+/g, ' ')
  const id = value('dir')
  const name = value('name')
  if (!isId(id) || name === '') return undefined
  const label = value('label')
  const charter = value('charter_link')
  const pieces: [string, string][] = [
    ['name', name],
    ['kind', kind],
    ['label', label === '' ? '' : `${kind}/${label}`],
    ['status', 'active'],
    ['mission', value('mission_statement')],
    ['charter', charter === '' || webUrl.safeParse(charter).success ? charter : `${communityUrl}${id}/${charter}`],
  ]
  return { id, values: Object.fromEntries(pieces.filter(([, text]) => text !== '')) }
}
