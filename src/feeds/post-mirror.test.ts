import { expect, it } from 'vitest'
import { aFeature, aPost } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { postMirror } from './post-mirror.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

function textOf(id: string): string {
  const found = source.index.posts.get(id)
  if (found === undefined) throw new Error(`no post ${id}`)
  return postMirror(found, source)
}

it('a post of which everything is known is told whole', () =>
  expect(textOf('told')).toMatchInlineSnapshot(`
  "---
  title: "A <b> & *c*"
  url: "https://wick.example/almanac/posts/told/"
  type: "post"
  kind: "deep-dive"
  date: "2024-06-01"
  updated: "2024-12-24"
  authors: ["Ada *Lamp*","eve"]
  summary: "In *short*."
  release: "1.2"
  features: ["quiet","hum"]
  groups: ["wire"]
  series: "story"
  part: 2
  canonical: "https://first.example/told/"
  tags: ["wires","quiet"]
  language: "en"
  ---

  # A \\<b> & \\*c\\*

  In \\*short\\*.

  Deep-dive by [Ada \\*Lamp\\*](https://wick.example/almanac/people/ada/) and eve, 1 June 2024. Updated 24 December 2024.

  - Quiet & dark: Beta since 1.2.
  - hum: Removed in 1.2.

  ![A "lamp"](https://wick.example/lamp.webp)

  > **Editor’s note:** Not \\<new>.

  ## The hum

  See [it](https://wick.example/almanac/features/quiet/).

  ## About this piece

  - Features: [A \\<quiet> wire](https://wick.example/almanac/features/quiet/), [hum](https://wick.example/almanac/features/hum/)
  - SIGs: [SIG Wire & Co](https://wick.example/almanac/sigs/wire/)
  - Release: [1.2](https://wick.example/almanac/releases/1.2/)
  - Series: [story](https://wick.example/almanac/series/story/), part 2
  - First published at: <https://first.example/told/>
  "
`))

it('a post about nothing on record has no facts below its text', () =>
  expect(textOf('short')).toMatchInlineSnapshot(`
  "---
  title: "short"
  url: "https://wick.example/almanac/posts/short/"
  type: "post"
  kind: "essay"
  date: "2025-01-11"
  authors: ["Ada *Lamp*"]
  language: "en"
  ---

  # short

  Essay by [Ada \\*Lamp\\*](https://wick.example/almanac/people/ada/), 11 January 2025.
  "
`))

it('a post of long ago says where its features stood', () =>
  expect(textOf('old')).toMatchInlineSnapshot(`
  "---
  title: "old"
  url: "https://wick.example/almanac/posts/old/"
  type: "post"
  kind: "essay"
  date: "2024-02-01"
  updated: "2025-02-01"
  authors: ["eve","Ada *Lamp*"]
  features: ["quiet","hum"]
  groups: ["glass","wire"]
  language: "en"
  ---

  # old

  Essay by eve and [Ada \\*Lamp\\*](https://wick.example/almanac/people/ada/), 1 February 2024. Updated 1 February 2025.

  - Quiet & dark: alpha in 1.0 when this was written; now beta since 1.2.
  - hum: beta in 1.0 when this was written; now removed in 1.2.

  ## About this piece

  - Features: [A \\<quiet> wire](https://wick.example/almanac/features/quiet/), [hum](https://wick.example/almanac/features/hum/)
  - SIGs: [WG glass](https://wick.example/almanac/sigs/glass/), [SIG Wire & Co](https://wick.example/almanac/sigs/wire/)
  "
`))

it('a post that tells of a past release does not call its features then what they were when it was written', () => {
  const looking = aFeedSource({
    features: [aFeature('quick', { alpha: '1.0', stable: '1.1' })],
    posts: [aPost('back', { release: '1.0', date: '2024-08-01', features: ['quick'] })],
  })
  const post = looking.index.posts.get('back')
  expect(post && postMirror(post, looking)).toContain('- quick: alpha in 1.0 as told here; now stable since 1.1.')
})
