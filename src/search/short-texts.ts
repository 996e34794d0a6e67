/**
 * Texts of a few words, by the engine's ids: most features have no more. They come together in one file, for one request for each
 * of eight results costs more than the texts themselves. Headings within them are not told: nobody needs a way into so short a text. A title at the beginning is left out; what then begins with a space goes on
 * after it.
 */
export type ShortTexts = Record<string, string>

/** More than these are loaded when they are shown. */
const mostWords = 60

/** The text in its short form; undefined when it is too long. */
export function shortTextOf(content: string, title: string): string | undefined {
  if (content.split(/\s+/, mostWords + 1).length > mostWords) return undefined
  const opening = openingOf(title)
  return content.startsWith(`${opening} `) ? content.slice(opening.length) : content
}

/** The whole text of a short form. */
export function wholeTextOf(short: string, title: string): string {
  return short.startsWith(' ') ? `${openingOf(title)}${short}` : short
}

/** The title as the engine writes it before a text. */
export function openingOf(title: string): string {
  return `${title}${/[.!?]$/.test(title) ? '' : '.'}`
}
