import { visible } from '../lib/source-excerpt.ts'

/** Text of strangers as text of a Markdown document: no markup, no address, no mention of anybody, one line. */
export function asText(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|~#!@&$]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replaceAll('\\@', '\\@\u2060')
    .trim()
}

/** A link whose words may be anything; the address is one that the site made. */
export function link(words: string, address: string): string {
  return `[${asText(words)}](<${address.replace(/[\s<>]/g, encodeURIComponent)}>)`
}

/** A name on GitHub, or of a team there, as a mention; as plain text when it is no such name. */
export function mention(handle: string): string {
  const name = handle.replace(/^@/, '')
  return /^[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?$/i.test(name) ? `@${name}` : asText(handle)
}

/** A table of two columns, the first of them headings; rows without a value are left out. */
export function factTable(rows: readonly [name: string, value: string | undefined][]): string[] {
  const lines = rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`| **${asText(name)}** | ${value} |`]))
  return lines.length === 0 ? [] : ['| | |', '| --- | --- |', ...lines]
}
