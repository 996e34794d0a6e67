import { describe, expect, it } from 'vitest'
import { compareProblems } from '../model/problem.ts'
import { aFeatureFile, aPostFile, contentFolder, problemsWith, soundContent, today, toldOf } from './content-folder.builder.ts'
import { beginCheck, checkContent } from './check-content.ts'

describe('checkContent', () => {
  it('finds nothing in sound content', () => {
    const { sources, problems } = checkContent(contentFolder(soundContent), today)
    expect(problems).toEqual([])
    expect(sources.posts.map(({ id }) => id)).toEqual(['first'])
    expect(sources.posts[0]?.body.text).toBe('Some words.')
  })

  it('needs no entries at all', () => {
    expect(checkContent(contentFolder({ 'site.yaml': soundContent['site.yaml'] ?? '' }), today).problems).toEqual([])
  })

  it('reads files with a byte order mark and with the line ends of Windows', () => {
    expect(toldOf({ 'people/ben.yaml': '\uFEFFname: Ben\r\naffiliation: Wicks\r\n' })).toEqual([])
    expect(toldOf({ 'posts/x.mdx': `\uFEFF${aPostFile('tags: [a]').replaceAll('\n', '\r\n')}` })).toEqual([])
    expect(toldOf({ 'posts/x.mdx': aPostFile('tags: a', '[a](#b)').replaceAll('\n', '\r\n') })).toEqual([
      'posts/x.mdx:6:7 wrong-value',
      'posts/x.mdx:8:1 broken-anchor',
    ])
  })

  it('tells everything that is wrong in one file, its keys and its text', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('date: 2025-02-30\nkind: essy\ntags: a', 'A {brace}.') })).toEqual([
      'posts/x.mdx:6:1 duplicate-key',
      'posts/x.mdx:6:7 bad-date',
      'posts/x.mdx:7:1 duplicate-key',
      'posts/x.mdx:7:7 wrong-value',
      'posts/x.mdx:8:7 wrong-value',
      expect.stringMatching(/^posts\/x\.mdx:10:3 /),
    ])
  })

  it('tells everything that is wrong in all files, in order and nothing twice', () => {
    const problems = problemsWith({
      'people/ada.yaml': '- a list\n',
      'people/ben.yaml': 'name: \uFFFDben\nname: Ben\n',
      'people/cid.yaml': Buffer.from([0x6e, 0xff]),
      'features/a.yaml': aFeatureFile('proposal: 12'),
      'posts/a.mdx': 'No front matter.\n',
      'posts/b.mdx': '---\ntitle: B\n',
      'posts/c.mdx': aPostFile('features: [nothing]\nrelease: "9.9"', '[a](/nowhere/)'),
    })
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'features/quiet-wire.yaml:3 duplicate-proposal',
      'people/ada.yaml:1 wrong-value',
      'people/ben.yaml:2 duplicate-key',
      'people/cid.yaml:1 not-utf-8',
      'posts/a.mdx:1 front-matter-missing',
      'posts/b.mdx:1 front-matter-missing',
      'posts/c.mdx:6 unknown-feature',
      'posts/c.mdx:7 unknown-release',
      'posts/c.mdx:9 broken-link',
    ])
    expect(problems).toEqual([...problems].sort(compareProblems))
  })
})

describe('a post without a text', () => {
  const empty = (keys = ''): string => aPostFile(keys, ' ')

  it('is told, unless it is a draft', () => {
    expect(toldOf({ 'posts/x.mdx': empty() })).toEqual(['posts/x.mdx:1:1 empty-text'])
    expect(toldOf({ 'posts/x.md': empty('hold: "1.2"').replace('date: 2025-01-01\n', '') })).toEqual(['posts/x.md:1:1 empty-text'])
    expect(toldOf({ 'posts/x.mdx': empty('draft: true') })).toEqual([])
    expect(toldOf({ 'posts/x.mdx': empty().replace('date: 2025-01-01\n', '') })).toEqual([])
  })

  it('is not made by not reading it', () => {
    const dir = contentFolder(soundContent)
    expect(checkContent(dir, today, () => false).problems).toEqual([])
  })
})

describe('a check in two parts', () => {
  const claim = 'The [quiet wire](/features/quiet-wire/) became stable in 1.0.'
  const feature = `${soundContent['features/quiet-wire.yaml']?.toString() ?? ''}stages:\n  - { stage: stable, release: "1.1" }\n`
  const codesOf = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code)

  it('knows every error at once, and what texts claim later', () => {
    const texts = { 'posts/a.mdx': aPostFile('release: "9.9"'), 'posts/b.mdx': aPostFile('features: [quiet-wire]', claim) }
    const files = { ...texts, 'features/quiet-wire.yaml': feature }
    const dir = contentFolder({ ...soundContent, ...files })
    const begun = beginCheck(dir, today)
    expect(codesOf(begun.problems)).toEqual(['unknown-release'])
    const all = begun.finish()
    expect(codesOf(all)).toEqual(['unknown-release', 'contradicted-stage'])
    expect(all).toEqual(checkContent(dir, today).problems)
  })
})

describe('a file with problems of its own', () => {
  const broken = 'colour: red'

  it('is still known to those that name it', () => {
    expect(
      toldOf({
        'people/ben.yaml': broken,
        'sigs/oil.yaml': 'name:\n',
        'features/glow.yaml': 'title: Glow\nsig: oil\nproposal: 40\naliases: [shine]\ncolour: red\n',
        'posts/x.mdx': aPostFile(
          'sigs: [oil]\nfeatures: [glow, 40, shine]\nsummary: ok',
          'By [Ben](/people/ben/), on [40](/keps/40/) and [Shine](/features/shine/).',
        ).replace('[ada]', '[ada, ben]'),
      }),
    ).toEqual([
      'features/glow.yaml:5:1 unknown-key',
      'people/ben.yaml:1:1 missing-key',
      'people/ben.yaml:1:1 unknown-key',
      'sigs/oil.yaml:1:1 empty-value',
    ])
  })

  it('is still known by its address when it is a post', () => {
    const site = `${soundContent['site.yaml']}permalink: /:year/:slug/\n`
    const post = aPostFile(`${broken}\naliases: [/former/x/]`)
    expect(toldOf({ 'site.yaml': site, 'posts/x.mdx': post, 'posts/y.mdx': aPostFile('', '[x](/2025/x/) [x](/former/x/)') })).toEqual([
      'posts/x.mdx:6:1 unknown-key',
    ])
  })

  it('does not hide that others name what does not exist', () => {
    expect(toldOf({ 'features/glow.yaml': broken, 'posts/x.mdx': aPostFile('features: [40]') })).toContain(
      'posts/x.mdx:6:12 unknown-proposal',
    )
  })
})

describe('a file that alone is wanted', () => {
  it('is told everything, and of the others nothing but what their facts say', () => {
    const dir = contentFolder({
      ...soundContent,
      'posts/x/index.mdx': aPostFile('authors: [adda]', '{x} [first](/posts/first/) [y](/posts/y/)'),
      'posts/x/a.png': 'no picture',
      'posts/y/index.mdx': aPostFile('tags: a', '{y}'),
      'posts/y/a.png': 'no picture',
    })
    const told = checkContent(dir, today, (file) => file.startsWith('posts/x/')).problems.map(({ file, code }) => `${file} ${code}`)
    expect(told).toEqual([
      'posts/x/a.png image-kind',
      'posts/x/index.mdx duplicate-key',
      'posts/x/index.mdx unknown-person',
      'posts/x/index.mdx expression',
      'posts/y/index.mdx wrong-value',
    ])
  })
})
