import type { Json } from '../model/body.ts'

/** Longest literal in braces, in characters. */
const maxLength = 5_000

/** Arrays and objects in one another in a literal. */
const maxDepth = 16

/**
 * The value of a literal as JSON has it, or undefined when the text is not JSON, too long, too deep, or has a key that means
 * something to JavaScript's objects.
 */
export function parseLiteral(text: string): Json | undefined {
  if (text.length > maxLength) return undefined
  try {
    const value = JSON.parse(text) as Json // what JSON.parse returns
    return isPlain(value, 0) ? value : undefined
  } catch {
    return undefined
  }
}

function isPlain(value: Json, depth: number): boolean {
  if (depth > maxDepth) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, item]) => !/^(?:__proto__|constructor|prototype)$/.test(key) && isPlain(item, depth + 1))
}

/**
 * The offset after the brace that closes the one at `at`, braces in strings, templates and comments aside; undefined when it is
 * not closed within reason.
 */
export function endOfBraces(source: string, at: number): number | undefined {
  const text = source.slice(at, at + maxLength)
  const end = endIn(text)
  return end === undefined ? undefined : at + end
}

function endIn(source: string): number | undefined {
  let depth = 0
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]
    if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return index + 1
    } else if (character === '"' || character === "'" || character === '`') {
      const end = endOfString(source, index)
      if (end !== undefined) index = end
    } else if (character === '/' && source[index + 1] === '*') {
      const end = source.indexOf('*/', index + 2)
      if (end === -1) return undefined
      index = end + 1
    }
  }
  return undefined
}

/** Offset of the quote that closes the string at `start`; undefined for an apostrophe in prose. */
function endOfString(source: string, start: number): number | undefined {
  const quote = source[start]
  for (let index = start + 1; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1
    else if (source[index] === quote) return index
    else if (source[index] === '\n' && quote !== '`') return undefined
  }
  return undefined
}
