import { getCollection } from 'astro:content'
import { glossaryPage, termsOf, type Term } from '../model/glossary.ts'

/** The terms of the site's glossary; none where it has no such page. */
export async function loadTerms(): Promise<Term[]> {
  const pages = await getCollection('pages')
  return termsOf(pages.find(({ id }) => id === glossaryPage)?.body ?? '')
}
