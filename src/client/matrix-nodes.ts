import { cellClasses, cellLabel, foldLabel, numberClasses, versionParts } from '../components/feature/voyage-parts.ts'
import { voyageYears, type VoyageCell, type VoyageColumn } from '../model/voyage.ts'
import type { MatrixGroup, MatrixRow } from '../site/matrix.ts'
import { element } from './element.ts'
import { hidden, sign, words } from './text-nodes.ts'

/** What the heads of a matrix say. */
export interface MatrixHeads {
  columns: readonly VoyageColumn[]
  /** Address of a release's page. */
  hrefOf: (version: string) => string
  /** What proposals are called; without it their numbers have no column. */
  proposalLabel: string | undefined
}

/** What `VoyageMatrix.astro` draws above its rows. */
export function headNodes({ columns, hrefOf, proposalLabel }: MatrixHeads): Node[] {
  const numbered = proposalLabel !== undefined
  const cols = [
    'm-name',
    ...(numbered ? ['m-kep'] : []),
    ...columns.map(() => 'm-r'),
    'm-now',
  ].map((name) => element('col', { class: name })) // prettier-ignore
  const partsOf = versionParts(columns)
  const years = voyageYears(columns).map(({ year, span, upcoming }) => {
    const name = [upcoming ? 'plan' : 'y', ...(span > 1 ? [`sp-${span}`] : [])].join(' ')
    const word = year === undefined || upcoming ? hidden(upcoming ? 'to come' : 'no year known') : year
    return element('th', { scope: 'colgroup', colspan: String(span), role: 'columnheader', class: name }, word)
  })
  const versions = columns.map(({ version, startsYear, upcoming }) => {
    const [start, rest] = partsOf(version)
    const link = element('a', { href: hrefOf(version) }, ...(start === '' ? [] : [element('span', { class: 'm1' }, start)]), rest)
    return headCell([startsYear ? 'y' : '', upcoming ? 'plan' : ''].join(' ').trim(), link)
  })
  const yearRow = element('tr', { class: 'years', role: 'row' }, headCell('', hidden('Year'), numbered ? '2' : '1'), ...years)
  yearRow.append(headCell('now', hidden('Today')))
  const versionRow = element('tr', { class: 'vers', role: 'row' }, headCell('', 'Feature'))
  if (numbered) versionRow.append(headCell('kep', proposalLabel))
  versionRow.append(...versions, headCell('now', 'Stands at'))
  return [element('colgroup', {}, ...cols), element('thead', { role: 'rowgroup' }, yearRow, versionRow)]
}

/** The head of a group as `VoyageMatrix.astro` draws it, for the rows of `rowNode`; a group with a total of none is folded. */
export function groupNode(group: MatrixGroup, { columns, proposalLabel }: MatrixHeads): Element {
  const counts = group.counts ?? []
  const isEmpty = group.total === 0
  const name = element('span', { class: 'grp-l' }, ...(isEmpty ? [] : [foldButton(group.title)]))
  name.append(element('a', { href: group.href }, ...words(group.title)), ' ')
  name.append(element('small', {}, isEmpty ? 'none' : String(group.total)))
  const spanned = String(proposalLabel === undefined ? 1 : 2)
  const head = element('tr', { class: isEmpty ? 'grp is-shut' : 'grp', role: 'row' })
  head.append(element('th', { scope: 'rowgroup', role: 'rowheader', colspan: spanned }, name))
  head.append(
    ...counts.map((count, at) =>
      element('td', { role: 'cell', class: numberClasses(count, counts, columns[at]) }, ...(count > 0 ? [String(count)] : [])),
    ),
    element('td', { class: 'now', role: 'cell' }),
  )
  return element('tbody', { class: 'mg', id: group.id, role: 'rowgroup' }, head)
}

function foldButton(group: string): Element {
  return element('button', { type: 'button', 'aria-expanded': 'true', 'aria-label': foldLabel(group), 'data-scripted': '' })
}

/** The life of one feature as `VoyageMatrix.astro` draws it. */
export function rowNode(row: MatrixRow, { columns, proposalLabel }: MatrixHeads): Node {
  const name = element('th', { scope: 'row', role: 'rowheader' }, element('a', { href: row.href }, ...words(row.title)))
  const node = element('tr', { role: 'row' }, name)
  if (proposalLabel !== undefined) {
    node.append(element('td', { class: 'kep', role: 'cell' }, ...(row.proposal === undefined ? [] : [String(row.proposal)])))
  }
  node.append(...row.cells.map((cell, at) => cellNode(cell, columns[at]?.startsYear === true)))
  node.append(element('td', { class: 'now', role: 'cell' }, row.standing))
  return node
}

function cellNode(cell: VoyageCell, startsYear: boolean): Node {
  const last = cell.steps.at(-1)
  return element('td', { role: 'cell', class: cellClasses(cell, startsYear) }, ...(last === undefined ? [] : [sign(last.stage, cellLabel(cell))])) // prettier-ignore
}

function headCell(name: string, content: Node | string, colspan?: string): Node {
  return element('th', { scope: 'col', role: 'columnheader', class: name === '' ? undefined : name, colspan }, content)
}
