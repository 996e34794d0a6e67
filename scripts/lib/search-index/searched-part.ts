/** What marks parts of a page for Pagefind. */
const anyMark = 'data-pagefind-'
const textMark = 'data-pagefind-body'

/** Ends of parts that Pagefind takes for words in a line: without a space, those of one would run into those of the next. */
const partEnds = /<\/(?:th|dt|dd|caption|figcaption|summary|pre)>/g

/** Drawings, which Pagefind is told to pass by: it would read them all the same. */
const drawings = /<svg\b[^]*?<\/svg>/g

/** Words in colour, which Pagefind reads as it reads them without: thousands of elements that it need not look at. */
const coloured = /<span class="tok-[^"]*">([^<]*)<\/span>/g

/**
 * What Pagefind has to read of a page: its language, and its `<main>`, when all that is marked for Pagefind stands in that; the frame
 * around it is a third of most pages. Undefined for a page without a text to be found.
 */
export function searchedPart(html: string): string | undefined {
  if (!html.includes(textMark)) return undefined
  const [root] = /<html[^>]*>/.exec(html) ?? []
  const from = html.indexOf('<main')
  const to = html.lastIndexOf('</main>')
  const isWithin = from >= 0 && html.indexOf(anyMark) > from && html.lastIndexOf(anyMark) < to
  const part = root === undefined || !isWithin ? html : `${root}<body>${html.slice(from, to)}</main></body></html>`
  return part.replace(drawings, '').replace(partEnds, '$& ').replace(coloured, '$1')
}
