import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkDist } from './check-dist.ts'
import { readDist, readPages, type SoundSite } from './dist.ts'
import { distFolder, someFacts, soundPage, told } from './page.builder.ts'

const before = {
  'index.html': soundPage('<a href="/posts/x/#part">x</a>'),
  'posts/x/index.html': soundPage('<main data-pagefind-body id="part">x</main>', '/posts/x/'),
  'rss.xml': '<rss/>',
}
const digest = (text: string): string => hash('sha256', text)

function sound(files: Record<string, string> = before): SoundSite {
  return {
    files: new Set(Object.keys(files)),
    digestOf: (file) => (files[file] === undefined ? undefined : digest(files[file])),
    read: (file) => files[file],
    searched: new Set(['posts/x/index.html']),
  }
}

/** What is looked at, and found, of a site after a sound one. */
function looked(files: Record<string, string>, after = sound()): { looked: string[]; found: string[]; searched: string[] } {
  const dir = distFolder(files)
  const known = new Map(Object.entries(files).filter(([file, text]) => after.digestOf(file) === digest(text)).map(([file, text]) => [file, digest(text)])) // prettier-ignore
  const dist = readDist(dir, readPages(dir, { digests: known, sound: after }), after)
  return { looked: dist.pages.map(({ file }) => file), found: told(checkDist(dist, someFacts())), searched: [...dist.searched] }
}

describe('a site after a sound one', () => {
  it('has only what changed looked at', () => {
    const files = { ...before, 'index.html': soundPage('<a href="/posts/x/#part">more</a> <a href="/posts/x/#gone">x</a>') }
    expect(looked(files)).toEqual({
      looked: ['index.html'],
      found: ['index.html:2:35 dist-broken-link The <a> to "/posts/x/#gone" is broken: nothing on that page has the id "gone".'],
      searched: ['posts/x/index.html'],
    })
    expect(looked(before)).toEqual({ looked: [], found: [], searched: ['posts/x/index.html'] })
  })

  it('has everything looked at when a file has gone', () => {
    const { 'rss.xml': _, ...files } = before
    expect(looked(files).looked).toEqual(['index.html', 'posts/x/index.html'])
  })

  it('does not wait for what is written with the search index', () => {
    const after = { ...sound(), files: new Set([...Object.keys(before), 'pagefind/pagefind.js', 'search/texts.json']) }
    expect(looked(before, after).looked).toEqual([])
  })

  it('has everything looked at when an id of a page has gone, since others may lead to it', () => {
    const files = { ...before, 'posts/x/index.html': soundPage('<main data-pagefind-body>x</main>', '/posts/x/') }
    const { looked: pages, found } = looked(files)
    expect(pages).toEqual(['index.html', 'posts/x/index.html'])
    expect(found).toHaveLength(1)
  })

  it('has everything looked at when a page cannot be compared any more', () => {
    const files = { ...before, 'posts/x/index.html': soundPage('<main data-pagefind-body id="part">y</main>', '/posts/x/') }
    expect(looked(files).looked).toEqual(['posts/x/index.html'])
    expect(looked(files, { ...sound(), read: () => undefined }).looked).toEqual(['index.html', 'posts/x/index.html'])
  })
})

it('gives every page by its path, and its digest', () => {
  const files = { ...before, '2017/old.html': soundPage(), 'pagefind/ui.html': 'not ours' }
  const dist = readDist(distFolder(files))
  expect(['/', '/posts/x/', '/2017/old.html', '/rss.xml', '/posts/x', '/pagefind/ui.html'].map((path) => dist.pageAt(path)?.file)).toEqual([
    'index.html', 'posts/x/index.html', '2017/old.html', undefined, undefined, undefined,
  ]) // prettier-ignore
  expect(dist.digests.get('index.html')).toBe(digest(before['index.html']))
})
