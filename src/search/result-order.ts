import type { SearchDocument } from './search-document.ts'

/** Documents newest first; those without a day come last. Equal days keep their order. */
export function newestFirst(documents: readonly SearchDocument[]): SearchDocument[] {
  return [...documents].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
}

/** The order where nothing is asked in words: groups, then everything else newest first. */
export function withoutWords(documents: readonly SearchDocument[]): SearchDocument[] {
  return [...documents.filter(({ type }) => type === 'sig'), ...newestFirst(documents.filter(({ type }) => type !== 'sig'))]
}
