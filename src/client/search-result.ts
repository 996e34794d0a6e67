import type { EngineDocument, EnginePart } from '../search/engine.ts'
import { excerptPieces, titlePieces, withoutTitle, type MarkedPiece } from '../search/marked-text.ts'
import type { SearchDocument } from '../search/search-document.ts'
import { element } from './element.ts'
import { standing, type ResultWords } from './search-standing.ts'

/** A result as an item of the list. Everything is made of nodes; nothing that was found is read as HTML. */
export function resultItem(document: SearchDocument, told: EngineDocument | undefined, query: string, words: ResultWords): Element {
  const { url, title, type } = document
  const text = element(
    'div',
    {},
    element(words.grouped ? 'h4' : 'h3', {}, element('a', { href: url }, ...marked(titlePieces(title, query)))),
  )
  const pieces = told === undefined ? [] : excerptPieces(withEllipses(withoutTitle(told.excerpt, title), told))
  if (pieces.length > 0) text.append(element('p', {}, ...marked(pieces)))
  const part = told === undefined ? undefined : bestPart(told.sub_results)
  if (part !== undefined) {
    const place = element('a', { href: `${url}${part.anchor}` }, ...marked(titlePieces(part.title, query)))
    text.append(element('p', { class: 'r-s' }, 'Under ', place))
  }
  return element(
    'li',
    {},
    ...(words.grouped ? [] : [element('span', { class: 'r-k' }, words.nameOf('type', type))]),
    text,
    element('div', { class: 'r-m' }, ...standing(document, words)),
  )
}

/** The part with an anchor that counts most; undefined where no heading stands over what was found. */
function bestPart(parts: readonly EnginePart[]): { title: string; anchor: string } | undefined {
  let best: { title: string; anchor: string; score: number } | undefined
  for (const { title, url, weighted_locations: places } of parts) {
    const anchor = /#.+$/.exec(url)?.[0]
    const score = places.reduce((sum, { balanced_score: one }) => sum + one, 0)
    if (anchor !== undefined && score > (best?.score ?? 0)) best = { title, anchor, score }
  }
  return best
}

/** An excerpt that begins or ends within a sentence says so. */
function withEllipses(excerpt: string, told: EngineDocument): string {
  const plain = plainOf(excerpt).trim()
  const isBeginning = told.content.startsWith(plainOf(told.excerpt).slice(0, lettersToTell))
  if (plain === '') return ''
  return `${!isBeginning && /^\p{Ll}/u.test(plain) ? '… ' : ''}${excerpt.trim()}${/[.!?…]["”’)]*$/.test(plain) ? '' : ' …'}`
}

/** As many are enough to know a beginning. */
const lettersToTell = 20

function plainOf(excerpt: string): string {
  return excerpt.replaceAll(/<\/?mark>/g, '')
}

function marked(pieces: MarkedPiece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
}
