import { signOf, stageText } from '../components/ui/stage-sign.ts'
import { stageLabel } from '../model/stage.ts'
import type { EngineDocument, EnginePart } from '../search/engine.ts'
import { excerptPieces, titlePieces, withoutTitle, type MarkedPiece } from '../search/marked-text.ts'
import type { SearchDocument } from '../search/search-document.ts'
import { element } from './element.ts'

/** A result as an item of the list. Everything is made of nodes; nothing that was found is read as HTML. */
export function resultItem(document: SearchDocument, found: EngineDocument | undefined, query: string, groupWord: string): Element {
  const { url, title, type } = document
  const text = element('div', {}, element('h3', {}, element('a', { href: url }, ...marked(titlePieces(title, query)))))
  const pieces = found === undefined ? [] : excerptPieces(withoutTitle(found.excerpt, title))
  if (pieces.length > 0) text.append(element('p', {}, ...marked(pieces)))
  const part = found === undefined ? undefined : bestPart(found.sub_results)
  if (part !== undefined) {
    const place = element('a', { href: `${url}${part.anchor}` }, ...marked(titlePieces(part.title, query)))
    text.append(element('p', { class: 'r-s' }, 'Under ', place))
  }
  return element(
    'li',
    {},
    element('span', { class: 'r-k' }, typeWord(type, groupWord)),
    text,
    element('div', { class: 'r-m' }, ...standing(document)),
  )
}

/** The word for a type of document. */
export function typeWord(type: SearchDocument['type'], groupWord: string): string {
  switch (type) {
    case 'post':
      return 'Writing'
    case 'feature':
      return 'Feature'
    case 'release':
      return 'Release'
    case 'sig':
      return groupWord
  }
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

/** Stage now (with the one at the time of writing before it), a line of other facts, and the way of a feature. */
function standing({ then, now, note, way = [] }: SearchDocument): Element[] {
  const nodes: Element[] = []
  const current = now === undefined ? undefined : stageNode(now[0], stageText({ stage: now[0], release: now[1], planned: now[2] === 1 }))
  if (current !== undefined && then !== undefined) {
    nodes.push(
      element('span', { class: 'then-now' }, stageNode(then[0], then[1], stageLabel(then[0])), picture('ico', '#i-to', 'now'), current),
    )
  } else if (current !== undefined) nodes.push(current)
  if (note !== undefined) nodes.push(element('span', {}, note))
  if (way.length > 1) nodes.push(miniWay(way.slice(-mostSteps)))
  return nodes
}

/** As many steps as the column has room for. */
const mostSteps = 4

function miniWay(way: readonly (readonly [stage: string, release: string])[]): Element {
  const told = way.map(([stage, release]) => `${stageLabel(stage)} ${release}`).join(', ')
  const steps = way.map(([stage, release]) =>
    element(
      'span',
      {},
      element('span', { class: 'c' }, picture(`g g-${signOf(stage)}`, `#g-${signOf(stage)}`)),
      element('span', {}, release),
    ),
  )
  return element('span', { class: 'mini', role: 'img', 'aria-label': told }, ...steps)
}

function stageNode(stage: string, text: string, label?: string): Element {
  const sign = signOf(stage)
  return element('span', { class: `stage stage-${sign}` }, picture(`g g-${sign}`, `#g-${sign}`, label), text)
}

/** A sign of the page's sprite; named, or hidden from those who listen. */
function picture(className: string, symbol: string, label?: string): Element {
  const said = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }
  return element('svg', { class: className, viewBox: '0 0 16 16', ...said }, element('use', { href: symbol }))
}

function marked(pieces: MarkedPiece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
}
