/** Pagefind 1.5's own table of contents: its version, the pages, and of each part of the index its first and last word and its name. */
type Contents = [version: string, pages: unknown, parts: [from: string, to: string, name: string][]]

/**
 * Names of the parts of the index in which words begin in one of these ways, as the engine's unpacked table of contents has them.
 * None where it is written otherwise, for then the engine alone knows them.
 */
export function partsWith(beginnings: readonly string[], contents: ArrayBuffer): string[] {
  try {
    const [, , parts] = readCbor(new DataView(contents, mark.length)) as Contents // what it does not hold is caught
    const has = (beginning: string, from: string, to: string): boolean =>
      from.slice(0, beginning.length) <= beginning && beginning <= to.slice(0, beginning.length)
    return parts.flatMap(([from, to, name]) => (beginnings.some((beginning) => has(beginning, from, to)) ? [name] : []))
  } catch {
    return []
  }
}

const mark = 'pagefind_dcd'

/** Numbers, texts and lists; the table holds nothing else. Throws where it does, or ends too early. */
function readCbor(bytes: DataView): unknown {
  const decoder = new TextDecoder()
  let at = 0
  const value = (): unknown => {
    const head = bytes.getUint8(at++)
    const kind = head >> 5
    let count = head & 0b11111
    if (count > 23) {
      const size = 1 << (count - 24)
      count = 0
      for (const end = at + size; at < end; at += 1) count = 256 * count + bytes.getUint8(at)
    }
    if (kind === 0) return count
    if (kind === 4) return Array.from({ length: count }, value)
    if (kind !== 3) throw new TypeError()
    at += count
    return decoder.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + at - count, count))
  }
  return value()
}
