import type { Element } from 'hast'
import type { BlockContent } from 'mdast'
import { blockTag, type TagAttributes } from './markdown-nodes.ts'
import type { Insert } from './marked-source.ts'
import { plain } from './shortcodes.ts'
import type { Reading } from './reading.ts'

type NoteType = 'note' | 'tip' | 'warning' | 'caution'

/** What blogs and their themes call a note, and which of a post's it is. */
const types: Readonly<Record<string, NoteType>> = {
  note: 'note', info: 'note', primary: 'note', secondary: 'note', important: 'note', abstract: 'note', question: 'note', default: 'note', dark: 'note', light: 'note',
  tip: 'tip', hint: 'tip', success: 'tip', example: 'tip',
  warning: 'warning', attention: 'warning',
  caution: 'caution', danger: 'caution', error: 'caution', failure: 'caution', bug: 'caution',
} // prettier-ignore

export const noteNames: ReadonlySet<string> = new Set([
  'note', 'tip', 'warning', 'caution', 'alert', 'info', 'important', 'notice', 'callout', 'admonition', 'hint', 'pageinfo', 'danger', 'attention',
]) // prettier-ignore

/** A note with its type and its title; a title that only says the type is left out. */
export function noteOf({ name, named, positional }: Insert, element: Element, reading: Reading): BlockContent[] {
  const blocks = reading.blocks(element.children)
  if (blocks.length === 0) return []
  const given = plain(named.get('title') ?? named.get('header') ?? positional.slice(1).join(' '), element, reading)
  const title = given ?? (name === 'important' ? 'Important' : undefined)
  const kind = named.get('type') ?? named.get('color') ?? named.get('context') ?? named.get('level') ?? positional[0] ?? ''
  const byTitle = types[title?.toLowerCase().replace(/[^a-z]/g, '') ?? '']
  const isNamed = byTitle !== undefined && isTypeWord(title)
  const type = isNamed ? byTitle : (types[kind.toLowerCase()] ?? types[name] ?? 'note')
  const attributes: TagAttributes = title === undefined || isNamed ? [['type', type]] : [['type', type], ['title', title]] // prettier-ignore
  return [blockTag('Note', attributes, blocks)]
}

function isTypeWord(title: string | undefined): boolean {
  return /^(?:note|tip|warning|caution)\s*[:!.]?$/i.test(title?.trim() ?? '')
}
