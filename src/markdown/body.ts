import type { Body, BodyNode, BodyPlace } from '../model/body.ts'
import { BodyWriter } from './body-writer.ts'
import { codeNode } from './code-block.ts'
import { readFence } from './fence.ts'
import type { Tell } from './finding.ts'
import { backLinksHtml, footnoteId, footnoteLinkHtml, footnoteLinkId } from './footnotes.ts'
import { headingText, type PlacedHeading } from './headings.ts'
import { escapeText, escapeValue } from './html-text.ts'
import { inlineCode } from './inline-code.ts'
import { checkboxOf, isTask, withoutCheckbox } from './task-list.ts'
import { languageFinding } from './language-finding.ts'
import { countWords, plainText, textOf } from './plain-text.ts'
import { findComponent } from './registry.ts'
import { tagOf } from './safe-list.ts'
import { isSpace, type SafeComponent, type SafeElement, type SafeNode, type SafeTree } from './safe-node.ts'
import { isSitePath } from './urls.ts'

/** A body from a guarded and arranged tree, whose punctuation has been set. Blocks of code are not highlighted yet. */
export function bodyOf(tree: SafeTree, headings: readonly PlacedHeading[], tell: Tell): Body {
  return new BodyBuilder(tree, headings, tell).build()
}

class BodyBuilder {
  readonly #tree: SafeTree
  readonly #headings: ReadonlyMap<SafeElement, PlacedHeading>
  readonly #tell: Tell
  readonly #body: Body
  readonly #footnoteLinks: number[] = []
  #tables = 0

