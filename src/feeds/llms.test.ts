import { expect, it } from 'vitest'
import { aFeature, aPost, aRelease, aSig } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { llmsFiles } from './llms.ts'
import type { FeedSource } from './feed-source.ts'
import { aToldSource } from './told-source.builder.ts'

const written = (source: FeedSource): Map<string, string> => new Map(llmsFiles(source).map(({ file, text }) => [file, text()]))

it('the index names every page and what it is about', () => {
  const files = written(aToldSource())
  expect([...files.keys()]).toEqual(['llms.txt', 'llms-full.txt'])
  expect(files.get('llms.txt')).toMatchInlineSnapshot(`
    "# The Wick

    > News of Lantern.

    Every post, feature, release and group of Lantern is a page here, and every such page exists as Markdown at its address with index.md added. A stage that is only aimed at says so; everything else was reached.

    ## Releases

    - [Lantern 1.3](https://wick.example/almanac/releases/1.3/index.md)
    - [Lantern 1.2 Glow \\*](https://wick.example/almanac/releases/1.2/index.md): Dark \\<and> quiet.
    - [Lantern 1.1](https://wick.example/almanac/releases/1.1/index.md)
    - [Lantern 1.0](https://wick.example/almanac/releases/1.0/index.md)

    ## Writing

    - [short](https://wick.example/almanac/posts/short/index.md)
    - [A \\<b> & \\*c\\*](https://wick.example/almanac/posts/told/index.md): In \\*short\\*.
    - [old](https://wick.example/almanac/posts/old/index.md)

    ## SIGs

    - [SIG Wire & Co](https://wick.example/almanac/sigs/wire/index.md): Every \\*wire\\*.
    - [WG glass](https://wick.example/almanac/sigs/glass/index.md)

    ## Features

    - [A \\<quiet> wire](https://wick.example/almanac/features/quiet/index.md): No \\*hum\\*.
    - [bare](https://wick.example/almanac/features/bare/index.md)
    - [hum](https://wick.example/almanac/features/hum/index.md)

    ## Data

    - [Everything as JSON](https://wick.example/almanac/api/): what programs get, with schemas
    - [Stage changes](https://wick.example/almanac/features/feed.json): a feed with an entry for each

    ## Whole texts

    - [llms-full.txt](https://wick.example/almanac/llms-full.txt)
    "
  `)
})

it('the whole texts are those of posts and releases', () => {
  const whole = written(aToldSource()).get('llms-full.txt')
  expect(whole?.match(/^# .*$/gm)).toMatchInlineSnapshot(`
    [
      "# short",
      "# A \\<b> & \\*c\\*",
      "# old",
      "# Lantern 1.3, upcoming",
      "# Lantern 1.2 Glow \\*",
      "# Lantern 1.1",
      "# Lantern 1.0",
    ]
  `)
})

it('a list of up to 100 pages stays in the index', () => {
  const withFeatures = (count: number) => written(aFeedSource({ features: Array.from({ length: count }, (_, at) => aFeature(`f${at}`)) }))
  expect([...withFeatures(100).keys()]).toEqual(['llms.txt', 'llms-full.txt'])
  const files = withFeatures(101)
  expect(files.get('llms.txt')).toContain(
    '## Features\n\n- [Features](https://wick.example/almanac/llms-features.txt): all 101 pages\n\n## Data',
  )
  expect(files.get('llms-features.txt')?.split('\n').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "# The Wick: features",
      "",
      "- [f0](https://wick.example/almanac/features/f0/index.md)",
      "- [f1](https://wick.example/almanac/features/f1/index.md)",
    ]
  `)
  const posts = written(aFeedSource({ posts: Array.from({ length: 101 }, (_, at) => aPost(`p${at}`)) }))
  expect(posts.has('llms-posts.txt')).toBe(true)
  const releases = written(aFeedSource({ releases: Array.from({ length: 101 }, (_, at) => aRelease(`1.${at}`)) }))
  expect(releases.has('llms-releases.txt')).toBe(true)
})

it('whole texts that are too long come by release, what belongs to none at the end', () => {
  const posts = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aPost(id, id < 'c' ? { release: '1.0' } : {}, 25_001))
  const files = written(aFeedSource({ posts }))
  expect(files.get('llms-full.txt')).toMatchInlineSnapshot(`
    "# The Wick

    The whole texts, by release:

    - [llms-full-1.10.txt](https://wick.example/almanac/llms-full-1.10.txt)
    - [llms-full-1.2.txt](https://wick.example/almanac/llms-full-1.2.txt)
    - [llms-full-1.1.txt](https://wick.example/almanac/llms-full-1.1.txt)
    - [llms-full-1.0.txt](https://wick.example/almanac/llms-full-1.0.txt)
    - [llms-full-other.txt](https://wick.example/almanac/llms-full-other.txt)
    "
  `)
  expect(written(aFeedSource({ posts: posts.slice(1) })).has('llms-full-1.0.txt')).toBe(false)
  expect(files.get('llms-full-1.0.txt')?.match(/^# .*$/gm)).toEqual(['# Lantern 1.0', '# a', '# b'])
  expect(files.get('llms-full-other.txt')?.match(/^# .*$/gm)).toEqual(['# c', '# d', '# e', '# f'])
  expect(files.get('llms.txt')).toContain('- [llms-full-1.0.txt](https://wick.example/almanac/llms-full-1.0.txt)')
})

it('a site that does not describe itself is described by its project', () =>
  expect(written(aFeedSource()).get('llms.txt')).toContain('\n> Releases and features of Lantern, and what is written about them.\n'))

it('whole texts have a line between them and a key that follows them', () => {
  const wholeOf = (title: string) => llmsFiles(aFeedSource({ posts: [aPost('a'), aPost('b', { title })] })).find(({ key }) => key !== undefined) // prettier-ignore
  const whole = wholeOf('B')
  expect(whole?.file).toBe('llms-full.txt')
  expect(whole?.text()).toMatch(/[^\n]\n\n---\n/)
  expect(whole?.key?.()).toBe(wholeOf('B')?.key?.())
  expect(whole?.key?.()).not.toBe(wholeOf('C')?.key?.())
})

it('more than a hundred groups have a list of their own', () => {
  const files = written(aFeedSource({ sigs: Array.from({ length: 101 }, (_, at) => aSig(`g${at}`)) }))
  expect(files.get('llms.txt')).toContain('(https://wick.example/almanac/llms-groups.txt)')
  expect(files.get('llms-groups.txt')?.match(/^- /gm)).toHaveLength(101)
})
