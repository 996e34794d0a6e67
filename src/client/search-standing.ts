import { signOf, stageText } from '../components/ui/stage-sign.ts'
import { formatDay } from '../model/day.ts'
import { stageLabel } from '../model/stage.ts'
import type { DocumentStep, SearchDocument } from '../search/search-document.ts'
import type { FacetKey } from '../search/search-state.ts'
import { element } from './element.ts'

/** How things are called, and where their pages are. */
export interface ResultWords {
  /** Addresses of lists, as the page has them. */
  words: DOMStringMap
  nameOf: (key: FacetKey, value: string) => string
  /** Whether a head over it says its type already. */
  grouped: boolean
}

/** One of the page's own words: `pageWord(words, 'all', 'post')` is what `data-all-post` says. */
export function pageWord(words: DOMStringMap, about: string, key: string): string {
  return words[`${about}${key.charAt(0).toUpperCase()}${key.slice(1)}`] ?? ''
}

function addressAt(words: DOMStringMap, key: FacetKey, value: string): string {
  return pageWord(words, 'at', key).replace(':value', () => value)
}

const drawn = new WeakMap<SearchDocument, Element>()

/**
 * What is known of a document beside its text, each thing leading to its list. It is the same for every query, so it is drawn once
 * and goes from one list to the next.
 */
export function standingOf(document: SearchDocument, words: ResultWords): Element {
  const known = drawn.get(document) ?? element('div', { class: 'r-m' }, ...standing(document, words))
  drawn.set(document, known)
  return known
}

/** Stage now (with the one at the time of writing before it) or what stands in its place, what else is known, and the way of a feature. */
function standing(document: SearchDocument, words: ResultWords): Element[] {
  const { then, now, standing: instead, way = [] } = document
  const nodes: Element[] = []
  const current =
    now === undefined ? undefined : stageNode(now, stageText({ stage: now[0], release: now[1], planned: now[2] === 1 }), words)
  if (current !== undefined && then !== undefined) {
    const before = stageNode(then, then[1], words, stageLabel(then[0]))
    nodes.push(element('span', { class: 'then-now' }, before, picture('ico', '#i-to', 'now'), current))
  } else if (current !== undefined) nodes.push(current)
  else if (instead !== undefined) nodes.push(element('span', {}, instead))
  for (const line of factLines(document, words))
    nodes.push(element('span', {}, ...line.flatMap((fact, place) => (place === 0 ? [fact] : [' · ', fact]))))
  if (way.length > 0) nodes.push(miniWay(way.slice(-mostSteps)))
  return nodes
}

/** Lines of facts: what it is and since when, then whose. */
function factLines(
  { type, names = [], note = '', kind, sig = [], release = [], date }: SearchDocument,
  { words, nameOf }: ResultWords,
): (Element | string)[][] {
  const link = (key: 'kind' | 'sig' | 'release', value: string): Element =>
    element('a', { href: addressAt(words, key, value) }, nameOf(key, value))
  const day = date === undefined ? [] : [element('time', { datetime: date }, formatDay(date, true))]
  const groups = sig.slice(0, mostGroups).map((id) => link('sig', id))
  switch (type) {
    case 'feature':
      return [[...(names[1] !== undefined && names[0]?.endsWith(`-${names[1]}`) === true ? [names[0]] : []), ...groups], day].filter(isSome)
    case 'post':
      return [
        [...(kind === undefined ? [] : [link('kind', kind)]), ...day],
        [...groups, ...release.map((version) => link('release', version))],
      ].filter(isSome)
    case 'release':
      return [date === undefined ? [note] : day]
    case 'sig':
      return [[note]]
  }
}

function isSome(facts: readonly unknown[]): boolean {
  return facts.length > 0
}

/** A post may be of many groups; a line has room for these. */
const mostGroups = 2
/** As many steps as the column has room for. */
const mostSteps = 4

function miniWay(way: readonly DocumentStep[]): Element {
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

function stageNode([stage]: DocumentStep, text: string, { words }: ResultWords, label?: string): Element {
  const sign = signOf(stage)
  const href = addressAt(words, 'stage', stage)
  return element('a', { class: `stage stage-${sign}`, href }, picture(`g g-${sign}`, `#g-${sign}`, label), text)
}

/** A sign of the page's sprite; named, or hidden from those who listen. */
function picture(className: string, symbol: string, label?: string): Element {
  const said = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }
  return element('svg', { class: className, viewBox: '0 0 16 16', ...said }, element('use', { href: symbol }))
}
