/** Mathematics as it stands in the text. */
export interface SourceMath {
  start: number
  end: number
  raw: string
  kind: 'math'
  tex: string
  /** On lines of its own. */
  isBlock: boolean
}

/** How mathematics is delimited: what opens it, what closes it, and whether it stands on its own. */
const delimiters = [
  { open: '\\\\(', close: '\\\\)', isBlock: false },
  { open: '\\\\[', close: '\\\\]', isBlock: true },
  { open: '$$', close: '$$', isBlock: true },
] as const

/** The mathematics that begins at `at`, up to the end of its paragraph; undefined when none does. */
export function findMath(text: string, at: number): SourceMath | undefined {
  const found = delimiters.find(({ open }) => text.startsWith(open, at))
  if (found === undefined) return undefined
  const from = at + found.open.length
  const gap = text.slice(from, from + 5_000).search(/\n[ \t]*\n/)
  const close = text.indexOf(found.close, from)
  if (close === -1 || close - from > 5_000 || (gap !== -1 && close > from + gap)) return undefined
  const written = text.slice(from, close)
  const tex = written.trim()
  // Two dollars are also a shell's number of its process.
  if (tex === '' || (found.open === '$$' && !/[\\^_=+<>]/.test(tex) && !/^\w$/.test(written))) return undefined
  const end = close + found.close.length
  return { start: at, end, raw: text.slice(at, end), kind: 'math', tex, isBlock: found.isBlock }
}
