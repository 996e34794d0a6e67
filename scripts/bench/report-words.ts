const names: Readonly<Record<string, string>> = {
  almanac: 'Almanac',
  hugo: 'Hugo',
  eleventy: 'Eleventy',
  astro: 'Bare Astro',
  starlight: 'Starlight-blog',
  docusaurus: 'Docusaurus',
}

/** A program's name as people write it. */
export function nameOf(tool: string): string {
  return names[tool] ?? tool
}

/** Seconds with as many digits as they are good for. */
export function secondsText(seconds: number): string {
  return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`
}

export function bytesText(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}

export function countText(count: number): string {
  return count.toLocaleString('en')
}

export function ratioText(ratio: number): string {
  return `${ratio.toFixed(2)} ×`
}

/** A table in Markdown; columns whose name begins with `>` are of numbers. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const names = columns.map((column) => column.replace(/^>/, ''))
  return [line(names), line(columns.map((column) => (column.startsWith('>') ? '--:' : '---'))), ...rows.map(line)].join('\n')
}