  constructor(tree: SafeTree, headings: readonly PlacedHeading[], tell: Tell) {
    this.#tree = tree
    this.#headings = new Map(headings.map((heading) => [heading.element, heading]))
    this.#tell = tell
    const text = plainText(tree)
    this.#body = {
      nodes: [],
      headings: headings.map(({ element, ...heading }) => ({ ...heading, text: headingText(element) })),
      links: [],
      images: [],
      components: [],
      ids: [],
      text,
      words: countWords(text),
    }
  }

  build(): Body {
    const writer = new BodyWriter()
    this.#writeAll(this.#tree.nodes, writer)
    const { footnotes } = this.#tree
    if (footnotes.length > 0) this.#writeFootnotes(footnotes, writer)
    return { ...this.#body, nodes: writer.finish() }
  }

  #writeAll(nodes: readonly SafeNode[], writer: BodyWriter): void {
    for (const node of nodes) this.#write(node, writer)
  }

  #write(node: SafeNode, writer: BodyWriter): void {
    switch (node.type) {
      case 'text':
        return writer.html(escapeText(node.value))
      case 'image': {
        const { type: _, line, column, ...image } = node
        this.#body.images.push({ src: image.src, alt: image.alt, line, column })
        return writer.node({ kind: 'image', ...image })
      }
      case 'code': {
        const fence = readFence(node.meta, node.code, node, this.#tell)
        const slip = node.language === undefined ? undefined : languageFinding(node.language)
        if (slip !== undefined) this.#tell(node, slip)
        return writer.node(codeNode(node.code, node.language, fence))
      }
      case 'footnote-link':
        this.#footnoteLinks[node.number] = node.nth
        this.#addId(footnoteLinkId(node.number, node.nth), node)
        return writer.html(footnoteLinkHtml(node.number, node.nth))
      case 'component':
        return this.#writeComponent(node, writer)
      case 'element':
        return this.#writeElement(node, writer)
    }
  }

  #writeComponent({ name, props, children, line, column }: SafeComponent, writer: BodyWriter): void {
    this.#body.components.push({ name, props, line, column })
    for (const [attribute, rule] of Object.entries(findComponent(name)?.attributes ?? {})) {
      const src = props[attribute]
      if (rule.image === true && typeof src === 'string')
        this.#body.images.push({ src, alt: typeof props.alt === 'string' ? props.alt : '', line, column })
    }
    const [table] = children.filter((child) => !isSpace(child))
    if (name === 'Table' && table?.type === 'element') return this.#writeTable(table, writer, String(props.caption))
    const inner = new BodyWriter()
    this.#writeAll(children, inner)
    writer.node({ kind: 'component', name, props, children: inner.finish() })
  }

  #writeElement(node: SafeElement, writer: BodyWriter): void {
    const { name, children } = node
    const heading = this.#headings.get(node)
    if (heading !== undefined) return this.#writeHeading(heading, writer)
    if (name === 'table') return this.#writeTable(node, writer)
    if (name === 'input') return writer.html(`<input type="checkbox" disabled${node.checked === true ? ' checked' : ''}>`)
    if (name === 'code' && children.every((child) => child.type === 'text')) return writer.html(inlineCode(textOf(children)))
    if (name === 'li' && isTask(node)) return this.#writeTask(node, writer)
    const tag = name === 'th' && textOf(children).trim() === '' && !children.some((child) => child.type === 'image') ? 'td' : name
    writer.html(`<${tag}`)
    if (name === 'ul' && children.some((child) => child.type === 'element' && isTask(child))) writer.html(' class="contains-task-list"')
    if (node.align !== undefined) writer.html(` class="ta-${node.align === 'right' ? 'r' : 'c'}"`)
    if (tag === 'th' && node.origin === 'markdown') writer.html(' scope="col"')
    if (name === 'pre') writer.html(' tabindex="0"')
    this.#writeAttributes(tag === name ? node.attributes : node.attributes.filter(([attribute]) => attribute !== 'scope'), node, writer)
    writer.html('>')
    this.#writeAll(children, writer)
    if (tagOf(name).isVoid !== true) writer.html(`</${tag}>${isCell(tag) ? '\n' : ''}`)
  }

  #writeAttributes(attributes: readonly [string, string][], place: BodyPlace, writer: BodyWriter): void {
    for (const [name, value] of attributes) {
      if (name === 'id') this.#addId(value, place)
      if (name === 'href') this.#body.links.push({ href: value, line: place.line, column: place.column })
      writer.html(` ${name}="`)
      if (name === 'href' && isSitePath(value)) writer.node({ kind: 'url', url: value })
      else writer.html(escapeValue(value))
      writer.html('"')
    }
  }

  #writeHeading({ element, depth, id }: PlacedHeading, writer: BodyWriter): void {
    this.#addId(id, element)
    writer.html(`<h${depth} id="${escapeValue(id)}">`)
    this.#writeAll(element.children, writer)
    writer.html(
      `<a class="anchor" href="#${escapeValue(id)}" aria-label="Link to this section: ${escapeValue(headingText(element))}">#</a></h${depth}>`,
    )
  }

  #writeTable({ children }: SafeElement, writer: BodyWriter, caption?: string): void {
    this.#tables += 1
    const label = `Table ${this.#tables}`
    writer.html(`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="tbl">`)
    if (caption !== undefined) writer.html(`<caption>${label}. ${escapeText(caption)}</caption>\n`)
    this.#writeAll(children, writer)
    writer.html('</table></div>')
  }

  /** A task's checkbox is named by the words of the task. */
  #writeTask({ children }: SafeElement, writer: BodyWriter): void {
    const box = checkboxOf(children)
    const label = textOf(children).replace(/\s+/g, ' ').trim()
    writer.html(`<li><input type="checkbox" disabled${box?.checked === true ? ' checked' : ''} aria-label="${escapeValue(label)}">`)
    this.#writeAll(withoutCheckbox(children), writer)
    writer.html('</li>')
  }

  #writeFootnotes(footnotes: readonly (readonly SafeNode[])[], writer: BodyWriter): void {
    // Written first, because a footnote may link to another one.
    const written = footnotes.map((footnote) => {
      const inner = new BodyWriter()
      const blocks = footnote.filter((node) => !isSpace(node))
      const [only] = blocks
      const isText = blocks.length === 1 && only?.type === 'element' && only.name === 'p'
      this.#writeAll(isText ? only.children : blocks, inner)
      return { tag: isText ? 'span' : 'div', nodes: inner.finish() }
    })
    writer.html('<ol class="fns" aria-label="Footnotes">')
    for (const [index, { tag, nodes }] of written.entries()) {
      const number = index + 1
      this.#addId(footnoteId(number), placeOfFirst(footnotes[index] ?? []))
      writer.html(`<li id="${footnoteId(number)}"><span>${number}</span><${tag}>`)
      for (const node of nodes) writeBack(node, writer)
      writer.html(`${backLinksHtml(number, this.#footnoteLinks[number] ?? 1)}</${tag}></li>`)
    }
    writer.html('</ol>')
  }

  #addId(id: string, { line, column }: BodyPlace): void {
    this.#body.ids.push({ id, line, column })
  }
}

function writeBack(node: BodyNode, writer: BodyWriter): void {
  if (node.kind === 'html') writer.html(node.html)
  else writer.node(node)
}

/** After it stands a line end: who reads the text alone, as the search does, would take the words of two cells for one. */
function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th'
}

function placeOfFirst(nodes: readonly SafeNode[]): BodyPlace {
  const first = nodes.find((node) => node.type !== 'text')
  return first ?? { line: 1, column: 1 }
}
