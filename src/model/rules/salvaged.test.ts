import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, aPicture, toldOf } from '../../sources/content-folder.builder.ts'

/** A post of which every key and the text name what is not there; `key` stands on line 12. */
const lost = (key: string, text = '[a](/features/nothing/) [b](#c) <FeatureState feature="nobody" /> ![d](./d.png)'): string =>
  aPostFile(
    `release: "9.9"\nfeatures: [nothing, 40]\nsigs: [oil]\nsections: { none: gone }\nseries: { id: tale, part: 1 }\ncover: { src: ./c.png, alt: A }\n${key}`,
    text,
  ).replace('[ada]', '[ada, eve, eve]')

describe('a post with errors in its front matter', () => {
  it.each([
    ['colour: red', ['12:1 unknown-key']],
    ['tags: a', ['12:7 wrong-value']],
    ['summary:', ['12:1 empty-value']],
    ['updated: 2025-02-30', ['12:10 bad-date']],
    ['title: Again', ['12:1 duplicate-key']],
  ])('is told with %s everything that it is told without it', (key, more) => {
    const without = toldOf({ 'posts/x.mdx': lost('tags: [a]') })
    const told = toldOf({ 'posts/x.mdx': lost(key) })
    expect(told.toSorted()).toEqual([...without, ...more.map((one) => `posts/x.mdx:${one}`)].toSorted())
    expect(without).toHaveLength(15)
  })

  it('is told of its text when nothing of its front matter can be read', () => {
    expect(toldOf({ 'posts/x.mdx': lost('a: b: c', '[a](/nowhere/) ![b](./b.png)') })).toEqual([
      'posts/x.mdx:12:4 yaml-syntax',
      'posts/x.mdx:14:1 broken-link',
      'posts/x.mdx:14:16 image-missing',
    ])
  })

  it('is told of the right items beside a wrong one', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('features: [Quiet, quiet-wire, quiet-wier]') })).toEqual([
      'posts/x.mdx:6:12 wrong-value',
      'posts/x.mdx:6:31 unknown-feature',
    ])
  })

  it('does not hide its own mistakes by holding their words', () => {
    const broken = 'title: X\nsig: wire\nreplacedBy: nothing\nstatus: odd'
    expect(toldOf({ 'features/x.mdx': `---\n${broken}\n---\n<FeatureState feature="none" />\n` })).toEqual([
      'features/x.mdx:4:13 unknown-feature',
      'features/x.mdx:5:9 wrong-value',
      'features/x.mdx:7:1 unknown-feature',
    ])
  })
})

describe('a post with errors in its text', () => {
  it('is told of its front matter, and nothing that follows from the text that could not be read', () => {
    const told = toldOf({ 'posts/x.mdx': lost('tags: [a]', 'A {brace}. [a](/nowhere/)'), 'posts/x.png': aPicture })
    expect(told.filter((line) => /:14:|broken|unused/.test(line))).toEqual(['posts/x.mdx:14:3 expression'])
    expect(told).toHaveLength(11)
  })
})

