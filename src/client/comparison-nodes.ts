import {
  postsToShow,
  type BarView,
  type ColumnView,
  type ComparisonView,
  type CrossCell,
  type GroupView,
  type ItemView,
  type Link,
  type SwitchView,
  type ViewedRelease,
} from '../components/compare/comparison-view.ts'
import { barWords, type DatedText } from '../components/compare/comparison-words.ts'
import { signOf } from '../components/ui/stage-sign.ts'
import { formatDay, type Day } from '../model/day.ts'
import { releaseTitle } from '../model/release-name.ts'
import { stageLabel, type Stage } from '../model/stage.ts'
import { element } from './element.ts'
import { hidden, sign, words } from './text-nodes.ts'

/** What `Comparison.astro` draws at build time, as nodes. */
export function comparisonNodes(view: ComparisonView, groupWord: string, atStage: string): Node[] {
  const moved =
    view.total === 0 ? [] : [band(view, groupWord, atStage), section('Feature by feature', [ledger(view, groupWord)], { wide: true })]
  const switched = view.switchedOn.length === 0 ? [] : [switchedSection(view.switchedOn)]
  return [...moved, ...switched, section('On the way', [wayList(view.way)])]
}

/** The releases as a heading has them: `1.29 → 1.33`. */
export function titleNodes({ from, to }: { from: string; to: string }): (Node | string)[] {
  return [hidden('What changed from '), number(from), ' ', arrow(), hidden('to'), ' ', number(to)]
}

/** A text with its days marked as such. */
export function datedNodes(text: DatedText): (Node | string)[] {
  return text.map((part) => (typeof part === 'string' ? part : dayNode(part.day)))
}

function band(view: ComparisonView, groupWord: string, atStage: string): Node {
  const halves = [
    element('div', {}, element('h2', { class: 'side-h' }, 'From stage to stage'), ...crossTable(view, atStage)),
    element('div', {}, element('h2', { class: 'side-h' }, `By ${groupWord}`), groupBars(view.bars)),
  ]
  return element('section', { class: 'water band is-flush' }, element('div', { class: 'sheet band-in cmp-band' }, ...halves))
}

function section(title: string, body: Node[], { wide = false, note }: { wide?: boolean; note?: string } = {}): Node {
  const head = element('div', { class: 'sec-h' }, element('h2', {}, ...words(title)))
  if (note !== undefined) head.append(element('p', {}, note))
  return element('section', { class: 'sheet' }, element('div', { class: wide ? 'sec sec-wide' : 'sec' }, head, ...body))
}

function crossTable({ from, to, cross }: ComparisonView, atStage: string): Node[] {
  const axis = element('span', { class: 'axis' }, `in ${from} `, arrow('to'), ` in ${to}`)
  const head = element('tr', {}, element('th', { scope: 'col' }, axis))
  head.append(...cross.columns.map((stage) => element('th', { scope: 'col' }, stageWord(stage, atStage))))
  const rows = cross.rows.map(({ from: before, cells }) => {
    const name = before === undefined ? 'Not yet begun' : stageWord(before, atStage)
    return element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map(crossCell))
  })
  const caption = element('caption', { class: 'vh' }, `Number of features by stage in ${from} (rows) and in ${to} (columns)`)
  const table = element('table', { class: 'cross' }, caption, element('thead', {}, head), element('tbody', {}, ...rows))
  return [
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'From stage to stage' }, table),
    element('p', { class: 'source' }, cross.note),
  ]
}

function crossCell({ count, kind }: CrossCell): Node {
  if (kind !== 'nil') return element('td', { class: kind }, String(count))
  return element('td', { class: 'nil' }, element('span', { 'aria-hidden': 'true' }, '·'), hidden('0'))
}

function groupBars(bars: readonly BarView[]): Node {
  const head = element('li', { class: 'div-h', 'aria-hidden': 'true' }, element('span', {}))
  const rose = element('span', { class: 'bl' }, element('b', { class: 'is-promoted' }, 'promoted'), element('b', {}, 'stable'))
  head.append(rose, element('span', { class: 'br' }, element('b', {}, 'new')))
  return element('ul', { class: 'div' }, head, ...bars.map(groupBar))
}

function groupBar(bar: BarView): Node {
  const rose = element('span', { class: 'bl', 'aria-hidden': 'true' })
  if (bar.promoted + bar.stable > 0) rose.append(element('b', {}, String(bar.promoted + bar.stable)))
  if (bar.promoted > 0) rose.append(element('svg', { class: 'bar is-promoted', width: bar.widths.promoted, height: '11' }))
  if (bar.stable > 0) rose.append(element('svg', { class: 'bar', width: bar.widths.stable, height: '11' }))
  const began = element('span', { class: 'br', 'aria-hidden': 'true' })
  if (bar.begun > 0)
    began.append(element('svg', { class: 'bar', width: bar.widths.begun, height: '11' }), element('b', {}, String(bar.begun)))
  if (bar.out > 0) began.append(element('em', {}, `${bar.out} out`))
  return element('li', {}, element('a', { href: `#${bar.id}` }, bar.name), hidden(barWords(bar)), rose, began)
}

