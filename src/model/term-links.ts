import type { BodyNode } from './body.ts'
import type { Term } from './glossary.ts'

/**
 * The text of a post with the first use of each term leading to the glossary at `path`. Code, headings, links, quotes, captions and
 * heads of tables stay as they are. Without terms, the nodes themselves come back.
 */
export function withTermLinks(nodes: BodyNode[], terms: readonly Term[], path: string): BodyNode[] {
  return terms.length === 0 ? nodes : new TermLinker(terms, path).linked(nodes)
}

/** Elements, and components, in which no word becomes a link. */
const closedElements = new Set([
  'a', 'abbr', 'blockquote', 'button', 'caption', 'cite', 'code', 'dfn', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'kbd', 'label',
  'math', 'pre', 'q', 'samp', 'summary', 'sup', 'th', 'var',
]) // prettier-ignore
const closedComponents = new Set(['Quote'])

/** A tag, or one that goes on in the next piece of HTML because an address stands in it; or text. */
const token = /<(\/?)([a-z][a-z0-9]*)[^>]*(>?)|([^<]+)/gi

class TermLinker {
  readonly #path: string
  readonly #pattern: RegExp
  readonly #terms = new Map<string, Term>()
  readonly #linked = new Set<Term>()
  /** How many closed elements are open. */
  #closed = 0
  #isInTag = false

  constructor(terms: readonly Term[], path: string) {
    this.#path = path
    for (const term of terms) for (const name of term.names) if (!this.#terms.has(keyOf(name))) this.#terms.set(keyOf(name), term)
    const names = [...this.#terms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}_/.-])(${names.map(patternOf).join('|')})(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`, 'gu')
  }

  linked(nodes: readonly BodyNode[]): BodyNode[] {
    return nodes.flatMap((node): BodyNode[] => {
      if (node.kind === 'html') return this.#linkedHtml(node.html)
      if (node.kind !== 'component' || this.#closed > 0 || closedComponents.has(node.name)) return [node]
      return [{ ...node, children: this.linked(node.children) }]
    })
  }

  #linkedHtml(html: string): BodyNode[] {
    const start = this.#isInTag ? html.indexOf('>') + 1 : 0
    if (this.#isInTag && start === 0) return [asHtml(html)]
    this.#isInTag = false
    const nodes: BodyNode[] = [asHtml(html.slice(0, start))]
    for (const [whole, slash, name = '', end, text] of html.slice(start).matchAll(token)) {
      if (text === undefined) {
        this.#isInTag = end === ''
        if (closedElements.has(name.toLowerCase())) this.#closed += slash === '' ? 1 : -1
        nodes.push(asHtml(whole))
      } else nodes.push(...(this.#closed > 0 ? [asHtml(whole)] : this.#linkedText(text)))
    }
    return joined(nodes)
  }

  #linkedText(text: string): BodyNode[] {
    const nodes: BodyNode[] = []
    let done = 0
    for (const { 0: words, index } of text.matchAll(this.#pattern)) {
      const term = this.#termOf(words.replace(/\s+/g, ' '))
      if (term === undefined || this.#linked.has(term)) continue
      this.#linked.add(term)
      nodes.push(asHtml(`${text.slice(done, index)}<a class="term" href="`), { kind: 'url', url: `${this.#path}#${term.id}` }, asHtml(`">${words}</a>`)) // prettier-ignore
      done = index + words.length
    }
    return [...nodes, asHtml(text.slice(done))]
  }

  /** The term of a name as it stands in a text; of its singular where only that is one. */
  #termOf(words: string): Term | undefined {
    return this.#terms.get(keyOf(words)) ?? this.#terms.get(keyOf(words.replace(/s$/, '')))
  }
}

function asHtml(html: string): Extract<BodyNode, { kind: 'html' }> {
  return { kind: 'html', html }
}

/** Neighbouring HTML as one piece. */
function joined(nodes: readonly BodyNode[]): BodyNode[] {
  const result: BodyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.kind === 'html' && last?.kind === 'html') result[result.length - 1] = asHtml(last.html + node.html)
    else result.push(node)
  }
  return result
}

/** A name as it is compared: abbreviations by their letters as they are, others with a small first letter. */
function keyOf(name: string): string {
  return isWord(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** A name in either size of its first letter, and in the plural, with any white space between its words. */
function patternOf(name: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
  const first = name.charAt(0)
  return `${isWord(name) ? `[${first.toUpperCase()}${first.toLowerCase()}]${escaped.slice(1)}` : escaped}s?`
}

/** Whether a name is a common word: a letter and then a small one. */
function isWord(name: string): boolean {
  return /^\p{L}\p{Ll}/u.test(name)
}