describe('nothing is told', () => {
  it.each([
    ['of a release that is written in another way', 'release: 1.10', '', ['6:10 bad-version']],
    ['of a date that is not one', 'updated: 2024-02-31', '', ['6:10 bad-date']],
    ['of a kind that is not one', 'kind: deepdive\nfeatures: [quiet-wire]\nsigs: [glass]', '', ['6:1 duplicate-key', '6:7 wrong-value']],
    ['of a cover that was told', 'cover: { src: ./c.svg, alt: A }\ntags: a', '', ['6:15 image-path', '7:7 wrong-value']],
    ['of a link to its own address', 'aliases: [/former/x/]\nurl: odd', '[a](/posts/x/) [b](/former/x/) [c](/odd/)', ['7:6 wrong-value']],
    ['of a draft behind a link when it may be one itself', 'drft: true', '[a](/posts/hidden/)', ['6:1 unknown-key']],
    ['of a draft behind the link of a draft', 'draft: true\ntags: a', '[a](/posts/hidden/)', ['7:7 wrong-value']],
    ['of a draft behind the link of what may be one', 'draft: perhaps', '[a](/posts/hidden/)', ['6:8 wrong-value']],
    ['of a draft behind the link of what may be held', 'hold: [1.0]', '[a](/posts/hidden/)', ['6:7 bad-version']],
    ['of the day of a post that may be another', 'date: 2025-01-32', '[a](/posts/hidden/)', ['6:1 duplicate-key', '6:7 bad-date']],
  ])('%s', (_, keys, text, told) => {
    const hidden = { 'posts/hidden.mdx': aPostFile('draft: true') }
    expect(toldOf({ ...hidden, 'posts/x.mdx': aPostFile(keys, text || 'Words.') })).toEqual(told.map((one) => `posts/x.mdx:${one}`))
  })

  it('of groups that may belong to a feature that is written in another way', () => {
    const told = (features: string, kind: string): string[] =>
      toldOf({ 'posts/x.mdx': aPostFile(`features: ${features}\nsigs: [glass]`).replace('essay', kind) })
    expect(told('[quiet-wire]\ntags: a', 'deep-dive')).toEqual(['posts/x.mdx:7:7 wrong-value', 'posts/x.mdx:8:8 contradicted-sig'])
    expect(told('[quiet-wire, Glow]', 'deep-dive')).toEqual(['posts/x.mdx:6:24 wrong-value'])
    expect(told('[quiet-wire]', 'deepdive')).toEqual(['posts/x.mdx:3:7 wrong-value'])
  })

  it('of other files, whatever stands in the one with errors', () => {
    const series = 'series: { id: story, part: 1 }'
    const broken = aPostFile(`${series}\naliases: [/posts/first/]\ncolour: red`, '![a](./a.png)').replace('2025-01-01', '2024-01-01')
    const files = {
      'posts/x/index.mdx': broken,
      'posts/x/a.png': aPicture,
      'posts/y.mdx': aPostFile(series, '[x](/posts/x/#nothing)'),
      'posts/z.mdx': aPostFile('release: "9.9"'),
      'features/x.yaml': aFeatureFile('proposal: 12\naliases: [hush]\ncolour: red'),
    }
    expect(toldOf(files)).toEqual([
      'features/x.yaml:5:1 unknown-key',
      'posts/x/index.mdx:8:1 unknown-key',
      'posts/z.mdx:6:10 unknown-release',
    ])
  })
})

it('tells a live post with another error of the draft behind its link', () => {
  const files = { 'posts/hidden.mdx': aPostFile('draft: true'), 'posts/x.mdx': aPostFile('tags: a', '[a](/posts/hidden/)') }
  expect(toldOf(files)).toEqual(['posts/x.mdx:6:7 wrong-value', 'posts/x.mdx:8:1 link-to-unpublished'])
})

it('tells of a mistake where something else was only warned of', () => {
  const table = aPostFile('tags: a', 'A | B\n--- | ---\n[a](/nowhere/) | b | c')
  expect(toldOf({ 'posts/x.mdx': table })).toEqual([
    'posts/x.mdx:6:7 wrong-value',
    'posts/x.mdx:10:1 broken-link',
    'posts/x.mdx:10:1 table-row',
  ])
})

it('hides no mistake of others by what its text and its right keys say', () => {
  const broken = aPostFile('features: [nothing]\ntags: a', 'There was nothing .')
  expect(toldOf({ 'posts/x.mdx': broken, 'posts/y.mdx': aPostFile('', '[a](/features/nothing/)') })).toEqual([
    'posts/x.mdx:6:12 unknown-feature',
    'posts/x.mdx:7:7 wrong-value',
    'posts/y.mdx:7:1 broken-link',
  ])
})

it('tells of two broken files what each says, and not that the other is missing', () => {
  const files = {
    'posts/x.mdx': aPostFile('tags: a', '[y](/posts/y/) [z](/posts/z/)'),
    'posts/y.mdx': aPostFile('url: /elsewhere/\ncolour: red', '[x](/posts/x) [y](/elsewhere/)'),
  }
  expect(toldOf(files)).toEqual(['posts/x.mdx:6:7 wrong-value', 'posts/x.mdx:8:16 broken-link', 'posts/y.mdx:7:1 unknown-key'])
})
