import { describe, expect, it } from 'vitest'
import { createCacheKeys, type CacheKeys, type KeyedEntry, type TextFacts } from './cache-keys.ts'

const lamp = { collection: 'posts', id: 'lamp', digest: 'a', filePath: 'posts/lamp.md', data: { title: 'Lamp' } }
const wick = { collection: 'posts', id: 'wick', digest: 'b', filePath: 'posts/wick.md', data: { title: 'Wick' } }
const oil = { collection: 'releases', id: '1.0', digest: 'c', filePath: 'releases/1.0.yaml', data: { date: '2024-01-01' } }
const text: TextFacts = { headings: [{ id: 'light', text: 'Light' }], readingMinutes: 4 }

function keys(
  entries: KeyedEntry[] = [lamp, wick, oil],
  settings: unknown = { now: '2024-02-01' },
  facts = text,
  everywhere: unknown = 'frame',
): CacheKeys {
  return createCacheKeys({ settings, everywhere, entries, factsOf: ({ collection }) => (collection === 'posts' ? facts : undefined) })
}
const with_ = (changed: KeyedEntry): CacheKeys => keys([lamp, wick, oil].map((entry) => (entry.id === changed.id ? changed : entry)))

describe('the key of pages without texts', () => {
  it('stays when only a text changed, or the order in which entries were read', () => {
    expect(with_({ ...lamp, digest: 'changed' }).ofFacts).toBe(keys().ofFacts)
    expect(keys([oil, wick, lamp]).ofFacts).toBe(keys().ofFacts)
  })
  it.each([
    ['a title', with_({ ...lamp, data: { title: 'Lamps' } })],
    ['the file of a post', with_({ ...lamp, filePath: 'posts/lamp/index.md' })],
    ['a fact of another collection', with_({ ...oil, digest: 'changed', data: { date: '2024-01-02' } })],
    ['whatever else is in a file without a text', with_({ ...oil, digest: 'changed' })],
    ['an entry that is gone', keys([lamp, oil])],
    ['the day', keys(undefined, { now: '2024-02-02' })],
    ['a heading', keys(undefined, undefined, { ...text, headings: [] })],
    ['the time to read', keys(undefined, undefined, { ...text, readingMinutes: 5 })],
  ])('changes with %s', (_, changed) => expect(changed.ofFacts).not.toBe(keys().ofFacts))
})

describe('the key of pages with texts', () => {
  const before = keys().withTexts('posts', ['lamp'])
  it('changes with that text and with every fact', () => {
    expect(with_({ ...lamp, digest: 'changed' }).withTexts('posts', ['lamp'])).not.toBe(before)
    expect(with_({ ...oil, digest: 'changed' }).withTexts('posts', ['lamp'])).not.toBe(before)
  })
  it('stays when another text changed', () => expect(with_({ ...wick, digest: 'changed' }).withTexts('posts', ['lamp'])).toBe(before))
})

it('keys a text by itself and by the settings alone', () => {
  const before = keys().ofText('posts', 'lamp')
  expect(with_({ ...lamp, digest: 'changed' }).ofText('posts', 'lamp')).not.toBe(before)
  expect(keys(undefined, { now: '2024-02-02' }).ofText('posts', 'lamp')).not.toBe(before)
  expect(with_({ ...oil, digest: 'changed' }).ofText('posts', 'lamp')).toBe(before)
  expect(with_({ ...wick, digest: 'changed' }).ofText('posts', 'lamp')).toBe(before)
})

describe('the key of one entry’s page', () => {
  const of = (made: CacheKeys, shown = ['a', 'b']): string => made.ofEntry('posts', 'lamp', shown)
  const before = of(keys())
  it('stays when another entry changed that it does not show', () => {
    expect(of(with_({ ...wick, data: { title: 'Wicks' } }))).toBe(before)
    expect(of(with_({ ...oil, digest: 'changed' }))).toBe(before)
  })
  it.each([
    ['its text', of(with_({ ...lamp, digest: 'changed' }))],
    ['its data', of(with_({ ...lamp, data: { title: 'Lamps' } }))],
    ['what it shows', of(keys(), ['a', 'c'])],
    ['the order of what it shows', of(keys(), ['b', 'a'])],
    ['the day', of(keys(undefined, { now: '2024-02-02' }))],
    ['what stands on every page', of(keys(undefined, undefined, undefined, 'another frame'))],
  ])('changes with %s', (_, changed) => expect(changed).not.toBe(before))
})

it('keys a page that leads elsewhere by where it leads, and by nothing of the entries', () => {
  expect(keys([lamp]).ofAddress('/a/')).toBe(keys().ofAddress('/a/'))
  expect(keys().ofAddress('/b/')).not.toBe(keys().ofAddress('/a/'))
})
