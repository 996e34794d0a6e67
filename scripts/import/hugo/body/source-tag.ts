/** A shortcode's or template's tag as it stands in the text. */
export interface SourceTag {
  start: number
  end: number
  raw: string
  /** `alone` has nothing to close it, `open` may have. */
  kind: 'open' | 'close' | 'alone'
  name: string
  named: ReadonlyMap<string, string>
  positional: readonly string[]
}

/** Text that the blog's program would have put in place of a tag. */
export interface SourceText {
  start: number
  end: number
  raw: string
  kind: 'text'
  text: string
}

/** Longest tag, in characters; beyond that a delimiter is text. */
const maxLength = 5_000

/**
 * The shortcode of Hugo that begins at `at` with either delimiter, its arguments in any order, quoted or not, over several lines;
 * undefined when none does. A tag in a comment (`{{</* x *\/>}}`) is the text that Hugo shows for it.
 */
export function readShortcode(source: string, at: number): SourceTag | SourceText | undefined {
  const open = source.slice(at, at + 3)
  if (open !== '{{<' && open !== '{{%') return undefined
  const sign = open === '{{<' ? '>' : '%'
  const comment = matchAt(/\s*\/\*/y, source, at + 3)
  if (comment !== undefined) {
    const close = source.indexOf(`*/${sign}}}`, at)
    if (close === -1 || close - at > maxLength) return undefined
    const end = close + 5
    return {
      start: at,
      end,
      raw: source.slice(at, end),
      kind: 'text',
      text: `${open}${source.slice(at + 3 + comment.length, close)}${sign}}}`,
    }
  }
  return readTag(source, at, at + 3, new RegExp(`\\s*(/?)\\s*${sign}\\}\\}`, 'y'))
}

/** The tag whose name begins at or after `from`, up to what `closing` matches. */
export function readTag(source: string, start: number, from: number, closing: RegExp): SourceTag | undefined {
  const head = execAt(/\s*(\/?)\s*([\p{L}_][\p{L}\p{N}_./-]*)/uy, source, from)
  if (head === null) return undefined
  const [whole, slash = '', name = ''] = head
  const named = new Map<string, string>()
  const positional: string[] = []
  let at = from + whole.length
  while (at - start <= maxLength) {
    const close = execAt(closing, source, at)
    if (close !== null) {
      const end = at + close[0].length
      const kind = slash !== '' ? 'close' : close[1] === '/' ? 'alone' : 'open'
      return { start, end, raw: source.slice(start, end), kind, name: name.replace(/\/$/, ''), named, positional }
    }
    const argument = execAt(/[\s,]*(?:([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*)?/uy, source, at)
    at += argument?.[0].length ?? 0
    const value = readValue(source, at, closing)
    if (value === undefined) return undefined
    at = value.end
    const key = argument?.[1]
    if (key === undefined) positional.push(value.text)
    else named.set(key.toLowerCase(), value.text)
  }
  return undefined
}

/** A value in double quotes, single quotes or backticks, or up to the next space. */
function readValue(source: string, at: number, closing: RegExp): { text: string; end: number } | undefined {
  const quote = source[at]
  if (quote === '"' || quote === "'" || quote === '`') {
    const quoted = execAt(quote === '"' ? /"((?:[^"\\]|\\[^])*)"/y : quote === '`' ? /`([^`]*)`/y : /'([^']*)'(?=[\s/,)>%}])/y, source, at)
    if (quoted !== null) return { text: (quoted[1] ?? '').replace(/\\(["\\])/g, '$1'), end: at + quoted[0].length }
    if (quote !== "'") return undefined
  }
  if (source.startsWith('{{', at) || source.startsWith('{%', at)) return undefined
  let end = at
  while (end < source.length && !/[\s,]/.test(source[end] ?? '') && execAt(closing, source, end) === null) end += 1
  return end === at ? undefined : { text: source.slice(at, end), end }
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  return execAt(pattern, source, at)?.[0]
}

export function execAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
