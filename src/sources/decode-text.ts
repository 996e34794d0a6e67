import type { Problem } from '../model/problem.ts'

/** Bytes of a file as text. Bytes that are not UTF-8 are a problem at the first of them; there is no text then. */
export function decodeText(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes), problems: [] }
  } catch {
    const line = lineOfFirstReplacement(bytes)
    const problem: Problem = {
      code: 'not-utf-8', severity: 'error', file, line, column: 1,
      message: 'The file is not UTF-8.', fix: 'Save it as UTF-8 in your editor.',
    } // prettier-ignore
    return { problems: [problem] }
  }
}

function lineOfFirstReplacement(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes)
  const at = text.indexOf('\uFFFD')
  return text.slice(0, Math.max(0, at)).split('\n').length
}
