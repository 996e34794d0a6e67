import { wordsOf } from './names.ts'

/** Small words that a name may leave out. */
const smallWords = new Set(
  (
    'a an and are as at between by can did do does for from how i is it led made make of on or s since the to vs was went were what whats when ' +
    'where which who why with'
  ).split(' '),
)

/** Whether a word says nothing, as `the` does, and as a long word in short (`k8s`) beside others: names hardly have it so. */
export function isSmall(word: string): boolean {
  return smallWords.has(word) || /^[a-z]\d{1,2}[a-z]$/.test(word)
}

/** The words of a query that say something; all of them where none does. */
export function tellingWords(query: string): string[] {
  const words = wordsOf(query)
  // Names begin with `in`; before a number it says nothing, either.
  const telling = words.filter((word, at) => !isSmall(word) && !(word === 'in' && /^\d/.test(words[at + 1] ?? '')))
  return telling.length === 0 ? words : telling
}

/** `LampProxyMode` as `Lamp Proxy Mode`, `IPv6Lamp` as `IPv6 Lamp`. */
export function wordsApart(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]v\d)/g, ' ')
}

/** A word of which a query has more than one, as it is for one: `policy` for `policies`; undefined for others. */
export function singularOf(word: string): string | undefined {
  if (word.length <= shortestPlural || !/[^s]s$/.test(word)) return undefined
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

const shortestPlural = 3

/** A word of which a name has more than one, where the plural does not begin with it: `policies` for `policy`; undefined for others. */
export function pluralOf(word: string): string | undefined {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : undefined
}

/**
 * A query as it is looked for. What people paste leads to a proposal by its number: an address or a reference to an issue
 * (`org/enhancements#3866`, `…/3866-lamp-proxy/README.md`), a number with zeros before it or with a comma.
 */
export function askedIn(query: string): string {
  const [, number] = reference.exec(query.trim()) ?? []
  return number ?? query.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '').replaceAll(/(?<![\d.])0+(?=\d{3,}(?![\d.]))/g, '')
}

const reference = /^(?=\S*[a-z])\S+[/#](\d{2,6})(?:-[\w-]+)?(?:\/(?:README\.md|[\w-]+\.yaml)?)?$/i
