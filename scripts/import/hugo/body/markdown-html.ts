import type { Definition, Nodes, Parents, Root, RootContent, Table } from 'mdast'
import { isMissing } from './markdown-nodes.ts'
import { findUnclosedTag } from './raw-tags.ts'
import { LinedText } from './lined-text.ts'

/** A node that HTML would spoil, kept beside it: code, and what leads to a footnote. */
export type KeptNode = Extract<Nodes, { type: 'code' | 'inlineCode' | 'footnoteReference' }>

export interface MarkdownHtml {
  html: LinedText
  /** Nodes that stand in the HTML as a pair of tags named after their number. */
  kept: KeptNode[]
}

/**
 * The HTML that a browser would get for a text, with the HTML that the text itself holds left as it is: how much of it is broken is
 * for an HTML parser to say. The names of tags that stand for something else
 * begin with `prefix`.
 */
export function markdownHtml(tree: Root, source: LinedText, prefix: string): MarkdownHtml {
  const writer = new HtmlWriter(tree, source, prefix)
  writer.writeAll(tree)
  return { html: writer.html, kept: writer.kept }
}

class HtmlWriter {
  readonly html = new LinedText()
  readonly kept: KeptNode[] = []
  readonly #definitions = new Map<string, Definition>()
  readonly #prefix: string
  readonly #source: LinedText
  #line = 1

  constructor(tree: Root, source: LinedText, prefix: string) {
    this.#prefix = prefix
    this.#source = source
    const stack: Nodes[] = [tree]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.type === 'definition' && !this.#isOlder(node)) this.#definitions.set(node.identifier, node)
      if ('children' in node) stack.push(...node.children)
    }
  }

  writeAll(parent: Parents, isTight = false): void {
    for (const [index, child] of parent.children.entries()) {
      if (index > 0 && (isBlock(child) || (child.type === 'html' && holdsBlocks.has(parent.type)))) this.#add('\n')
      if (isTight && child.type === 'paragraph') this.writeAll(child)
      else this.#write(child, parent, index)
    }
  }

  #write(node: RootContent, parent: Parents, index: number): void {
    if (node.position !== undefined) this.#line = this.#source.sourceLine(node.position.start.line)
    switch (node.type) {
      case 'text':
        return this.html.addSource(escapeHtml(node.value), this.#line)
      case 'html':
        return this.#writeHtml(node.value, parent, index)
      case 'code':
      case 'inlineCode':
      case 'footnoteReference': {
        this.kept.push(node)
        const name = `${this.#prefix}k${this.kept.length - 1}`
        return this.#add(`<${name}></${name}>`)
      }
      case 'break':
        return this.#add('<br>\n')
      case 'thematicBreak':
        return this.#add('<hr>')
      case 'image':
        return this.#add(`<img${attribute('src', node.url)}${attribute('alt', node.alt)}${attribute('title', node.title)}>`)
      case 'imageReference': {
        const { url, title } = this.#definitions.get(node.identifier) ?? { url: '', title: undefined }
        return this.#add(`<img${attribute('src', url)}${attribute('alt', node.alt)}${attribute('title', title)}>`)
      }
      case 'link':
        return this.#wrap('a', node, attribute('href', node.url) + attribute('title', node.title))
      case 'linkReference': {
        const { url, title } = this.#definitions.get(node.identifier) ?? { url: '', title: undefined }
        return this.#wrap('a', node, attribute('href', url) + attribute('title', title))
      }
      case 'heading':
        return this.#wrap(`h${node.depth}`, node, attribute(`data-${this.#prefix}raw`, this.#sourceOf(node)))
      case 'list':
        return this.#wrap(
          node.ordered === true ? 'ol' : 'ul',
          node,
          isMissing(node.start) || node.start === 1 ? '' : ` start="${node.start}"`,
        )
      case 'listItem': {
        const isTight = parent.type === 'list' && !parent.children.some((item) => item.spread === true) && parent.spread !== true
        const task = isMissing(node.checked) ? '' : `<input type="checkbox"${node.checked ? ' checked' : ''}> `
        this.#add(`<li>${task}`)
        this.writeAll(node, isTight)
        return this.#add('</li>')
      }
      case 'table':
        return this.#writeTable(node)
      case 'footnoteDefinition':
        return this.#wrap(`${this.#prefix}f`, node, attribute('label', node.label ?? node.identifier))
      case 'definition':
        return
      default: {
        const name = tagNames[node.type]
        if (name !== undefined && 'children' in node) this.#wrap(name, node)
        else if ('children' in node) this.writeAll(node)
      }
    }
  }

  #wrap(name: string, node: Parents, attributes = ''): void {
    this.#add(`<${name}${attributes}>`)
    this.writeAll(node)
    this.#add(`</${name}>`)
  }

  #writeTable(table: Table): void {
    this.#add('<table>')
    for (const [index, row] of table.children.entries()) {
      this.#add(index === 0 ? '<thead><tr>' : '<tr>')
      for (const [column, cell] of row.children.entries()) {
        const align = table.align?.[column]
        this.#wrap(index === 0 ? 'th' : 'td', cell, isMissing(align) ? '' : ` align="${align}"`)
      }
      this.#add(index === 0 ? '</tr></thead><tbody>' : '</tr>')
    }
    this.#add('</tbody></table>')
  }

  /** A tag that would swallow what follows it, or that no browser knows and nothing closes, was meant to be read. */
  #writeHtml(value: string, parent: Parents, index: number): void {
    const rest = parent.children.slice(index + 1).map((node) => (node.type === 'html' ? node.value : ''))
    let at = 0
    for (;;) {
      const unclosed = findUnclosedTag(value, at, rest.join(''), this.#prefix)
      this.html.addSource(value.slice(at, unclosed ?? value.length), this.#line)
      if (unclosed === undefined) return
      this.#add('&lt;')
      at = unclosed + 1
    }
  }

  #add(text: string): void {
    this.html.add(text, this.#line)
  }

  /** A heading as it is written, which an old id may come from. */
  #sourceOf({ position }: RootContent): string {
    const raw = this.#source.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    return raw.replace(/^[ \t]*#+|[ \t]#+[ \t]*$|\n[^]*$/g, '').trim()
  }

  #isOlder({ identifier, position }: Definition): boolean {
    const known = this.#definitions.get(identifier)
    return known !== undefined && (known.position?.start.offset ?? 0) <= (position?.start.offset ?? 0)
  }
}

const tagNames: Readonly<Record<string, string>> = {
  paragraph: 'p', blockquote: 'blockquote', emphasis: 'em', strong: 'strong', delete: 'del',
  defList: 'dl', defListTerm: 'dt', defListDescription: 'dd',
} // prettier-ignore

const inline = new Set([
  'text', 'break', 'image', 'imageReference', 'link', 'linkReference', 'emphasis', 'strong', 'delete', 'inlineCode', 'footnoteReference',
]) // prettier-ignore

const holdsBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'defListDescription'])

function isBlock(node: RootContent): boolean {
  return !inline.has(node.type) && node.type !== 'html'
}

function attribute(name: string, value: string | null | undefined): string {
  return isMissing(value) ? '' : ` ${name}="${escapeHtml(value)}"`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"\u00A0]/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00A0': '&nbsp;' }
