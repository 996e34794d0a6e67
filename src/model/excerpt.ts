/**
 * The beginning of a text, cut at the end of a sentence: at most `most` characters, at least one sentence, and nothing
 * from its first heading on. Empty when the text begins with a heading.
 */
export function excerptOf(text: string, headings: readonly { text: string }[], most = 520): string {
  const first = headings[0]?.text
  const cut = first === undefined ? -1 : text.indexOf(first)
  const beginning = (cut === -1 ? text : text.slice(0, cut)).trim()
  let excerpt = ''
  for (const sentence of beginning.split(/(?<=[.!?…]['"’”)]?)\s+(?=\p{Lu})/u)) {
    if (excerpt !== '' && excerpt.length + sentence.length + 1 > most) break
    excerpt = excerpt === '' ? sentence : `${excerpt} ${sentence}`
  }
  return excerpt
}
