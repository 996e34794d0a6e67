import { fileStart, problemAt, type Place, type Problem } from '../model/problem.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })
const lineFeed = 0x0a

/**
 * Bytes of a file as text, without a byte order mark and with `\n` as the end of every line that ends in `\r\n`.
 * Bytes that are not UTF-8 are a problem at the first of them, and so are lines that all end in `\r`; there is no text then.
 */
export function decodeText(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  try {
    const text = decoder.decode(bytes).replaceAll('\r\n', '\n')
    return text.includes('\r') && !text.includes('\n') ? { problems: [problemAt(file, fileStart, oldLineEnds)] } : { text, problems: [] }
  } catch {
    const [first, second] = bytes
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    const problem = problemAt(file, firstBadPlace(bytes), {
      code: 'not-utf-8',
      message: wide ? 'The file is UTF-16.' : 'The file is not UTF-8: these bytes are no character.',
      fix: 'Save it again with the encoding UTF-8.',
    })
    return { problems: [problem] }
  }
}

/** As on computers of Apple before 2001: the file would be one line. */
const oldLineEnds = {
  code: 'control-character',
  message: 'The lines of the file end in carriage returns (CR) alone.',
  fix: 'Save it again with line feeds (LF) as the ends of lines.',
} as const

/** No character of UTF-8 goes over the end of a line, so the first line that cannot be read has the first bad byte. */
function firstBadPlace(bytes: Uint8Array): Place {
  for (let line = 1, start = 0; ; line += 1) {
    const end = bytes.indexOf(lineFeed, start)
    const part = bytes.subarray(start, end === -1 ? undefined : end)
    if (!isReadable(part)) return { line, column: firstBadColumn(part) }
    if (end === -1) return { line, column: 1 }
    start = end + 1
  }
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}

function firstBadColumn(line: Uint8Array): number {
  return Math.max(0, new TextDecoder('utf-8').decode(line).indexOf('\uFFFD')) + 1
}
