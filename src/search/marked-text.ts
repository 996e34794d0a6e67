/** A piece of a text: marked when the reader looked for it. */
export interface MarkedPiece {
  text: string
  marked: boolean
}

/** A title with those words marked that begin with a word of the query; one mark for words that a hyphen joins. Case does not matter. */
export function titlePieces(title: string, query: string): MarkedPiece[] {
  const words = [...new Set(query.replaceAll(/\bv(?=\d+\.\d)/gi, '').match(/\d+(?:\.\d+)+|[\p{L}\d]{2,}/gu) ?? [])].slice(0, mostWords)
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

const mostWords = 20
