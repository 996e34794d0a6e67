import { hash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as waited } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { keepLastSite, noLastSite, openLastSite, type LastSite } from '../last-site/last-site.ts'
import { beginSearchIndex, type SearchIndexing } from './search-index.ts'

const page = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body><main data-pagefind-body><h1>T</h1>${text}</main></body></html>`
const site = { 'a/index.html': page('lanterns'), 'a-b/index.html': page('wicks and oil'), 'c/index.html': page('oil') }
const digestsOf = (files: Record<string, string>): Map<string, string> => new Map(Object.entries(files).map(([file, text]) => [file, hash('sha256', text)])) // prettier-ignore

let indexing: SearchIndexing | undefined
afterEach(() => indexing?.stop())

interface Search {
  last?: LastSite
  isChanged?: boolean
  /** Files of the pages that are drawn, in this order; the others are as they were. */
  drawn?: string[]
  /** What was told of the pages that are drawn, when it is not what is in their files. */
  told?: Record<string, string>
}

/** The files of an index by path, with what they hold; and which were taken from the last site. */
async function indexOf(
  files: Record<string, string>,
  { last = noLastSite, isChanged = true, drawn = Object.keys(files), told = files }: Search = {},
) {
  const dir = contentFolder(files)
  if (last.dir !== '') cpSync(join(last.dir, 'pagefind'), join(dir, 'pagefind'), { recursive: true }) // a site is joined to the last one
  indexing = beginSearchIndex(last, isChanged)
  const given = new Set(last.dir === '' ? [] : Object.keys(files).filter((file) => !drawn.includes(file)))
  const taker = indexing.expect({ files: Object.keys(files), given })
  for (const file of drawn) taker?.take(file, new TextEncoder().encode(told[file]))
  indexing.assemble()
  if (told !== files) await waited(300) // until Pagefind has them
  const searched = new Set(Object.keys(files).filter((file) => files[file]?.includes('-body')))
  const { documents, given: taken } = await indexing.finish({ dir, base: '/', searched, digests: digestsOf(files) })()
  return { dir, documents, given: taken, searched, index: contentsOf(join(dir, 'pagefind')) }
}

function contentsOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return Object.fromEntries(files.map((item) => join(item.parentPath, item.name)).sort().map((path) => [path.slice(dir.length), readFileSync(path, 'base64')])) // prettier-ignore
}

/** Whether a file of an index depends on all pages. */
const isOfAll = (file: string): boolean => /_meta|_index/.test(file)

/** A last site with its index. */
async function lastOf(files: Record<string, string>): Promise<LastSite> {
  const { dir, searched } = await indexOf(files)
  await indexing?.stop()
  const cache = contentFolder({})
  const all = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  const digests = new Map(all.map((item) => join(item.parentPath, item.name)).map((path) => [path.slice(dir.length + 1), hash('sha256', readFileSync(path))])) // prettier-ignore
  const facts = { program: '', inputs: '', keys: {}, pictures: {}, searched: [...searched], isSound: true }
  keepLastSite(cache, { dir, before: undefined, digests, ...facts })
  return openLastSite(cache, '')
}

describe('the search index', () => {
  it('is the same whatever the order in which pages are drawn, or when nobody tells of them', async () => {
    const { index } = await indexOf(site)
    await indexing?.stop()
    expect((await indexOf(site, { drawn: Object.keys(site).reverse() })).index).toEqual(index)
    await indexing?.stop()
    expect((await indexOf(site, { drawn: [] })).index).toEqual(index)
  })

  it('is made anew when pages were put together that are not those of the site', async () => {
    const { index } = await indexOf(site)
    await indexing?.stop()
    expect((await indexOf(site, { told: { ...site, 'c/index.html': page('soot') } })).index).toEqual(index)
    await indexing?.stop()
    const { index: more, documents } = await indexOf(site, { told: { ...site, 'c/index.html': '<html lang="en"></html>' } })
    expect([more, documents]).toEqual([index, 3])
  })

  it('passes by pages that mark no text', async () => {
    const { documents, index } = await indexOf({ ...site, 'b/index.html': '<!doctype html><html lang="en"><main>lanterns</main></html>' })
    await indexing?.stop()
    expect(documents).toBe(3)
    expect(index).toEqual((await indexOf(site)).index)
  })

  it('has every page that marks its text', async () => {
    expect((await indexOf(site)).documents).toBe(3)
  })

  it('of a site after a change is the same as one made anew', async () => {
    const after = { ...site, 'a-b/index.html': page('oil lamps') }
    const { index, given } = await indexOf(after, { last: await lastOf(site), drawn: ['a-b/index.html'] })
    await indexing?.stop()
    expect(index).toEqual((await indexOf(after)).index)
    expect(given.filter(isOfAll)).toEqual([])
  })

  it('wants the pages first that it had in the last site, in the order of their files', async () => {
    const last = await lastOf({ ...site, 'b/index.html': '<!doctype html><html lang="en"></html>' })
    indexing = beginSearchIndex(last, true)
    const files = ['a/index.html', 'a-b/index.html', 'b/index.html', 'c/index.html', 'd', 'e', 'f']
    const orderWith = (given: string[]): string[] | undefined => {
      const taker = indexing?.expect({ files: files.slice(0, 4), given: new Set(given) })
      return taker && files.toSorted(taker.order)
    }
    expect(orderWith(['a/index.html', 'a-b/index.html', 'b/index.html'])?.slice(0, 2)).toEqual(['c/index.html', 'a-b/index.html'])
    expect(orderWith([])).toEqual([...files].sort())
  })

  it('so it is of one of which pages were drawn again in another order, while Pagefind still gets the others', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`p${10 + place}/index.html`, page(`word${place} oil`)]))
    const drawn = ['p49/index.html', 'p10/index.html', 'p48/index.html', 'p30/index.html']
    const after = { ...many, ...Object.fromEntries(drawn.map((file) => [file, page(`soot of ${file.slice(0, 3)}`)])) }
    const { index } = await indexOf(after, { last: await lastOf(many), drawn })
    await indexing?.stop()
    expect(index).toEqual((await indexOf(after)).index)
  })

  it('so it is of one that has gained and lost pages', async () => {
    const { 'a/index.html': _, ...rest } = site
    const after = { ...rest, 'c/index.html': page('oil lamps'), 'd/index.html': page('soot') }
    const { index, given, documents } = await indexOf(after, { last: await lastOf(site) })
    expect(index).toEqual((await indexOf(after)).index)
    expect([documents, given.filter(isOfAll)]).toEqual([3, []])
  })

  it.each([
    ['of which half are drawn again', site, ['a/index.html', 'c/index.html']],
    ['that has gained a page, whose place is in the middle', { ...site, 'b/index.html': page('soot') }, ['b/index.html']],
    ['that has one without a text now', { ...site, 'c/index.html': '<!doctype html><html lang="en"></html>' }, ['c/index.html']],
  ])('so it is of one %s', async (_, after, drawn) => {
    const last = await lastOf(site)
    const { index } = await indexOf(after, { last, drawn })
    await indexing?.stop()
    expect(index).toEqual((await indexOf(after)).index)
  })

  it('is taken from the last site when no page has changed', async () => {
    const last = await lastOf(site)
    const { index, given } = await indexOf(site, { last, isChanged: false })
    expect(given).toContain('pagefind/pagefind-entry.json')
    expect(index).toEqual((await indexOf(site)).index)
  })

  it('is made anew when nothing seems to have changed, and pages have', async () => {
    const after = { ...site, 'c/index.html': page('soot') }
    const { index } = await indexOf(after, { last: await lastOf(site), isChanged: false })
    expect(index).toEqual((await indexOf(after)).index)
  })
})
