import { signOf, stageText } from '../components/ui/stage-sign.ts'
import { stageLabel } from '../model/stage.ts'
import type { EngineDocument } from '../search/engine.ts'
import { excerptPieces, titlePieces, withoutTitle, type MarkedPiece } from '../search/marked-text.ts'

/** A result as an item of the list. Everything is made of nodes; nothing that was found is read as HTML. */
export function resultItem({ url, excerpt, meta }: EngineDocument, query: string, groupWord: string): HTMLLIElement {
  const title = meta.title ?? url
  const link = element('a', '', marked(titlePieces(title, query)))
  link.href = url
  const text = element('div', '', [element('h3', '', [link])])
  const pieces = excerptPieces(withoutTitle(excerpt, title))
  if (pieces.length > 0) text.append(element('p', '', marked(pieces)))
  return element('li', '', [element('span', 'r-k', [typeWord(meta.type, groupWord)]), text, element('div', 'r-m', standing(meta))])
}

function typeWord(type: string | undefined, groupWord: string): string {
  switch (type) {
    case 'post':
      return 'Writing'
    case 'feature':
      return 'Feature'
    case 'release':
      return 'Release'
    case 'sig':
      return groupWord
    default:
      return 'Page'
  }
}

/** Stage now (with the one at the time of writing before it) and a line of other facts. */
function standing({ then, thenIn, stage, since, planned, note }: Record<string, string>): Node[] {
  const nodes: Node[] = []
  const now = stage === undefined ? undefined : stageNode(stage, stageText({ stage, release: since, planned: planned === 'yes' }))
  if (now !== undefined && then !== undefined && thenIn !== undefined) {
    const before = stageNode(then, thenIn, stageLabel(then))
    nodes.push(element('span', 'then-now', [before, picture('ico', '#i-to', 'now'), now]))
  } else if (now !== undefined) nodes.push(now)
  if (note !== undefined) nodes.push(element('span', '', [note]))
  return nodes
}

function stageNode(stage: string, text: string, label?: string): HTMLElement {
  const sign = signOf(stage)
  return element('span', `stage stage-${sign}`, [picture(`g g-${sign}`, `#g-${sign}`, label), text])
}

/** A sign of the page's sprite; named, or hidden from those who listen. */
function picture(className: string, symbol: string, label?: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', className)
  svg.setAttribute('viewBox', '0 0 16 16')
  if (label === undefined) svg.setAttribute('aria-hidden', 'true')
  else {
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', label)
  }
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', symbol)
  svg.append(use)
  return svg
}

function marked(pieces: MarkedPiece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', '', [piece.text]) : piece.text))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}
