import { describe, expect, it } from 'vitest'
import type { Entries } from '../model/entries.ts'
import { aFeature, aPost, aRelease } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import type { FeedSource } from './feed-source.ts'
import { keyOf, mirrorKey } from './file-keys.ts'
import { mirrorsOf, mirrorText } from './mirrors.ts'
import { programFiles } from './program-files.ts'

const releases = [aRelease('1.0', { date: '2024-01-10' }), aRelease('1.1', { date: '2024-07-10' })]
const features = [aFeature('quiet', { alpha: '1.0' })]
const posts = [aPost('a', { release: '1.0', features: ['quiet'], date: '2024-02-01' }), aPost('b', { date: '2024-03-01' })]
const texts = { a: 'Of the hum.', b: 'Of wicks.' }

/** A source as a build makes it, where a text is known by a key. */
function keyed(added: Partial<Entries> = {}, changed: Record<string, string> = {}, base = '/almanac/'): FeedSource {
  const all = { ...texts, ...changed }
  const source = aFeedSource({ releases, features, posts, ...added }, { texts: all, base })
  return { ...source, textKeyOf: (collection, id) => (collection === 'posts' ? `key of ${all[id as 'a']}` : undefined) }
}

/** The files that have another key in another site, and those that have another text. */
function others(source: FeedSource): { keys: string[]; texts: string[] } {
  const before = new Map(programFiles(keyed()).map((file) => [file.file, file]))
  const now = programFiles(source).filter(({ file, key }) => key !== undefined && before.get(file)?.key !== undefined)
  const differ = (what: 'key' | 'text') =>
    now.filter((file) => file[what]?.() !== before.get(file.file)?.[what]?.()).map(({ file }) => file)
  return { keys: differ('key'), texts: differ('text') }
}

describe('the key of a file for programs', () => {
  it('is the same for the same site', () => {
    expect(others(keyed())).toEqual({ keys: [], texts: [] })
  })

  it.each<[string, FeedSource]>([
    ['a text', keyed({}, { a: 'Of the din.' })],
    ['a title', keyed({ posts: posts.map((post) => (post.id === 'b' ? aPost('b', { date: '2024-03-01', title: 'Wicks' }) : post)) })],
    ['a day', keyed({ posts: posts.map((post) => (post.id === 'b' ? aPost('b', { date: '2024-02-02' }) : post)) })],
    ['an editor’s note', keyed({ posts: posts.map((post) => (post.id === 'b' ? aPost('b', { date: '2024-03-01', editorsNote: 'Told.' }) : post)) })], // prettier-ignore
    ['the stage of a feature', keyed({ features: [aFeature('quiet', { beta: '1.0' })] })],
    ['the title of a feature', keyed({ features: [aFeature('quiet', { alpha: '1.0' }, { title: 'Hush' })] })], // prettier-ignore
    ['the day of a release', keyed({ releases: [aRelease('1.0', { date: '2024-01-11' }), aRelease('1.1', { date: '2024-07-10' })] })],
    ['one post less', keyed({ posts: posts.slice(1) })],
    ['another base path', keyed({}, {}, '/below/')],
  ])('is another after another %s wherever the file is, and hardly anywhere else', (_, source) => {
    const { keys, texts: changed } = others(source)
    expect(changed.length).toBeGreaterThan(0)
    expect(keys).toEqual(expect.arrayContaining(changed))
    expect(keys.length).toBeLessThanOrEqual(changed.length + 3)
  })

  it('is made without a look at the texts', () => {
    const source = { ...keyed(), textOf: () => { throw new Error('asked for a text') } } // prettier-ignore
    for (const { key } of programFiles(source)) key?.()
  })

  it('is made of the whole text where that has none', () => {
    const source = aFeedSource({ releases, features, posts }, { texts })
    const other = aFeedSource({ releases, features, posts }, { texts: { ...texts, a: 'Of the din.' } })
    const keysOf = (of: FeedSource) => new Map(programFiles(of).map(({ file, key }) => [file, key?.()]))
    expect(keysOf(other).get('rss.xml')).not.toBe(keysOf(source).get('rss.xml'))
    expect(keysOf(other).get('posts/a/index.md')).not.toBe(keysOf(source).get('posts/a/index.md'))
    expect(keysOf(other).get('posts/b/index.md')).toBe(keysOf(source).get('posts/b/index.md'))
  })

  it('is that of its own page where another has the same id', () => {
    const both = keyed({ features: [aFeature('a', { alpha: '1.0' })] })
    const [post, feature] = (['post', 'feature'] as const).map((kind) => mirrorsOf(both).find((page) => page.kind === kind && page.id === 'a')) // prettier-ignore
    if (post === undefined || feature === undefined) throw new Error('no pages of one id')
    expect(mirrorKey(feature, both)).toBe(keyOf([mirrorText(feature, both)]))
    expect(mirrorKey(feature, both)).not.toBe(mirrorKey(post, both))
  })

  it('tells apart parts that are the same when put together', () => expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc'])))
})
