import { CodeSpans, endOfFence, lineEnd } from '../../../../src/markdown/code-regions.ts'
import type { BodySource } from './body-types.ts'
import { findMath, type SourceMath } from './source-math.ts'
import { readShortcode, type SourceTag, type SourceText } from './source-tag.ts'
import { readTemplateTag } from './template-tag.ts'
import { rawShortcodes } from './shortcode-kinds.ts'

/** A tag whose content is no Markdown: the tag, the content and the tag that closes it. */
export interface SourceRaw extends Omit<SourceTag, 'kind'> {
  kind: 'raw'
  inner: string
}

export type SourceItem = SourceTag | SourceText | SourceRaw | SourceMath

/**
 * Everything in a text that is not Markdown and that the blog's program replaces, in order: shortcodes, tags of templates,
 * mathematics. Code and comments are passed over: what stands there is meant to be read, or not to be seen.
 */
export function itemsIn(text: string, format: BodySource['format'], params: Readonly<Record<string, string>>): SourceItem[] {
  const items: SourceItem[] = []
  const spans = new CodeSpans(text)
  const special = /[`{\\$\n]|<!--/g
  let at = 0
  let isLineStart = true
  while (at < text.length) {
    if (isLineStart) {
      isLineStart = false
      const end = endOfFence(text, at)
      if (end !== undefined) {
        at = endOfOpenFence(text, at, end, items)
        isLineStart = true
        continue
      }
    }
    special.lastIndex = at
    const match = special.exec(text)
    if (match === null) break
    at = match.index
    const [sign] = match
    if (sign === '\n') isLineStart = true
    if (sign === '`') {
      const run = /`+/y
      run.lastIndex = at
      const length = run.exec(text)?.[0].length ?? 1
      at = spans.endOf(at, length) ?? at + length
    } else if (sign === '<!--') {
      const end = text.indexOf('-->', at)
      at = end === -1 ? at + 4 : end + 3
    } else {
      const item = isIndentedCode(text, at) && !isWithinTag(items) ? undefined : findItem(text, at, sign, format, params, items)
      if (item !== undefined) items.push(item)
      at = item?.end ?? at + (sign === '\\' ? 2 : 1)
      if (item !== undefined && text[at - 1] === '\n') isLineStart = true
    }
  }
  return items
}

function findItem(
  text: string,
  at: number,
  sign: string,
  format: BodySource['format'],
  params: Readonly<Record<string, string>>,
  items: readonly SourceItem[],
): SourceItem | undefined {
  if (sign !== '{') return findMath(text, at)
  if (format === 'jekyll' && text[at + 1] === ':') {
    // Attributes of kramdown, which say how something looks.
    const list = /\{:[^{}\n]*\}/y
    list.lastIndex = at
    const [raw] = list.exec(text) ?? []
    return raw === undefined ? undefined : { start: at, end: at + raw.length, raw, kind: 'text', text: '' }
  }
  const tag = readShortcode(text, at) ?? (format === 'hugo' ? undefined : readTemplateTag(text, at, params))
  if (tag?.kind !== 'open' || !(rawShortcodes.has(tag.name) || isCodeTab(tag, items))) return tag
  const close = closingTag(text, tag)
  if (close === undefined) return tag
  return { ...tag, kind: 'raw', inner: text.slice(tag.end, close.start), end: close.end, raw: text.slice(at, close.end) }
}

/** A tab with a language holds code; so does one in a pane of Docsy's, unless it or its pane says otherwise. */
function isCodeTab({ name, raw, named }: SourceTag, items: readonly SourceItem[]): boolean {
  if (name !== 'tab' || named.get('text') === 'true') return false
  if (named.has('codelang')) return true
  if (raw.startsWith('{{%')) return false
  const pane = items.findLast((item) => (item.kind === 'open' || item.kind === 'close') && /^tab(?:pane|s)$/.test(item.name))
  return pane?.kind === 'open' && pane.name === 'tabpane' && pane.named.get('text') !== 'true'
}

function closingTag(text: string, { name, end, raw }: SourceTag): { start: number; end: number } | undefined {
  const closing = raw.startsWith('{%')
    ? new RegExp(`\\{%-?\\s*end_?(?:${name})?\\s*-?%\\}`, 'g')
    : new RegExp(`\\{\\{[<%]\\s*/\\s*${name.replace(/[^\w-]/g, '.')}\\s*[>%]\\}\\}`, 'g')
  closing.lastIndex = end
  const match = closing.exec(text)
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
}

/** A fence that is never closed ends where the shortcode around it ends. */
function endOfOpenFence(text: string, at: number, end: number, items: SourceItem[]): number {
  const opener = /(`{3,}|~{3,})/.exec(text.slice(at, lineEnd(text, at)))?.[1] ?? ''
  const last = text.slice(0, end).trimEnd().split('\n').at(-1) ?? ''
  if (end < text.length || last.trim().startsWith(opener) || !isWithinTag(items)) return end
  const close = /^[ \t]*\{\{[<%]\s*\/\s*([\w./-]+)\s*[>%]\}\}/gm
  close.lastIndex = at
  const match = close.exec(text)
  const isOpen = items.some((item) => item.kind === 'open' && item.name === match?.[1])
  if (match === null || !isOpen) return end
  items.push({ start: match.index, end: match.index, raw: '', kind: 'text', text: `${opener}\n` })
  return match.index
}

/** True after the opening tag of a shortcode that has not been closed. */
function isWithinTag(items: readonly SourceItem[]): boolean {
  let depth = 0
  for (const { kind } of items) depth = Math.max(0, depth + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0))
  return depth > 0
}

/** True on a line that Markdown takes for code because it is indented. */
function isIndentedCode(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1
  if (!/^(?: {4}| {0,3}\t)/.test(text.slice(start, start + 4))) return false
  let end = start - 1
  let isAfterGap = false
  while (end > 0) {
    const before = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(before, end)
    if (line.trim() === '') isAfterGap = true
    else if (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) return false
    else if (!/^(?: {4}| {0,3}\t)/.test(line)) return isAfterGap && !/^[ \t]/.test(line)
    end = before - 1
  }
  return isAfterGap || end <= 0
}