function ledger({ columns, groups }: ComparisonView, groupWord: string): Node {
  const head = element('tr', { role: 'row' }, element('th', { scope: 'col', role: 'columnheader', class: 'lg-s' }, groupWord))
  for (const { label, count, narrow } of columns) {
    const number = element('span', { class: 'dim' }, String(count))
    head.append(element('th', { scope: 'col', role: 'columnheader', class: narrow ? 'lg-o' : undefined }, `${label} `, number))
  }
  return element(
    'table',
    { class: 'ledger cmp-t', role: 'table' },
    element('caption', { class: 'vh' }, 'What moved, by group'),
    element('thead', { role: 'rowgroup' }, head),
    element('tbody', { role: 'rowgroup' }, ...groups.map((group) => ledgerRow(group, columns))),
  )
}

function ledgerRow(group: GroupView, columns: readonly ColumnView[]): Node {
  const name = element('a', { href: group.href }, group.name)
  const head = element('th', { scope: 'row', role: 'rowheader' }, name, element('small', {}, `${group.moved} moved`))
  const cells = group.cells.map((items, place) =>
    items.length === 0
      ? element('td', { class: 'none', role: 'cell' }, element('span', { 'aria-hidden': 'true' }, '–'), hidden('none'))
      : element('td', { role: 'cell', 'data-label': columns[place]?.label }, element('ul', {}, ...items.map(changeItem))),
  )
  return element('tr', { id: group.id, role: 'row' }, head, ...cells)
}

function changeItem(item: ItemView): Node {
  const before = item.from === undefined ? element('span', { class: 'void', 'aria-hidden': 'true' }, '–') : sign(item.from)
  const move = element('span', { class: 'move' }, hidden(`${item.words}: `), before, arrow(), sign(item.to))
  const body = element(
    'div',
    {},
    element('a', { href: item.href }, ...words(item.title)),
    ' ',
    element('span', { class: 'when' }, ...wayNodes(item.way)),
  )
  const { first, folded, words: fold } = postsToShow(item.posts)
  if (first !== undefined) body.append(element('p', { class: 'told' }, postLink(first)))
  if (folded.length > 0) {
    const posts = folded.map((post) => element('li', {}, postLink(post)))
    body.append(element('details', { class: 'told' }, element('summary', {}, fold), element('ul', {}, ...posts)))
  }
  return element('li', {}, move, body)
}

function postLink({ title, href }: Link): Node {
  return element('a', { href }, ...words(title))
}

function wayNodes(way: readonly string[]): (Node | string)[] {
  return way.flatMap((part, place) => [...(place === 0 ? [] : [', ']), element('span', { class: 'nb' }, part)])
}

function switchedSection(switches: readonly SwitchView[]): Node {
  const items = switches.map(({ gate, title, href, release, group }) =>
    element('li', { 'data-group': group }, element('code', {}, gate), element('a', { href }, title), element('span', {}, release)),
  )
  return section('Newly on by default', [element('ul', { class: 'switched' }, ...items)], { note: 'Gates whose history is known.' })
}

function wayList(way: readonly ViewedRelease[]): Node {
  const items = way.map(({ version, name, date, href }) => {
    const link = element('a', { href }, ...words(releaseTitle({ version, name })))
    const value = element('span', { class: 'v' }, ...(date === undefined ? [] : [dayNode(date)]))
    return element('li', {}, element('span', { class: 'k' }, link), value)
  })
  return element('ul', { class: way.length > 3 ? 'leaders index2' : 'leaders' }, ...items)
}

/** As everywhere it leads to all features at the stage; the page tells where, with `:value` for its name. */
function stageWord(stage: Stage, atStage: string): Node {
  return element(
    'a',
    { class: `stage stage-${signOf(stage)}`, href: atStage.replace(':value', () => stage) },
    sign(stage),
    stageLabel(stage),
  )
}

function arrow(label?: string): Node {
  const name = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }
  return element('svg', { class: 'ico', viewBox: '0 0 16 16', ...name }, element('use', { href: '#i-to' }))
}

function dayNode(day: Day): Node {
  return element('time', { datetime: day }, formatDay(day))
}

function number(version: string): Node {
  return element('span', { class: 'num' }, version)
}
