import { spellCheckDocument, suggestionsForWord, type CSpellSettings } from 'cspell-lib'

/** A word that stands in no dictionary, by its offset in the text. */
export interface UnknownWord {
  word: string
  offset: number
}

/** Dictionaries of the packaged ones: the language, and words of the trade that belong to no single project. */
const dictionaries = ['softwareTerms', 'networking-terms', 'computing-acronyms', 'companies', 'filetypes', 'en-common-misspellings']

/** Words of a text that no dictionary has; the text is prose alone. */
export async function unknownWordsIn(text: string, locale: string): Promise<UnknownWord[]> {
  const document = { uri: 'file:///prose.txt', text, languageId: 'plaintext', locale }
  const { issues } = await spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settingsOf(locale))
  return issues.map(({ text: word, offset }) => ({ word, offset }))
}

/** The words that come nearest, the best first. */
export async function suggestionsFor(word: string, locale: string): Promise<string[]> {
  const { suggestions } = await suggestionsForWord(word, { locale, numSuggestions: 3, includeTies: false }, settingsOf(locale))
  return suggestions.filter(({ isPreferred, cost }) => isPreferred === true || cost < mostCost).map((one) => one.word)
}

/** Suggestions that cost more are other words. */
const mostCost = 250

/**
 * The dictionary for a language (BCP 47): American English unless a country says otherwise; undefined for languages without
 * one, whose words would all be told as wrong.
 */
export function findLocale(language: string): string | undefined {
  const [main, ...parts] = language.toLowerCase().split('-')
  if (main !== 'en') return undefined
  return parts.some((part) => ['gb', 'au', 'nz', 'ie', 'za', 'in'].includes(part)) ? 'en-GB' : 'en-US'
}

function settingsOf(locale: string): CSpellSettings {
  return {
    version: '0.2',
    language: locale,
    enabled: true,
    dictionaries: [...dictionaries, locale === 'en-GB' ? 'en-gb' : 'en_us'],
    minWordLength: 3,
  }
}
