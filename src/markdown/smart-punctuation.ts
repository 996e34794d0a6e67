/**
 * Typographic quotes, dashes and ellipses in place of typed ones: `"x"` becomes “x”, `it's` it’s, `---` —, `--` –, `...` ….
 * The parser could do it, but its time grows with the square of the number of quotes in a paragraph.
 *
 * `before` is the character that the text follows in its paragraph, or nothing at its beginning. A `--` before a word that begins
 * an option (`--force`) stays.
 */
export function smarten(text: string, before: string): string {
  if (!/["'.-]/.test(text)) return text
  let quote = { end: 0, character: before }
  return text.replace(/["']|-{2,3}|\.{3}/g, (match, offset: number) => {
    if (match === '...') return '…'
    const last = offset === quote.end ? quote.character : (text[offset - 1] ?? '')
    const next = text[offset + match.length] ?? ''
    if (match === '---') return next === '-' || last === '-' ? match : '—'
    if (match === '--') return next === '-' || last === '-' || (/^[\s(]?$/.test(last) && /\w/.test(next)) ? match : '–'
    const opens = /^[\s([{\u2013\u2014/“‘-]?$/u.test(last)
    const character = match === '"' ? (opens && !/^\s/.test(next) ? '“' : '”') : opens && !/^[\s\d]/.test(next) ? '‘' : '’'
    quote = { end: offset + 1, character }
    return character
  })
}
