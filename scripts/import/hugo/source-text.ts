/** A file of the blog as text. */
export interface SourceText {
  /** Without a byte order mark; every line ends in `\n`. */
  text: string
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/** Bytes as text: UTF-8, UTF-16 where a mark says so, else Windows-1252, in which every byte is a character. */
export function decodeSource(bytes: Uint8Array): SourceText {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: cleaned(new TextDecoder('utf-16le').decode(bytes)), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: cleaned(new TextDecoder('utf-16be').decode(bytes)), encoding: 'UTF-16' }
  try {
    return { text: cleaned(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'UTF-8' }
  } catch {
    return { text: cleaned(new TextDecoder('windows-1252').decode(bytes)), encoding: 'Windows-1252' }
  }
}

function cleaned(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n')
}

/** A line of text without what a file of the content may not hold: control, bidi and zero-width characters; white space is one space. */
export function plainLine(text: string): string {
  return text
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .trim()
}
