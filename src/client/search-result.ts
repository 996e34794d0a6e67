import { excerptOf } from '../search/excerpts.ts'
import { titlePieces, type MarkedPiece } from '../search/marked-text.ts'
import { element } from './element.ts'
import { standingOf, type ResultWords } from './search-standing.ts'
import type { ShownResult } from './search-answer.ts'

/** A result as an item of the list. Everything is made of nodes; nothing that was found is read as HTML. */
export function resultItem({ document, text, places }: ShownResult, query: string, words: ResultWords): Element {
  const { url, title, type } = document
  const told = element(
    'div',
    {},
    element(words.grouped ? 'h4' : 'h3', {}, element('a', { href: url }, ...marked(titlePieces(title, query)))),
  )
  const excerpt = text === undefined ? undefined : excerptOf(text, places, title, query)
  if (excerpt !== undefined && excerpt.pieces.length > 0) told.append(element('p', {}, ...marked(excerpt.pieces)))
  if (excerpt?.heading !== undefined) {
    const { anchor, title: heading } = excerpt.heading
    const place = element('a', { href: `${url}${anchor}` }, ...marked(titlePieces(heading, query)))
    told.append(element('p', { class: 'r-s' }, 'Under ', place))
  }
  return element(
    'li',
    {},
    ...(words.grouped ? [] : [element('span', { class: 'r-k' }, words.nameOf('type', type))]),
    told,
    standingOf(document, words),
  )
}

function marked(pieces: MarkedPiece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
}
