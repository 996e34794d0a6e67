import { escapeText } from '../markdown/html-text.ts'
import type { DataFigure } from '../model/chart.ts'
import type { DataCell, DataTable } from '../model/data-table.ts'
import { groupRecordOf, lengthFacts, lengthMethod, recordTable, releasesOfRecord } from '../model/group-record.ts'
import { paths } from '../model/paths.ts'
import { addressOf, type FeedSource } from './feed-source.ts'
import { linkHtml } from './link-html.ts'

/** What a group brought, as tables and lists. */
export function shippingRecordHtml(id: string, source: FeedSource): string {
  const sig = source.index.sigs.get(id)
  if (sig === undefined) return ''
  const record = groupRecordOf(sig, source.index, releasesOfRecord)
  const { lengths } = record
  const table = recordTable(sig, record)
  const facts = lengths === undefined ? [] : lengthFacts(lengths)
  return [
    `<p>The record of ${linkHtml(sig.fullName, addressOf(source, paths.group(sig.id, source.index.site)))}</p>`,
    table === undefined ? '<p>Nothing reached a stage in these releases.</p>' : dataTableHtml(table, source),
    facts.length === 0 ? '' : `<ul>${facts.map(({ label, value }) => `<li>${escapeText(`${label}: ${value}`)}</li>`).join('')}</ul>`,
    lengths === undefined ? '' : `<p>${escapeText(lengthMethod(lengths))}</p>`,
  ].join('')
}

/** A figure as its table, with how it was counted. */
export function figureHtml({ head, table, method }: DataFigure, source: FeedSource): string {
  if (table.rows.length === 0) return `<p>${escapeText(head)}</p><p>No feature on record here.</p>`
  return `${dataTableHtml(table, source)}<p>${escapeText(method)}</p>`
}

function dataTableHtml({ caption, columns, rows }: DataTable, source: FeedSource): string {
  const head = columns.map(({ label, isNumber }) => `<th scope="col"${alignOf(isNumber)}>${escapeText(label)}</th>`)
  const body = rows.map((row) => {
    const [name, ...cells] = row.map((cell) => cellHtml(cell, source))
    return `<tr><th scope="row">${name ?? ''}</th>${cells.map((cell, at) => `<td${alignOf(columns[at + 1]?.isNumber)}>${cell}</td>`).join('')}</tr>`
  })
  return `<table><caption>${escapeText(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function cellHtml({ text, path }: DataCell, source: FeedSource): string {
  return path === undefined ? escapeText(text) : linkHtml(text, addressOf(source, path))
}

function alignOf(isNumber: true | undefined): string {
  return isNumber === true ? ' class="ta-r"' : ''
}
