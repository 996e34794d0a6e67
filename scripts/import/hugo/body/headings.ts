import type { Element } from 'hast'
import type { BlockContent, PhrasingContent } from 'mdast'
import { attributeOf } from './html-tree.ts'
import { paragraph, visibleText } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'
import { onOneLine, spaced } from './spacing.ts'

/** A heading with the ids that it had: the one its author gave, and those that the blog made of its words. */
export function readHeading(element: Element, reading: Reading): BlockContent[] {
  const line = reading.lineOf(element)
  const raw = attributeOf(element, camel(`data-${reading.prefix}raw`))
  const words = reading.phrases(element.children)
  const given = raw === undefined ? undefined : takeAttributes(words)
  const children = onOneLine(spaced(words))
  const id = given ?? attributeOf(element, 'id')
  const text = visibleText(children).replace(/\s+/g, ' ').trim()
  if (text === '') {
    reading.tell(element, 'empty-heading', 'A heading without words was left out.', 'info')
    return children.length === 0 ? [] : [paragraph(...children)]
  }
  const oldIds = id !== undefined && id !== '' ? [id] : automaticIds(text, raw, reading)
  const depth = Number(element.tagName.slice(1)) as 1 // h1 to h6
  return [{ type: 'heading', depth, children, data: { oldIds, line } }]
}

/** Takes `{#id .class}` from the end of a heading. */
function takeAttributes(words: PhrasingContent[]): string | undefined {
  const last = words.findLast((node) => node.type !== 'text' || node.value.trim() !== '')
  if (last !== undefined && 'children' in last && last.type !== 'link') return takeAttributes(last.children)
  if (last?.type !== 'text') return undefined
  const match =
    /\s*\{:?\s*((?:[#.][^\s{}]+|[\w-]+=(?:"[^"]*"|[^\s{}]+))(?:\s+(?:[#.][^\s{}]+|[\w-]+=(?:"[^"]*"|[^\s{}]+)))*)\s*\}\s*$/.exec(last.value)
  if (match === null) return undefined
  last.value = last.value.slice(0, match.index)
  return /(?:^|\s)#(\S+)/.exec(match[1] ?? '')?.[1] ?? /(?:^|\s)id="?([^\s"]+)/.exec(match[1] ?? '')?.[1]
}

/** Ids that the blog's program made of a heading without one; Hugo took the heading as it is written, links included. */
function automaticIds(text: string, raw: string | undefined, { source }: Reading): string[] {
  if (source.format === 'jekyll') return []
  const ids = [dashed(text)]
  if (raw !== undefined && source.format === 'hugo' && raw.includes('](')) ids.push(dashed(raw))
  return ids
}

/** Letters and digits in lower case, each run of anything else between them one dash, as Hugo makes an id in its older style. */
export function dashed(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
