import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { listFiles } from '../list-files.ts'
import { keepLastSite, noLastSite, openLastSite, type LastSite } from './last-site.ts'
import { placeOthers, placePages } from './placed-files.ts'

const before = {
  'a/index.html': 'a',
  'b/index.html': 'b',
  'b/rss.xml': 'feed of b',
  '_astro/a.1.webp': 'picture of a',
  '_astro/b.1.webp': 'picture of b',
  'pagefind/index': 'index',
  'share.png': 'picture of the front page',
}
const digestOf = (text: string): string => hash('sha256', text)
const nothing = { written: { digests: new Map(), given: [], keys: new Map() }, pictures: undefined }
let last: LastSite = noLastSite
let aside = ''

beforeEach(() => {
  const cache = contentFolder({})
  const digests = new Map(Object.entries(before).map(([file, text]) => [file, digestOf(text)]))
  const pictures = { 'a/index.html': ['_astro/a.1.webp'], 'b/index.html': ['_astro/b.1.webp'] }
  keepLastSite(cache, { dir: contentFolder(before), before: undefined, program: '', inputs: '', digests, keys: {}, pictures, searched: [], isSound: true }) // prettier-ignore
  last = openLastSite(cache, '')
  aside = join(contentFolder({}), 'aside')
})

it('a site has the pages that were drawn, those that are given with their pictures, and the index of the last one until it is known', () => {
  const made = contentFolder({ 'b/index.html': 'B', 'share.png': 'picture of any page' })
  const { files, known } = placePages(last, new Set(['a/index.html']), { made, aside })
  expect([...files].sort()).toEqual(['_astro/a.1.webp', 'a/index.html', 'b/index.html', 'pagefind/index', 'share.png'])
  expect([...known].sort()).toEqual([['_astro/a.1.webp', digestOf('picture of a')], ['a/index.html', digestOf('a')]]) // prettier-ignore
  expect(readFileSync(join(aside, 'b/index.html'), 'utf8')).toBe('b')
})

it('files for programs and pictures join it; the picture of the front page takes the place of the one for any page', () => {
  const pages = placePages(last, new Set(['a/index.html']), { made: contentFolder({ 'b/index.html': 'B', 'share.png': 'any' }), aside })
  const written = { digests: new Map([['a/rss.xml', 'd1'], ['b/rss.xml', 'd2']]), given: ['b/rss.xml'], keys: new Map([['b/rss.xml', 'k']]) } // prettier-ignore
  const made = contentFolder({ 'a/rss.xml': 'feed of a', 'share.png': 'front' })
  const pictures = { given: [], made: new Map([['share.png', 'd3']]), keys: new Map([['share.png', 'p']]), words: '' }
  const { files, known, keys } = placeOthers(last, pages, { made, written, pictures })
  const all = ['_astro/a.1.webp', 'a/index.html', 'a/rss.xml', 'b/index.html', 'b/rss.xml', 'pagefind/index', 'share.png']
  expect([...files].sort()).toEqual(all)
  expect(listFiles(last.dir)).toEqual(all)
  expect(readFileSync(join(last.dir, 'share.png'), 'utf8')).toBe('front')
  expect([known.get('b/rss.xml'), known.get('share.png')]).toEqual(['d2', 'd3'])
  expect([...keys]).toEqual([['b/rss.xml', 'k'], ['share.png', 'p']]) // prettier-ignore
})

it('begins with nothing where there is no last site, whatever lies in its place', () => {
  const stale: LastSite = { ...noLastSite, dir: contentFolder({ 'old/index.html': 'old' }) }
  const pages = placePages(stale, new Set(), { made: contentFolder({ 'a/index.html': 'a' }), aside })
  const { files } = placeOthers(stale, pages, { made: join(aside, 'none'), ...nothing })
  expect([[...files], listFiles(stale.dir)]).toEqual([['a/index.html'], ['a/index.html']])
})
