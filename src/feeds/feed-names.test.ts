import { expect, it } from 'vitest'
import { aFeature, aSig } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { feedsOf } from './feeds.ts'
import { aToldSource } from './told-source.builder.ts'

it('each feed says what it is called, what is in it, and which page it belongs to', () => {
  const rows = [...feedsOf(aToldSource()).values()].map(({ folder, title, label, path, about }) => [folder, title, label, path, about])
  expect(rows.filter(([folder]) => !/1\.[013]|glass|hum|bare/.test(folder ?? ''))).toMatchInlineSnapshot(`
    [
      [
        "/",
        "The Wick",
        "All writing",
        "/",
        "News of Lantern.",
      ],
      [
        "/features/",
        "The Wick: stage changes",
        "Stage changes",
        "/features/",
        "One entry whenever a feature of Lantern reaches a stage, or begins to leave.",
      ],
      [
        "/releases/1.2/",
        "The Wick: 1.2 Glow *",
        "Writing about 1.2",
        "/releases/1.2/",
        "Every piece about Lantern 1.2 Glow *, whole.",
      ],
      [
        "/sigs/wire/",
        "The Wick: SIG Wire & Co",
        "Writing",
        "/sigs/wire/",
        "Every piece about the work of SIG Wire & Co, whole.",
      ],
      [
        "/sigs/wire/changes/",
        "The Wick: stage changes of SIG Wire & Co",
        "Stage changes",
        "/sigs/wire/",
        "One entry whenever a feature of SIG Wire & Co reaches a stage, or begins to leave.",
      ],
      [
        "/features/quiet/",
        "The Wick: Quiet & dark",
        "This feature",
        "/features/quiet/",
        "Each stage that Quiet & dark reaches, and every piece about it.",
      ],
      [
        "/people/ada/",
        "The Wick: Ada *Lamp*",
        "Writing by Ada *Lamp*",
        "/people/ada/",
        "Every piece by Ada *Lamp*, whole.",
      ],
      [
        "/series/story/",
        "The Wick: story",
        "This series",
        "/series/story/",
        "Every part of story, whole.",
      ],
    ]
  `)
})

it.each([
  ['gone', 'Each stage that gone reached until it was removed, and every piece about it.'],
  ['given-up', 'Every piece about given-up, which was withdrawn.'],
  ['refused', 'Every piece about refused, which was rejected.'],
  ['waiting', 'Each stage that waiting reaches, and every piece about it.'],
])('the feed of a feature promises only what can come: %s', (id, about) => {
  const features = [
    aFeature('gone', { beta: '1.0', removed: '1.1' }),
    aFeature('given-up', {}, { status: 'withdrawn' }),
    aFeature('refused', {}, { status: 'rejected' }),
    aFeature('waiting', {}, { status: 'deferred' }),
  ]
  expect(feedsOf(aFeedSource({ features })).get(`/features/${id}/`)?.about).toBe(about)
})

it('the feed of an archived group promises no more changes', () => {
  const feeds = feedsOf(aFeedSource({ sigs: [aSig('wire'), aSig('glass', { status: 'archived' })] }))
  expect(feeds.get('/sigs/glass/changes/')?.about).toBe(
    'One entry for each stage that a feature of SIG glass reached, or began to leave; the group is archived.',
  )
})

it('a site that does not describe itself is described by its project', () => {
  expect(feedsOf(aFeedSource()).get('/')?.about).toBe('Everything written here about Lantern, whole.')
})
