import type { Element, ElementContent } from 'hast'
import type { Code, BlockContent } from 'mdast'
import { attributeOf, elementsIn } from './html-tree.ts'
import { mathOfTex } from './math.ts'
import { paragraph } from './markdown-nodes.ts'
import { codeText } from './phrases.ts'
import type { Reading } from './reading.ts'

/** A block of code of Markdown, with what Hugo says behind the language in the words of a post. */
export function codeBlock({ value, lang, meta }: Code, element: Element, reading: Reading): BlockContent[] {
  const info = [lang ?? '', meta ?? ''].join(' ').trim()
  const language = /^[^\s{,:]+/.exec(info)?.[0]
  const code = codeText(value, reading)
  if (language === 'math' || language === 'katex') return [formula(code, element, reading)]
  return [fence(code, language, info.slice(language?.length ?? 0))]
}

/** A fence in a language. Options may be those of Hugo, of GitHub or of a highlight tag. */
export function fence(code: string, language: string | undefined, options = '', caption?: string): Code {
  const isDiagram = language?.toLowerCase() === 'mermaid'
  const title = caption ?? titleIn(options) ?? (isDiagram ? (diagramTitle(code) ?? 'Diagram') : undefined)
  const lines = markedLines(options)
  const meta = [title === undefined ? '' : `title="${title.replaceAll('"', "'")}"`, lines === undefined ? '' : `{${lines}}`]
    .filter(Boolean)
    .join(' ')
  const lang = language?.replace(/^[.{]+|[}:,]+$/g, '')
  return {
    type: 'code',
    value: code,
    lang: lang === undefined || lang === '' ? (meta === '' ? null : 'text') : lang,
    meta: meta === '' ? null : meta,
  }
}

/** A formula on its own: drawn, or its source where it cannot be. */
export function formula(tex: string, element: Element, reading: Reading): BlockContent {
  const math = mathOfTex(tex.trim(), true)
  if (math !== undefined) return paragraph(math)
  reading.tell(element, 'mathematics', 'A formula could not be drawn and was kept as code.', 'look')
  return fence(tex, 'latex')
}

/** A `<pre>`: its text as it stands, breaks as lines. */
export function codeOfElement(element: Element, reading: Reading): BlockContent[] {
  const code = codeText(sourceIn(element.children, reading).replace(/^\n|\n$/g, ''), reading)
  const [inner] = elementsIn(element, 'code')
  const classes = [element, ...(inner === undefined ? [] : [inner])].map((node) => attributeOf(node, 'className') ?? '').join(' ')
  const language = /(?:^|[\s;])(?:language-|lang-|brush:\s*|highlight-source-|sourceCode\s+)([\w+#-]+)/.exec(classes)?.[1]
  if (elementsIn(element, 'a').length > 0) reading.tell(element, 'link-in-code', 'Links within a block of code became its text.', 'look')
  return code.trim() === '' ? [] : [fence(code, language)]
}

function sourceIn(nodes: readonly ElementContent[], reading: Reading): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      if (node.tagName === 'br') return '\n'
      const kept = reading.keptOf(node)
      if (kept !== undefined) return kept.type === 'footnoteReference' ? '' : kept.value
      const insert = reading.insertOf(node)
      if (insert !== undefined && !insert.isPair) return insert.raw
      return sourceIn(node.children, reading)
    })
    .join('')
}

function titleIn(options: string): string | undefined {
  const title = /(?:title|caption|file|filename)\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(options)
  return (title?.[1] ?? title?.[2])?.trim() || undefined
}

/** `hl_lines=["2-4",7]` as `2-4,7`. */
function markedLines(options: string): string | undefined {
  const written = /hl_?lines\s*=\s*(?:\[([^\]]*)\]|"([^"]*)"|'([^']*)'|([\d-]+(?:[ ,]+[\d-]+)*))/i.exec(options)
  const list = written?.slice(1).find((value) => value !== undefined) ?? /^\s*\{([\d\s,-]+)\}/.exec(options)?.[1]
  const ranges = list?.match(/\d{1,5}(?:\s*-\s*\d{1,5})?/g)?.map((range) => range.replace(/\s+/g, ''))
  return ranges === undefined || ranges.length === 0 ? undefined : ranges.join(',')
}

function diagramTitle(code: string): string | undefined {
  return /^---\s*\n(?:[^\n]*\n)*?title:\s*["']?([^\n"']+)["']?\s*\n/.exec(code.trimStart())?.[1]?.trim()
}
