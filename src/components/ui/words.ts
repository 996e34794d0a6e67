/** A piece of a text: as it is, a name to keep on one line, Japanese, or a long name with the parts between which it may break. */
export type WordPiece = { kind: 'text' | 'name' | 'japanese'; text: string } | { kind: 'long'; parts: string[] }

// Two to four parts of at most 14 letters, so that a name kept whole still fits a narrow column.
const pattern = /(?<![\w-])[A-Za-z0-9.]{1,14}(?:-[A-Za-z0-9.]{1,14}){1,3}(?![\w-])|[\u3040-\u30FF\u4E00-\u9FFF]+/gu
const longestName = 24
/** What a phone cannot hold in one line, and what it cannot in the large letters of a page's title. */
const [longWord, longInTitle] = [/\S{25,}/g, /\S{15,}/g]
/** Before the words of a name in CamelCase, and after the dots of a path. */
const joints = /(?<=[a-z\d])(?=[A-Z])|(?<=[a-z]\.)(?=[a-z])/

/**
 * Splits a text so that names such as `kube-proxy` are not broken at their hyphen, a long one in CamelCase is at its words, and Japanese
 * carries its language. `isTitle`: it stands in large letters, in which fewer fit.
 */
export function piecesOf(text: string, isTitle = false): WordPiece[] {
  const long = isTitle ? longInTitle : longWord
  const pieces: WordPiece[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    if (found.includes('-') && found.length > longestName) continue
    pieces.push(...textPieces(text.slice(end, match.index), long))
    pieces.push({ kind: found.includes('-') ? 'name' : 'japanese', text: found })
    end = match.index + found.length
  }
  return [...pieces, ...textPieces(text.slice(end), long)]
}

function textPieces(text: string, long: RegExp): WordPiece[] {
  const pieces: WordPiece[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(long)) {
    const parts = word.split(joints)
    if (parts.length === 1) continue
    if (index > end) pieces.push({ kind: 'text', text: text.slice(end, index) })
    pieces.push({ kind: 'long', parts })
    end = index + word.length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
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
