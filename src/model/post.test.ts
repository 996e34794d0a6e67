import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from './entries.builder.ts'
import { findSection, kindName, readingMinutesOf, tellsOfRelease, type Post } from './post.ts'
import { postKinds } from './schemas/post.ts'
import { buildSiteIndex } from './site-index.ts'

it.each([
  [0, 1],
  [110, 1],
  [329, 1],
  [330, 2],
  [2_200, 10],
])('%i words are read in %i minutes', (words, minutes) => expect(readingMinutesOf(words)).toBe(minutes))

describe('the section of a post that tells of a feature', () => {
  const headings = [
    { id: 'first', text: 'First of all', depth: 2 as const, line: 3, column: 1 },
    { id: 'slices', text: 'In slices', depth: 2 as const, line: 9, column: 1 },
  ]
  const postWith = (data: object): Post => {
    const post = aPost('one', data)
    const entries = someEntries({ features: [aFeature('quiet')], posts: [{ ...post, body: { ...post.body, headings } }] })
    return buildSiteIndex(entries, '2026-01-01').posts.get('one') ?? expect.fail('no post')
  }

  it('is the heading that the post names for it', () =>
    expect(findSection(postWith({ sections: { quiet: 'slices' } }), 'quiet')).toEqual({ anchor: 'slices', heading: 'In slices' }))

  it('may be a place without a heading', () =>
    expect(findSection(postWith({ sections: { quiet: 'figure-2' } }), 'quiet')).toEqual({ anchor: 'figure-2' }))

  it('is none for a feature without one, nor for a name that every object has', () => {
    expect(findSection(postWith({ sections: { quiet: 'slices' } }), 'other')).toBeUndefined()
    expect(findSection(postWith({ sections: { quiet: 'slices' } }), 'constructor')).toBeUndefined()
    expect(findSection(postWith({}), 'quiet')).toBeUndefined()
  })
})

describe('whether a post tells of its release as a whole', () => {
  it.each(['lead-note', 'retrospective', 'announcement'] as const)('a %s does, whatever features it names', (kind) => {
    expect(tellsOfRelease({ kind, release: '1.1', featureIds: ['quiet'] })).toBe(true)
    expect(tellsOfRelease({ kind, release: undefined, featureIds: ['quiet'] })).toBe(false)
  })

  it.each(['deep-dive', 'essay', 'spotlight', 'deprecation'] as const)('a %s does where it names no feature', (kind) => {
    expect(tellsOfRelease({ kind, release: '1.1', featureIds: [] })).toBe(true)
    expect(tellsOfRelease({ kind, release: '1.1', featureIds: ['quiet'] })).toBe(false)
    expect(tellsOfRelease({ kind, release: undefined, featureIds: [] })).toBe(false)
  })
})

describe('the word for a kind', () => {
  it('is another for many', () => {
    expect([kindName('deep-dive'), kindName('deep-dive', true)]).toEqual(['Deep-dive', 'Deep-dives'])
    expect([kindName('lead-note'), kindName('lead-note', true)]).toEqual(['Lead’s note', 'Leads’ notes'])
  })

  it.each(postKinds)('is one of its own for %s', (kind) => {
    expect(postKinds.filter((other) => kindName(other) === kindName(kind))).toEqual([kind])
    expect(kindName(kind)).toMatch(/^[A-Z]/)
    expect(kindName(kind, true)).toMatch(/^[A-Z].*s$/)
  })
})
