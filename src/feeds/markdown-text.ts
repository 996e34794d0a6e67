import { cleanText } from './xml.ts'

/** Text as Markdown that shows it unchanged. */
export function markdownText(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('~~', '\\~~')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

/** A line whose beginning could be taken for a heading, list, quote or rule. */
export function asParagraph(markdown: string): string {
  return markdown.replace(/^(?=[#>+=-]|\|)/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

/** A link. */
export function markdownLink(label: string, address: string): string {
  return `[${markdownText(label)}](${markdownAddress(address)})`
}

/** An address as Markdown takes it: without spaces and brackets. */
export function markdownAddress(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  )
}

/** Code within a line, whatever backticks it holds. */
export function markdownCode(code: string): string {
  const text = code.replace(/\s+/g, ' ')
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 || /^ .* $/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** A block of code. */
export function markdownFence(code: string, info: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${info.replaceAll('`', '')}\n${code.replace(/\n$/, '')}\n${fence}`
}

/** Front matter: values as JSON, which YAML reads; empty lists and missing values are left out. */
export function frontMatter(values: Record<string, string | number | boolean | readonly string[] | undefined>): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? cleanText(part) : part))}`],
  )
  return `---\n${lines.join('\n')}\n---\n`
}

/** A table by GFM. Cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligned: readonly ('r' | 'c' | '')[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${head.map((_, at) => (cells[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const rule = head.map((_, at) => ({ r: '--:', c: ':-:', '': '---' })[aligned[at] ?? ''])
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}
