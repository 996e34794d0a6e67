import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { highlightBody, listingsOf } from '../../../src/markdown/highlight.ts'
import { aPostFile, contentFolder, soundContent, today, type Files } from '../../../src/sources/content-folder.builder.ts'
import { checkContent } from '../../../src/sources/check-content.ts'
import { textStore } from '../../../src/site/text-store.ts'
import { openContentReader, type ContentReader } from './content-reader.ts'

const code = (line: string): string => `\`\`\`yaml title="t" {1}\nkey: ${line}\n\`\`\``
const manyPosts = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`posts/p${place}.mdx`, aPostFile('', `${code(String(place))}\n\n<Note>\n\n${code('true')}\n\n</Note>`)])) // prettier-ignore

let reader: ContentReader | undefined
let dir = ''
const open = (files: Files, pictures = false): ContentReader => {
  dir = contentFolder({ ...soundContent, ...files })
  const run = { contentDir: dir, now: today, drafts: false, pictures }
  return (reader = openContentReader({ run, base: '/x/', site: 'https://other.example' }))
}
beforeEach(() => {
  const cache = contentFolder({})
  vi.stubEnv('ALMANAC_CACHE', cache)
})
afterEach(async () => {
  await reader?.stop()
  vi.unstubAllEnvs()
})

it('gives what was checked: every entry by its file, and what has to be known until the end', async () => {
  const { read, problems } = open({}, true)
  const { content, listings } = await read
  expect([await problems, listings.size]).toEqual([[], 0])
  const { entries, facts } = content ?? expect.fail('no content')
  expect([...entries.keys()].sort()).toEqual(Object.keys(soundContent).filter((file) => file !== 'site.yaml').sort()) // prettier-ignore
  const post = entries.get('posts/first.mdx')
  expect(post).toMatchObject({ text: aPostFile(), data: { title: 'A post' }, body: { text: 'Some words.', words: 2 } })
  expect(entries.get('sigs/wire.yaml')).toMatchObject({ data: { name: 'Wire' }, body: undefined })
  expect(facts).toMatchObject({ base: '/x/', site: 'https://other.example' })
})

it('knows by one digest whether a site is made from something else', async () => {
  const digestWith = async (files: Files): Promise<string> => {
    const { content } = await open(files).read
    await reader?.stop()
    return content?.inputs ?? ''
  }
  // Files of one folder: its path is part of what is built.
  const before = await digestWith({})
  const contentDir = dir
  const run = { contentDir, now: today, drafts: false, pictures: false }
  const again = await openContentReader({ run, base: '/x/', site: undefined }).read
  const later = await openContentReader({ run: { ...run, now: '2025-06-02' }, base: '/x/', site: undefined }).read
  expect(before).toMatch(/^[\da-f]{64}$/)
  expect(again.content?.inputs).toBe(before)
  expect(later.content?.inputs).not.toBe(before)
})

it('gives the listings of each text as they would be highlighted where they stand, those within components, too', async () => {
  const { listings } = await open(manyPosts(70)).read
  const { sources } = checkContent(dir, today)
  expect([...listings.keys()].sort()).toEqual(sources.posts.flatMap(({ id }) => (id === 'first' ? [] : [`posts/${id}`])).sort())
  for (const { id, body } of sources.posts.filter((post) => post.id !== 'first'))
    expect(await listings.get(`posts/${id}`)).toEqual(listingsOf(await highlightBody(body)))
  expect([...((await listings.get('posts/p69')) ?? [])].join()).toContain('tok-keyword')
})

it('highlights nothing that is kept already', async () => {
  textStore.keep('posts/p0', 'digest', { body: { nodes: [], headings: [], links: [], images: [], components: [], ids: [], text: '', words: 0 }, drawings: {} }) // prettier-ignore
  const { listings } = await open(manyPosts(2)).read
  expect([...listings.keys()]).toEqual(['posts/p1'])
})

it('gives no content that has errors, only what is wrong with it', async () => {
  const { read, problems } = open({ 'posts/a.mdx': aPostFile('release: "9.9"') })
  expect((await read).content).toBeUndefined()
  expect((await problems).map(({ file, code }) => `${file} ${code}`)).toEqual(['posts/a.mdx unknown-release'])
})

it.each([
  ['few', 2],
  ['thousands of', 3_001],
])('tells what a text claims wrongly, once, among %s posts', async (_, count) => {
  const stages = 'stages:\n  - { stage: stable, release: "1.1" }\n'
  const feature = `${soundContent['features/quiet-wire.yaml']?.toString() ?? ''}${stages}`
  const claim = aPostFile('features: [quiet-wire]', 'The [quiet wire](/features/quiet-wire/) became stable in 1.0.')
  const posts = Object.fromEntries(Array.from({ length: count - 1 }, (_, place) => [`posts/p${place}.md`, aPostFile()]))
  const { read, problems } = open({ ...posts, 'features/quiet-wire.yaml': feature, 'posts/claim.md': claim })
  expect((await read).content?.entries.size).toBeGreaterThan(count)
  expect((await problems).map(({ file, code }) => `${file} ${code}`)).toEqual(['posts/claim.md contradicted-stage'])
})

it('tells when it comes to nothing', async () => {
  reader = openContentReader({
    run: { contentDir: join(dir, 'nowhere'), now: today, drafts: false, pictures: false },
    base: '/',
    site: undefined,
  })
  await expect(reader.read).rejects.toThrow()
  await expect(reader.problems).rejects.toThrow()
})

it('leaves nobody waiting when it is ended', async () => {
  const { listings } = await open(manyPosts(300)).read
  await reader?.stop()
  expect(await listings.get('posts/p299')).toBeInstanceOf(Map)
  const early = open({})
  await early.stop()
  for (const promise of [early.read, early.problems]) await expect(promise).rejects.toThrow('ended early')
})
