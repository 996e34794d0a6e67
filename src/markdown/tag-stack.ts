import type { Tell } from './finding.ts'
import type { HtmlToken } from './raw-html.ts'
import { findComponent } from './registry.ts'
import type { SafeElement, SafeNode } from './safe-node.ts'
import { safeList } from './safe-list.ts'
import { readTagOf } from './tags.ts'

type StartTag = Extract<HtmlToken, { type: 'start' }>
type EndTag = Extract<HtmlToken, { type: 'end' }>

/** Elements whose content a browser does not read as HTML. */
export const rawContent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
  'svg',
  'template',
])

/** Elements in one another. */
const maxDepth = 60

/**
 * Puts the tags of raw HTML, and the nodes that stand between them, together to elements. HTML is read strictly: each tag that
 * opens an element is closed in the same paragraph, list item or cell, in the right order, or it is told.
 */
export class TagStack {
  readonly #tell: Tell
  readonly #componentsTold: Set<string>
  readonly #nodes: SafeNode[] = []
  readonly #open: { tag: StartTag; element: SafeElement | undefined }[] = []
  /** Name of a refused element whose content is skipped. */
  #skipping: string | undefined
  #isTooDeep = false

  /** `componentsTold` are those of the whole text: the second is no news, and its end may stand in another block. */
  constructor(tell: Tell, componentsTold = new Set<string>()) {
    this.#tell = tell
    this.#componentsTold = componentsTold
  }

  add(...nodes: SafeNode[]): void {
    this.#target().push(...nodes)
  }

  addHtml(token: HtmlToken): void {
    if (this.#isTooDeep) return
    if (this.#skipping !== undefined) {
      if (token.type === 'end' && token.name === this.#skipping) this.#skipping = undefined
    } else if (token.type === 'text') {
      const last = this.#target().at(-1)
      if (last?.type === 'text') last.value += token.value
      else this.add({ type: 'text', value: token.value })
    } else if (findComponent(token.written) !== undefined && (token.type === 'start' || this.#componentsTold.has(token.written)))
      this.#tellComponent(token)
    else if (token.type === 'start') this.#openTag(token)
    else this.#closeTag(token)
  }

  /** The nodes, when all have been added. What is still open is told. */
  finish(): SafeNode[] {
    if (!this.#isTooDeep) for (const { tag } of this.#open) this.#tellUnclosed(tag)
    return this.#nodes
  }

  #target(): SafeNode[] {
    return this.#open.findLast(({ element }) => element !== undefined)?.element?.children ?? this.#nodes
  }

  #tellComponent({ written, name, line, column }: StartTag | EndTag): void {
    if (this.#componentsTold.size === 0) {
      const element = safeList.has(name) ? `, or write <${name}> for the element` : ''
      this.#tell({ line, column }, {
        code: 'html-element',
        message: `<${written}> is a component, and a .md file holds none.`,
        fix: `Rename the file to end in .mdx${element}.`,
      }) // prettier-ignore
    }
    this.#componentsTold.add(written)
  }

  #openTag(tag: StartTag): void {
    const element = readTagOf(tag.name, tag.attributes, tag, this.#tell)
    if (element?.type === 'image') return this.add(element)
    if (element !== undefined) this.add(element)
    const rule = safeList.get(tag.name)
    if (rule?.isVoid === true || (rule?.category === 'math' && tag.selfClosing)) return
    if (element === undefined && rawContent.has(tag.name)) {
      if (!tag.selfClosing) this.#skipping = tag.name
      return
    }
    if (tag.selfClosing && rule !== undefined) {
      this.#tell(tag, {
        code: 'html-unclosed',
        message: `In HTML, <${tag.name}/> opens the element and does not close it.`,
        fix: `Write <${tag.name}></${tag.name}>.`,
      })
      return
    }
    if (tag.selfClosing) return
    this.#open.push({ tag, element })
    if (this.#open.length > maxDepth) {
      this.#tell(tag, {
        code: 'nesting-too-deep',
        message: `More than ${maxDepth} tags stand in one another here.`,
        fix: 'Close the tags that are done, or write it with fewer levels.',
      })
      this.#isTooDeep = true
    }
  }

  #closeTag({ name, line, column }: EndTag): void {
    const index = this.#open.findLastIndex(({ tag }) => tag.name === name)
    if (index === -1) {
      this.#tell({ line, column }, {
        code: 'html-stray-end',
        message: `</${name}> closes nothing that was opened in the same paragraph, list item or block.`,
        fix: `Delete it, or open <${name}> where the text around it begins.`,
      }) // prettier-ignore
      return
    }
    for (const { tag } of this.#open.splice(index + 1)) this.#tellUnclosed(tag)
    const closed = this.#open.pop()
    if (closed?.element !== undefined) closed.element.endLine = line
  }

  #tellUnclosed(tag: StartTag): void {
    this.#tell(tag, {
      code: 'html-unclosed',
      message: `<${tag.name}> is not closed in the paragraph, list item or block that it begins in.`,
      fix: `Close it with </${tag.name}>.`,
    })
  }
}
