import { expect, it } from 'vitest'
import { aFeature, aPost, aSig } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { featureMirror } from './feature-mirror.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

function textOf(id: string): string {
  const found = source.index.features.get(id)
  if (found === undefined) throw new Error(`no feature ${id}`)
  return featureMirror(found, source)
}

it('a feature of which everything is known is told whole', () =>
  expect(textOf('quiet')).toMatchInlineSnapshot(`
  "---
  title: "A <quiet> wire"
  url: "https://wick.example/almanac/features/quiet/"
  type: "feature"
  proposal: 7
  group: "wire"
  participating: ["glass"]
  status: "implemented"
  stage: "beta"
  since: "1.2"
  summary: "No *hum*."
  language: "en"
  ---

  # A \\<quiet> wire

  No \\*hum\\*.

  - Now: Beta since 1.2
  - Owner: [SIG Wire & Co](https://wick.example/almanac/sigs/wire/)
  - Taking part: [WG glass](https://wick.example/almanac/sigs/glass/)
  - Proposal: [LEP-7](https://x.example/7)
  - Status of the proposal: implemented
  - In place of: [hum](https://wick.example/almanac/features/hum/)
  - docs: <https://x.example/docs>

  ## Stages

  - Alpha in [1.0](https://wick.example/almanac/releases/1.0/), 10 January 2024
  - Beta in [1.2](https://wick.example/almanac/releases/1.2/), 10 January 2025
  - Stable aimed at [1.3](https://wick.example/almanac/releases/1.3/)

  ## What it is

  All *silent*.

  ## Gates

  | Gate | Program | Release | Stage | By default |
  | --- | --- | --- | --- | --- |
  | \`Bare\` |  |  |  |  |
  | \`Quiet\` | \`lamp\`, \`post\` | [1.0](https://wick.example/almanac/releases/1.0/) | Alpha | off |
  | \`Quiet\` | \`lamp\`, \`post\` | [1.2](https://wick.example/almanac/releases/1.2/) | Beta | on, locked |

  ## Written about it

  - [old](https://wick.example/almanac/posts/old/), 1 February 2024
  - [A \\<b> & \\*c\\*](https://wick.example/almanac/posts/told/), 1 June 2024: In \\*short\\*.
  "
`))

it('a feature that went names what took its place, and the section that tells of it', () =>
  expect(textOf('hum')).toMatchInlineSnapshot(`
  "---
  title: "hum"
  url: "https://wick.example/almanac/features/hum/"
  type: "feature"
  group: "wire"
  stage: "removed"
  since: "1.2"
  language: "en"
  ---

  # hum

  Removed in 1.2, 12 months after beta in 1.0.

  - Now: Removed in 1.2
  - Owner: [SIG Wire & Co](https://wick.example/almanac/sigs/wire/)
  - Replaced by: [A \\<quiet> wire](https://wick.example/almanac/features/quiet/)

  ## Stages

  - Beta in [1.0](https://wick.example/almanac/releases/1.0/), 10 January 2024
  - Deprecated in [1.1](https://wick.example/almanac/releases/1.1/), 10 July 2024
  - Removed in [1.2](https://wick.example/almanac/releases/1.2/), 10 January 2025

  ## Written about it

  - [old](https://wick.example/almanac/posts/old/), 1 February 2024
  - [A \\<b> & \\*c\\*](https://wick.example/almanac/posts/told/#the-hum), 1 June 2024: In \\*short\\*.
  "
`))

it('a feature of which little is known is told in few lines', () =>
  expect(textOf('bare')).toMatchInlineSnapshot(`
  "---
  title: "bare"
  url: "https://wick.example/almanac/features/bare/"
  type: "feature"
  proposal: 8
  group: "glass"
  participating: ["wire"]
  stage: "stable"
  since: "1.2"
  language: "en"
  ---

  # bare

  Stable since 1.2.

  - Now: Stable since 1.2
  - Owner: [WG glass](https://wick.example/almanac/sigs/glass/)
  - Taking part: [SIG Wire & Co](https://wick.example/almanac/sigs/wire/)
  - Proposal: [LEP-8](https://x.example/8)

  ## Stages

  - Stable in [1.2](https://wick.example/almanac/releases/1.2/), 10 January 2025
  "
`))

it('a feature names each group, each predecessor and each heading that tells of it, in its own text', () => {
  const posts = [aPost('p', { features: ['a'], sections: { a: 'the-a' } })]
  const heading = { id: 'the-a', text: 'All *of* a', depth: 2 as const, line: 1, column: 1 }
  const headed = posts.map((post) => ({ ...post, body: { ...post.body, headings: [heading] } }))
  const features = [
    aFeature('a', { alpha: '1.0' }, { participating: ['glass', 'post'] }),
    aFeature('b', { removed: '1.0' }, { replacedBy: 'a', title: 'The whole b', shortTitle: 'b' }),
    aFeature('c', { removed: '1.0' }, { replacedBy: 'a' }),
  ]
  const sigs = ['wire', 'glass', 'post'].map((id) => aSig(id))
  const of = aFeedSource({ posts: headed, features, sigs }, { texts: { a: 'See [c](/features/c/).' } })
  const own = { ...of, textOf: (...[kind, id]: Parameters<typeof of.textOf>) => (kind === 'features' ? of.textOf(kind, id) : undefined) }
  const feature = of.index.features.get('a')
  const text = feature === undefined ? '' : featureMirror(feature, own)
  expect(text).toMatch(/^- Taking part: \[SIG glass\]\([^)]*\), \[SIG post\]\([^)]*\)$/m)
  expect(text).toMatch(/^- In place of: \[c\]\([^)]*\), \[The whole b\]\([^)]*\)$/m)
  expect(text).toMatch(/^- \[p\]\([^)]*\/p\/#the-a\), [^:]*: told in “All \\\*of\\\* a”$/m)
  expect(text).toContain('\n## What it is\n\nSee [c](https://wick.example/almanac/features/c/).\n')
})
