/** A piece of a text: marked when the reader looked for it. */
export interface MarkedPiece {
  text: string
  marked: boolean
}

/**
 * The engine's excerpt (text with `<mark>` around what was found and a few characters written as entities) as pieces of plain
 * text. Whatever else looks like a tag stays text, so that nothing of an excerpt is ever read as HTML.
 */
export function excerptPieces(excerpt: string): MarkedPiece[] {
  let marked = false
  const pieces: MarkedPiece[] = []
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true
    else if (part === '</mark>') marked = false
    else if (part !== '') pieces.push({ text: decodeEntities(part), marked })
  }
  return pieces
}

/** A title with those words marked that begin with a word of the query; one mark for words that a hyphen joins. Case does not matter. */
export function titlePieces(title: string, query: string): MarkedPiece[] {
  const words = [...new Set(query.match(/\d+(?:\.\d+)+|[\p{L}\d]{2,}/gu) ?? [])].slice(0, mostWords)
  if (words.length === 0) return [{ text: title, marked: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\d])(${words.join('|').replaceAll('.', '\\.')})`, 'giu')
  const pieces: MarkedPiece[] = []
  let end = 0
  for (const match of title.matchAll(pattern)) {
    const between = title.slice(end, match.index)
    const last = pieces.at(-1)
    if (last !== undefined && /^[-_./ ]$/.test(between)) last.text += between + match[0]
    else pieces.push(...(between === '' ? [] : [{ text: between, marked: false }]), { text: match[0], marked: true })
    end = match.index + match[0].length
  }
  if (end < title.length) pieces.push({ text: title.slice(end), marked: false })
  return pieces
}

/** Without its first words, where those are only the title again, or the end of it. */
export function withoutTitle(excerpt: string, title: string): string {
  const plain = decodeEntities(excerpt.replaceAll(/<\/?mark>/g, ''))
  const opening = titleEnds(title).find((end) => `${plain} `.startsWith(end))
  return opening === undefined ? excerpt : dropCharacters(excerpt, opening.length)
}

/** The title as the engine writes it before a text, `A lamp proxy. `, and without its first word, its first two, and so on. */
function titleEnds(title: string): string[] {
  const words = title.split(/\s+/)
  return words.map((_, place) => `${words.slice(place).join(' ')}${/[.!?]$/.test(title) ? '' : '.'} `)
}

/** An excerpt without so many characters that a reader sees; marks around what stays are kept. */
function dropCharacters(excerpt: string, count: number): string {
  let left = count
  let rest = excerpt
  let marked = false
  while (left > 0 && rest !== '') {
    const [token = ''] = /^(?:<\/?mark>|&(?:lt|gt|amp|quot|#39|#x27);|[\s\S])/.exec(rest) ?? []
    rest = rest.slice(token.length)
    if (token === '<mark>') marked = true
    else if (token === '</mark>') marked = false
    else left -= 1
  }
  return marked ? `<mark>${rest}`.replace('<mark></mark>', '') : rest
}

const mostWords = 20

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" }

function decodeEntities(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|quot|#39|#x27);/g, (whole, name: string) => entities[name] ?? whole)
}
