import type { SearchDocument } from './search-document.ts'

/** Documents newest first; those without a day come last. Equal days keep their order. */
export function newestFirst(documents: readonly SearchDocument[]): SearchDocument[] {
  const dayOf = ({ date = '' }: SearchDocument): string => date
  return [...documents].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1))
}

/** The order where nothing is asked in words: groups, then everything else newest first. */
export function withoutWords(documents: readonly SearchDocument[]): SearchDocument[] {
  return [...documents.filter(({ type }) => type === 'sig'), ...newestFirst(documents.filter(({ type }) => type !== 'sig'))]
}

/** Put together by type, the type of the first document first; within a type they keep their order. */
export function byType(documents: readonly SearchDocument[]): SearchDocument[] {
  return [...Map.groupBy(documents, ({ type }) => type).values()].flat()
}
