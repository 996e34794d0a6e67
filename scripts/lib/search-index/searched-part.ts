/** What marks a text for Pagefind, what it passes by in one, and what it is told of a page. */
const anyMark = 'data-pagefind-'
const textMark = 'data-pagefind-body'
const ignoreMark = 'data-pagefind-ignore'
const factMark = 'data-pagefind-meta'

/**
 * Classes of parts of pages that are not their text: facts that `SearchFacts` tells better, heads of sections, and lists of other pages,
 * which would be found for every name in them.
 */
const notText = new Set([
  'kicker', 'byline', 'meta', 'rel-head', 'anchor', 'age', 'sec-h', 'side-h', 'source', 'leaders', 'banner', 'states', 'tally', 'gantt', 'gn-key', 'ledger',
  'matrix', 'ways', 'writ', 'near', 'plain', 'feeds', 'pn', 'vh',
]) // prettier-ignore

/** Ends of parts that Pagefind takes for words in a line: without a space, those of one would run into those of the next. */
const partEnds = /<\/(?:th|dt|dd|caption|figcaption|summary|pre)>/g

/** Drawings, remarks and programs: whatever stands in them is no text, and what looks like a tag there is none. */
const noMarkup = /<svg\b[^]*?<\/svg>|<!--[^]*?-->|<script\b[^]*?<\/script>/g

/** Words in colour, which Pagefind reads as it reads them without: thousands of elements that it need not look at. */
const coloured = /<span class="tok-[^"]*">([^<]*)<\/span>/g

const tags = /<(\/?)([a-z][a-z\d-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const quoted = /"[^"]*"|'[^']*'/g
const hasNoEnd = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/**
 * What Pagefind has to read of a page: its language, the elements that are marked as its text, without what stands in those of their
 * parts that are none, and the facts that attributes tell of the page. That is a tenth to three quarters of a page, and Pagefind looks
 * at every element that it gets. Undefined for a page without a text to be found.
 *
 * @param html A page as the site has it: elements that have an end have their end tag.
 */
export function searchedPart(html: string): string | undefined {
  if (!html.includes(textMark)) return undefined
  const [root = '<html>'] = /<html[^>]*>/.exec(html) ?? []
  const text = textsOf(markedPart(html).replace(noMarkup, '').replace(coloured, '$1'))
  return `${root}<body>${text.replace(partEnds, '$& ')}${hasWords(text) ? '' : titleIn(text)}</body></html>`
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(tags, ''))
}

/** The title as the only words of a page that tells nothing but facts, such as that of a release to come: Pagefind passes by one without any. */
function titleIn(text: string): string {
  const [, title = ''] = /<data [^>]*?value="([^"]*)"[^>]*data-pagefind-meta="title\[value\]"/.exec(text) ?? []
  return `<p ${textMark}>${title}</p>`
}

/** Its `<main>`, when all marks stand in that. */
function markedPart(html: string): string {
  const from = html.indexOf('<main')
  const to = html.lastIndexOf('</main>')
  const isAll = from >= 0 && html.indexOf(anyMark) > from && html.lastIndexOf(anyMark) < to
  return isAll ? html.slice(from, to + '</main>'.length) : html
}

/** An element whose end is awaited, and how many of its name are open, itself included. */
interface Open {
  name: string
  depth: number
}

function textsOf(html: string): string {
  let found = ''
  let from = 0 // where in a text that begins which is not yet among what was found
  let text: Open | undefined
  let passedBy: Open | undefined // in that text; its tags stay, as words before and after them are parted by them
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tags)) {
    const open = passedBy ?? text
    if (slash !== '') {
      if (open?.name !== name || (open.depth -= 1) > 0) continue
      if (passedBy === undefined) {
        found += html.slice(from, index + tag.length)
        text = undefined
      } else {
        from = index
        passedBy = undefined
      }
      continue
    }
    if ((passedBy !== undefined || text === undefined) && isMarked(attributes, factMark)) found += `${tag}</${name}>`
    if (hasNoEnd.test(name) || attributes.endsWith('/')) continue
    if (text === undefined && isMarked(attributes, textMark)) {
      text = { name, depth: 1 }
      from = index
    } else if (text !== undefined && passedBy === undefined && isPassedBy(attributes)) {
      passedBy = { name, depth: 1 }
      found += html.slice(from, index + tag.length)
    } else if (open?.name === name) open.depth += 1
  }
  return found
}

function isPassedBy(attributes: string): boolean {
  if (attributes === '') return false
  if (attributes.includes(' aria-hidden="true"') || isMarked(attributes, ignoreMark)) return true
  const [, classes = ''] = / class="([^"]*)"/.exec(attributes) ?? []
  return classes !== '' && classes.split(' ').some((name) => notText.has(name))
}

/** Whether an element has an attribute; what others are worth may say its name. */
function isMarked(attributes: string, mark: string): boolean {
  return attributes.includes(mark) && attributes.replace(quoted, '').includes(mark)
}
