/** Which notation the front matter of a file has. */
export type FrontNotation = 'yaml' | 'toml' | 'json' | 'none'

/** A file of the blog taken apart. */
export interface SourceParts {
  notation: FrontNotation
  front: string
  /** Line of the file on which `front` begins. */
  frontLine: number
  body: string
  /** Line of the file on which `body` begins. */
  bodyLine: number
}

/**
 * Splits a file as Hugo does, and as forgiving: blank lines before the front matter, fences of three or more dashes or plus
 * signs with white space behind them, JSON that begins with `{`. Undefined when front matter begins and does not end.
 */
export function splitSource(text: string): SourceParts | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  const opening = lines[start] ?? ''
  if (/^\s*\{\s*(?:"|\}|$)/.test(opening)) return splitJson(text, start + 1)
  const mark = /^\s*(?:(-{3,})|(\+{3,}))\s*$/.exec(opening)
  if (mark === null) return { notation: 'none', front: '', frontLine: 1, body: text, bodyLine: 1 }
  const notation = mark[1] === undefined ? 'toml' : 'yaml'
  const closing = notation === 'toml' ? /^\+{3,}\s*$/ : /^(?:-{3,}|\.{3})\s*$/
  const end = lines.findIndex((line, index) => index > start && closing.test(line))
  if (end === -1) return undefined
  return {
    notation,
    front: lines.slice(start + 1, end).join('\n'),
    frontLine: start + 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}

/** JSON ends with the brace that closes its first one; braces in strings do not count. */
function splitJson(text: string, firstLine: number): SourceParts | undefined {
  const begin = text.indexOf('{')
  let depth = 0
  let inString = false
  for (let at = begin; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth > 0) continue
      const front = text.slice(begin, at + 1)
      const rest = text.slice(at + 1)
      const gap = /^[ \t]*\n?/.exec(rest)?.[0] ?? ''
      const bodyLine = text.slice(0, at + 1 + gap.length).split('\n').length
      return { notation: 'json', front, frontLine: firstLine, body: rest.slice(gap.length), bodyLine }
    }
  }
  return undefined
}
