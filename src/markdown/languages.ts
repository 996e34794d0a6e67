import { bundledLanguages, bundledLanguagesInfo } from 'shiki/langs'
import { nearest } from '../model/ids.ts'

interface Language {
  id: string
  name: string
}

/** Names that mean no language at all. */
const plainNames = new Set(['text', 'txt', 'plain', 'plaintext', 'ansi', 'none'])

const languages = new Map<string, Language>()
for (const { id, name, aliases } of bundledLanguagesInfo) {
  for (const alias of [id, ...(aliases ?? [])]) languages.set(alias, { id, name })
}

/** Id of the grammar for a language as authors name it (`sh`, `yml`), or undefined when its code stays plain. */
export function findGrammar(language: string): keyof typeof bundledLanguages | undefined {
  const id = languages.get(language)?.id
  return id !== undefined && id in bundledLanguages ? (id as keyof typeof bundledLanguages) : undefined // `in` has just checked it
}

/** Name of a language for readers, or undefined for plain text. */
export function languageName(language: string): string | undefined {
  return plainNames.has(language) ? undefined : (languages.get(language)?.name ?? language)
}

/** The language that an author most likely meant by a name that is none. */
export function findMeantLanguage(language: string): string | undefined {
  return languages.has(language) || plainNames.has(language) ? undefined : nearest(language, languages.keys())
}
