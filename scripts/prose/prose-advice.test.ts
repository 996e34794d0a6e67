import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aPostFile, contentFolder, soundContent, type Files } from '../../src/sources/content-folder.builder.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { proseAdvice } from './prose-advice.ts'

const emptyFolder = (): string => contentFolder({})

async function adviceOn(files: Files, isChosen = (file: string): boolean => file in files): Promise<string[]> {
  const dir = contentFolder({ ...soundContent, ...files })
  const problems = await proseAdvice(dir, readContent(dir).sources, isChosen, join(emptyFolder(), 'prose.json'))
  expect(problems.every(({ severity }) => severity === 'advice')).toBe(true)
  return problems.map(({ file, line, column, code, message, fix }) => `${file}:${line}:${column} ${code} ${message} ${fix}`)
}

const post = (text: string, keys = ''): Files => ({ 'posts/x.mdx': aPostFile(keys, text) })

describe('advice on spelling', () => {
  it('tells a misspelled word once, where it stands first', async () => {
    expect(await adviceOn(post('Fine words.\n\nThe lamp recieves oil and recieves air.'))).toEqual([
      'posts/x.mdx:9:10 spelling "recieves" stands in no dictionary, here and 1 more time in this file. Did you mean "receives"? A right word goes into words.txt.',
    ])
  })

  it('reads titles, summaries, and what components show, and no code, keys, or addresses', async () => {
    const text =
      'Run `recieve` at [a place](/posts/first/ "x").\n\n```sh\nrecieve\n```\n\n<Details summary="Oil recieved">\n\nMore.\n\n</Details>'
    expect(await adviceOn(post(text, 'summary: Teh lamp.\ntags: [recieve]'))).toEqual([
      expect.stringContaining('posts/x.mdx:6:10 spelling "Teh"'),
      expect.stringContaining('posts/x.mdx:15:23 spelling "recieved"'),
    ])
  })

  it('knows the words of the list and the names of the registry', async () => {
    const files = post('Wicktrim and Zorbly lamps: the Grommix, by Ada Lampwright.')
    expect(await adviceOn(files)).toHaveLength(4)
    const known = {
      'words.txt': '# ours\nwicktrim # of brass\n',
      'features/zorbly.yaml': 'title: A feature\nsig: wire\ngates: [GrommixOil]\n',
      'people/ada.yaml': 'name: Ada Lampwright\n',
    }
    expect(await adviceOn({ ...files, ...known }, (file) => file === 'posts/x.mdx')).toEqual([])
  })

  it('follows the language of the site and is silent about those without a dictionary', async () => {
    const site = (language: string): Files => ({ 'site.yaml': `${String(soundContent['site.yaml'])}language: ${language}\n` })
    const files = post('The colour of oil.')
    expect(await adviceOn(files)).toHaveLength(1)
    expect(await adviceOn({ ...files, ...site('en-GB') })).toEqual([])
    expect(await adviceOn({ ...post('Die Lampe empfängt das Öl, nur kein Wasser.'), ...site('de') })).toEqual([])
  })
})

describe('advice on style', () => {
  it.each([
    ['a link without a name', 'See [here](/posts/first/).', '7:6', 'MD059'],
    ['a heading that ends in a stop', 'Words.\n\n## A thing.', '9:11', 'MD026'],
    ['a heading without room', 'Words.\n\n## A thing\nMore.', '9:1', 'MD022'],
    ['a prompt', 'Words.\n\n```sh\n$ lamp on\n```', '10:1', 'MD014'],
    ['a block of code without a language', 'Words.\n\n```\nlamp on\n```', '9:1', 'MD040'],
    ['lists of two kinds', '- one\n\nWords.\n\n* two', '11:1', 'MD004'],
  ])('tells %s', async (_, text, place, rule) => {
    expect(await adviceOn(post(text))).toEqual([
      expect.stringMatching(new RegExp(`^posts/x\\.mdx:${place} writing-style .* \\(${rule}\\) `)),
    ])
  })

  it('says nothing of components, front matter, and long lines', async () => {
    const text = `${'Words '.repeat(60)}end.\n\n<Note title="A note">\n\nMore.<SideNote>Aside.</SideNote> {/* a remark */}\n\n</Note>`
    expect(await adviceOn(post(text, 'features:\n  - quiet-wire'))).toEqual([])
  })
})

describe('kept advice', () => {
  it('is not worked out again while a text stays the same', async () => {
    const dir = contentFolder({ ...soundContent, ...post('The lamp recieves oil. See [here](/posts/first/).') })
    const cache = join(emptyFolder(), 'below/prose.json')
    const advice = (file = cache) => proseAdvice(dir, readContent(dir).sources, () => true, file)
    const first = await advice()
    const spelling = await import('./spelling.ts')
    const asked = vi.spyOn(spelling, 'unknownWordsIn').mockRejectedValue(new Error('asked again'))
    expect(first.map(({ code }) => code)).toEqual(['spelling', 'writing-style'])
    expect(await advice()).toEqual(first)
    await expect(advice(join(dir, 'another.json'))).rejects.toThrow('asked again')
    asked.mockRestore()
    writeFileSync(join(dir, 'words.txt'), 'recieves\n')
    expect((await advice()).map(({ code }) => code)).toEqual(['writing-style'])
  })
})

describe('advice on what a post is about', () => {
  const told = async (kind: string, keys: string): Promise<string[]> =>
    (await adviceOn({ 'posts/x.mdx': aPostFile(keys, '## On wires\n\nWords.').replace('essay', kind) })).filter((one) =>
      one.includes('missing-subject'),
    )

  it.each([
    ['lead-note', 'tags: [oil]'],
    ['retrospective', 'features: [quiet-wire]'],
    ['deep-dive', 'release: "1.0"'],
    ['deep-dive', 'features: []'],
    ['deprecation', 'sigs: [wire]'],
    ['spotlight', 'release: "1.0"'],
  ])('misses it in a %s with %s', async (kind, keys) => {
    expect(await told(kind, keys)).toEqual([expect.stringContaining('posts/x.mdx:3:7 missing-subject A ')])
  })

  it.each([
    ['lead-note', 'release: "1.0"'],
    ['retrospective', 'release: "1.0"'],
    ['deep-dive', 'features: [12]'],
    ['deep-dive', 'sections: { quiet-wire: on-wires }'],
    ['deprecation', 'features: [quiet-wire]'],
    ['spotlight', 'sigs: [wire]'],
    ['spotlight', 'features: [quiet-wire]'],
    ['announcement', 'tags: [oil]'],
    ['essay', 'tags: [oil]'],
  ])('finds it in a %s with %s', async (kind, keys) => {
    expect(await told(kind, keys)).toEqual([])
  })

  it('asks for it in the words of the site, in the files that are chosen', async () => {
    const site = { 'site.yaml': `${String(soundContent['site.yaml'])}group: { singular: Team, plural: Teams, path: teams }\n` }
    const spotlight = { 'posts/x.mdx': aPostFile().replace('essay', 'spotlight') }
    expect(await adviceOn({ ...site, ...spotlight })).toEqual([
      'posts/x.mdx:3:7 missing-subject A spotlight tells of a Team, and this one names none: no Team has it on its page. Add the key "sigs" with ids of groups, or choose another kind.',
    ])
    expect(await adviceOn(spotlight, () => false)).toEqual([])
  })
})
