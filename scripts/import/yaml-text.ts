import { Document, isCollection, stringify, visit } from 'yaml'
import type { Json } from '../../src/model/body.ts'

const widestLine = 80

/** A string, number or boolean as YAML on one line, in quotes where YAML needs them. */
export function scalarText(value: string | number | boolean): string {
  return stringify(value, { lineWidth: 0 }).trimEnd()
}

/** A string in double quotes, so that no version turns into a number: `"1.30"`. */
export function quoted(value: string): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd()
}

/** A list or map on one line: `[a, b]`. */
export function flowText(value: Json): string {
  const document = new Document(value)
  visit(document, { Collection: (_, node) => void (node.flow = true) })
  return document.toString({ lineWidth: 0, flowCollectionPadding: isCollection(document.contents) && !Array.isArray(value) }).trimEnd()
}

/** Lines of `key: value`: scalars and short lists on one line, longer ones below the key. Nothing for undefined and empty lists. */
export function pairLines(key: string, value: Json | undefined): string[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [`${key}: ${scalarText(value)}`]
  if (Array.isArray(value)) {
    if (value.length === 0) return []
    const oneLine = `${key}: ${flowText(value)}`
    return oneLine.length <= widestLine ? [oneLine] : [`${key}:`, ...value.flatMap((item) => itemLines([flowText(item)]))]
  }
  const pairs = Object.entries(value)
  return pairs.length === 0 ? [] : [`${key}:`, ...pairs.flatMap(([name, part]) => indented(pairLines(name, part)))]
}

/** Lines of an item in a list below its key. */
export function itemLines(lines: string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
