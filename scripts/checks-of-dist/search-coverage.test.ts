import { expect, it } from 'vitest'
import { packDocuments } from '../../src/search/pack-documents.ts'
import { readDist } from './dist.ts'
import { distFolder, told } from './page.builder.ts'
import { searchCoverage } from './search-coverage.ts'

const found = '<main data-pagefind-body>x</main>'

function problems(pages: Record<string, string>, listed: string[], fragments: number): string[] {
  const documents = listed.map((url) => ({ id: `en_${url}`, url, type: 'sig' as const, title: url }))
  const files = { ...pages, 'search/documents.json': JSON.stringify(packDocuments(documents)) }
  const index = Array.from({ length: fragments }, (_, at) => [`pagefind/fragment/en_${at}.pf_fragment`, ''] as const)
  return told(searchCoverage(readDist(distFolder({ ...files, ...Object.fromEntries(index) })), '/wick/'))
}

it('is content with a search that finds what is to be found', () => {
  const pages = { 'posts/x/index.html': found, 'teams/café/index.html': found, 'posts/index.html': '<main>x</main>' }
  expect(problems(pages, ['/wick/posts/x/', '/wick/teams/caf%C3%A9/'], 2)).toEqual([])
})

it('misses a page that is not found, one that should not be, and documents that nobody knows', () => {
  expect(problems({ 'posts/x/index.html': found, 'posts/draft/index.html': 'x' }, ['/wick/posts/draft/', '/wick/gone/'], 3)).toEqual([
    'posts/x/index.html:1:1 dist-search The search does not find the page.',
    'search/documents.json:1:1 dist-search The search finds "/wick/gone/", which is no page for it.',
    'search/documents.json:1:1 dist-search The search finds "/wick/posts/draft/", which is no page for it.',
    'pagefind:1:1 dist-search The index has 3 documents; 1 pages are to be found.',
  ])
})
