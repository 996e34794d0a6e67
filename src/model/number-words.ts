const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count as running text has it: `three`, and figures from 13 on; `no` for 0. */
export function numberWord(count: number): string {
  return words[count] ?? String(count)
}

/** A count with its noun: `one post`, `three posts`, `14 posts`; the plural is the noun with an s unless it is given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(count)} ${count === 1 ? noun : plural}`
}

/** Text with its first letter as a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Names in a sentence: `A`, `A and B`, `A, B, and C`. */
export function listOf(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`
}
