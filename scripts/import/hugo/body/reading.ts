import type { Element, ElementContent, Root } from 'hast'
import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import type { BodyContext, BodySource } from './body-types.ts'
import { readBlocks } from './blocks.ts'
import { parseHtml } from './html-tree.ts'
import { LinedText } from './lined-text.ts'
import { markdownHtml, type KeptNode } from './markdown-html.ts'
import { mendPiece } from './mended-characters.ts'
import { parseMarkdown } from './markdown-tree.ts'
import type { Insert } from './marked-source.ts'
import type { Tell } from './notes.ts'
import { readPhrases } from './phrases.ts'

export type HtmlNodes = readonly (ElementContent | Root['children'][number])[]

/** What a reading finds on its way. */
export interface Found {
  links: string[]
  images: string[]
  /** Definitions of footnotes, to be put at the end. */
  footnotes: RootContent[]
}

/** What the parts of the reading of one tree share. */
export class Reading {
  readonly source: BodySource
  readonly context: BodyContext
  readonly inserts: readonly Insert[]
  readonly kept: readonly KeptNode[]
  readonly prefix: string
  readonly found: Found
  readonly #html: LinedText
  readonly #tell: Tell
  #line = 1

  constructor(
    source: BodySource,
    context: BodyContext,
    parts: { inserts: readonly Insert[]; kept: readonly KeptNode[]; prefix: string; html: LinedText; tell: Tell },
    found: Found = { links: [], images: [], footnotes: [] },
  ) {
    this.found = found
    this.source = source
    this.context = context
    this.inserts = parts.inserts
    this.kept = parts.kept
    this.prefix = parts.prefix
    this.#html = parts.html
    this.#tell = parts.tell
  }

  /** Blocks of Markdown from nodes of HTML. */
  blocks(nodes: HtmlNodes): BlockContent[] {
    return readBlocks(nodes, this)
  }

  /** The words of a line from nodes of HTML, whatever they are. */
  phrases(nodes: HtmlNodes): PhrasingContent[] {
    return readPhrases(nodes, this)
  }

  /** Markdown that stood in an attribute or in a file beside the text, as blocks or as the words of a line. */
  markdown(text: string, element: Element): { blocks(): BlockContent[]; phrases(): PhrasingContent[] } {
    const source = new LinedText()
    source.add(text, this.lineOf(element))
    const { html, kept } = markdownHtml(parseMarkdown(text), source, this.prefix)
    const { inserts, prefix } = this
    const inner = new Reading(this.source, this.context, { inserts, kept, prefix, html, tell: this.#tell }, this.found)
    const { children } = parseHtml(html)
    return { blocks: () => inner.blocks(children), phrases: () => inner.phrases(children) }
  }

  /** Line of the source of the element, or of the one that was asked for last when the parser made it up. */
  lineOf({ position }: Element): number {
    if (position !== undefined) this.#line = this.#html.sourceLine(position.start.line)
    return this.#line
  }

  tell(element: Element, ...[kind, message, weight]: Parameters<Tell> extends [number, ...infer Rest] ? Rest : never): void {
    this.#tell(this.lineOf(element), kind, message, weight)
  }

  /** The insert that an element stands for. */
  insertOf({ tagName }: Element): Insert | undefined {
    if (!tagName.startsWith(this.prefix)) return undefined
    const number = tagName.slice(this.prefix.length)
    return /^\d+$/.test(number) ? this.inserts[Number(number)] : undefined
  }

  /** The node of Markdown that an element stands for. */
  keptOf({ tagName }: Element): KeptNode | undefined {
    return tagName.startsWith(`${this.prefix}k`) ? this.kept[Number(tagName.slice(this.prefix.length + 1))] : undefined
  }

  /** A text of an attribute or of code in which tags stand for inserts, as it was written. */
  restored(written: string): string {
    const text = mendPiece(written)
    if (!text.includes(this.prefix)) return text
    return text.replace(new RegExp(`<(/?)${this.prefix}(\\d+)>`, 'g'), (_, slash: string, number: string) => {
      const insert = this.inserts[Number(number)]
      return slash === '' ? (insert?.raw ?? '') : ''
    })
  }
}
