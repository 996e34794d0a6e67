/** A piece of a text: as it is, a name to keep on one line, Japanese, or a place where a long name may break. */
export type WordPiece = { kind: 'text' | 'name' | 'japanese'; text: string } | { kind: 'break' }

// Two to four parts of at most 14 letters, so that a name kept whole still fits a narrow column.
const pattern = /(?<![\w-])[A-Za-z0-9.]{1,14}(?:-[A-Za-z0-9.]{1,14}){1,3}(?![\w-])|[\u3040-\u30FF\u4E00-\u9FFF]+/gu
const longestName = 24
/** What a phone cannot hold in one line. */
const longWord = /\S{25,}/g
const humps = /(?<=[a-z\d])(?=[A-Z])/g
/** Zero width space: what `<wbr>` stands for in a text. */
const mayBreak = '\u200B'

/** Splits a title so that names such as `kube-proxy` are not broken at their hyphen, a long one in CamelCase is at its words, and Japanese carries its language. */
export function piecesOf(text: string): WordPiece[] {
  const pieces: WordPiece[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    if (found.includes('-') && found.length > longestName) continue
    pieces.push(...textPieces(text.slice(end, match.index)))
    pieces.push({ kind: found.includes('-') ? 'name' : 'japanese', text: found })
    end = match.index + found.length
  }
  return [...pieces, ...textPieces(text.slice(end))]
}

function textPieces(text: string): WordPiece[] {
  if (text === '') return []
  const parts = text.replace(longWord, (word) => word.replace(humps, mayBreak)).split(mayBreak)
  return parts.flatMap((part, place) => (place === 0 ? [{ kind: 'text', text: part }] : [{ kind: 'break' }, { kind: 'text', text: part }]))
}

/** Whether letters of a large title reach below its line, where the next line begins. */
export function hasTail(title: string): boolean {
  return /[gjpqyQ,;()]/.test(title)
}

const mostLetters = 24

/** Class `n-7` for a large title: the letters of its longest word (at most 24), from which the stylesheet finds a size that fits. */
export function lettersClass(title: string): string {
  const longest = Math.max(1, ...title.split(/\s+/).map((word) => word.length))
  return `n-${Math.min(longest, mostLetters)}`
}
