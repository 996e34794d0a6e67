import { expect, it } from 'vitest'
import { aFeature, aPost, aRelease } from '../model/entries.builder.ts'
import { changeEntries, changeTitle } from './change-entries.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { aToldSource } from './told-source.builder.ts'

it('a change is told with all that is known of it', () => {
  const source = aToldSource()
  const [first] = changeEntries(
    [...source.index.features.values()].filter(({ id }) => id === 'quiet'),
    source,
  )
  expect(first).toMatchInlineSnapshot(`
    {
      "authors": [],
      "categories": [
        {
          "scheme": "https://wick.example/almanac/sigs/",
          "term": "SIG Wire & Co",
        },
        {
          "scheme": "https://wick.example/almanac/releases/",
          "term": "1.2",
        },
        {
          "scheme": "https://wick.example/almanac/features/",
          "term": "beta",
        },
      ],
      "html": "<p><a href="https://wick.example/almanac/features/quiet/">A &lt;quiet&gt; wire</a>: alpha in 1.0, beta in 1.2, stable aimed at 1.3.</p>
    <p>No *hum*.</p>
    <p>Gates in 1.2: Quiet: on, locked.</p>
    <ul><li><a href="https://wick.example/almanac/posts/told/">A &lt;b&gt; &amp; *c*</a></li></ul>
    <p><a href="https://wick.example/almanac/sigs/wire/">SIG Wire &amp; Co</a> · LEP-7 · <a href="https://wick.example/almanac/releases/1.2/">Lantern 1.2</a></p>",
      "id": "https://wick.example/almanac/features/hush/#beta-1.2",
      "image": "https://wick.example/almanac/features/quiet/share.png",
      "published": "2025-01-10",
      "summary": "A <quiet> wire: alpha in 1.0, beta in 1.2, stable aimed at 1.3.",
      "title": "Quiet & dark is beta in 1.2",
      "updated": "2025-01-10",
      "url": "https://wick.example/almanac/features/quiet/",
    }
  `)
})

it('a change of which little is known is told in few words', () => {
  const source = aFeedSource({ features: [aFeature('a', { alpha: '1.1' }, { sig: 'gone' })] })
  expect(changeEntries(source.index.features.values(), source)).toMatchInlineSnapshot(`
    [
      {
        "authors": [],
        "categories": [
          {
            "scheme": "https://wick.example/almanac/releases/",
            "term": "1.1",
          },
          {
            "scheme": "https://wick.example/almanac/features/",
            "term": "alpha",
          },
        ],
        "html": "<p><a href="https://wick.example/almanac/features/a/">a</a>: alpha in 1.1.</p>



    <p><a href="https://wick.example/almanac/releases/1.1/">Lantern 1.1</a></p>",
        "id": "https://wick.example/almanac/features/a/#alpha-1.1",
        "image": "https://wick.example/almanac/features/a/share.png",
        "published": "2024-07-10",
        "summary": "a: alpha in 1.1.",
        "title": "a is alpha in 1.1",
        "updated": "2024-07-10",
        "url": "https://wick.example/almanac/features/a/",
      },
    ]
  `)
})

it('what is drawn for a change names the posts of its release alone', () => {
  const posts = [
    aPost('then', { features: ['a'], release: '1.0' }),
    aPost('later', { features: ['a'], release: '1.1' }),
    aPost('idea', { features: ['a'], release: '1.0', draft: true }),
  ]
  const source = aFeedSource({ features: [aFeature('a', { alpha: '1.0' })], posts }, { drafts: true })
  const html = changeEntries(source.index.features.values(), source)[0]?.html
  expect(html).toContain('<ul><li><a href="https://wick.example/almanac/posts/then/">then</a></li></ul>')
})

it('what is drawn for a change names each gate and each post', () => {
  const gates = ['Bright', 'Dark'].map((name) => ({ name, history: [{ release: '1.0', stage: 'alpha', default: false }] }))
  const posts = ['one', 'two'].map((id) => aPost(id, { features: ['a'], release: '1.0' }))
  const source = aFeedSource({ features: [aFeature('a', { alpha: '1.0' }, { gates })], posts })
  const html = changeEntries(source.index.features.values(), source)[0]?.html
  expect(html).toContain('<p>Gates in 1.0: Bright: off; Dark: off.</p>')
  expect(html).toMatch(/<ul><li><a href="[^"]*">two<\/a><\/li><li><a href="[^"]*">one<\/a><\/li><\/ul>/)
})

it('changes come newest first, then by release, stage and id', () => {
  const features = [
    aFeature('c', { alpha: '1.0' }),
    aFeature('b', { alpha: '1.1', stable: '1.2', deprecated: '1.10' }),
    aFeature('a', { alpha: '1.1', beta: '1.1' }),
    aFeature('d', { alpha: '1.1.1' }),
    aFeature('e', { alpha: '9.9' }),
  ]
  const releases = ['1.0', '1.1', '1.1.1', '1.2', '1.10'].map((id) =>
    aRelease(id, { date: { '1.0': '2024-01-10', '1.2': '2025-01-10', '1.10': '2030-01-01' }[id] ?? '2024-07-10' }),
  )
  const source = aFeedSource({ features, releases })
  expect(changeEntries(source.index.features.values(), source).map(({ title }) => title)).toEqual([
    'b is stable in 1.2',
    'd is alpha in 1.1.1',
    'a is beta in 1.1',
    'a is alpha in 1.1',
    'b is alpha in 1.1',
    'c is alpha in 1.0',
  ])
})

it('a change is written once for all feeds', () => {
  const source = aToldSource()
  const write = () => changeEntries(source.index.features.values(), source)
  expect(write()[0]).toBe(write()[0])
  expect(changeTitle({ shortTitle: 'A' }, { stage: 'beta', release: '2.0' })).toBe('A is beta in 2.0')
})
