import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from './entries.builder.ts'
import { buildSiteIndex, type SiteIndex } from './site-index.ts'
import { noteOn, releasesInMonth, storyOf, type Story } from './story.ts'

const features = [
  aFeature('quick', { stable: '1.1' }),
  aFeature('slow', { alpha: '1.0', stable: '1.1' }, { sig: 'glass' }),
  aFeature('worn', { stable: '1.0', deprecated: '1.1' }),
  aFeature('later', {}, { stages: [{ stage: 'alpha', release: '1.1', planned: true }] }),
]
const posts = [
  aPost('old', { kind: 'retrospective', release: '1.1', date: '2024-08-01' }),
  aPost('new', { kind: 'retrospective', release: '1.1', date: '2024-09-01' }),
  aPost('other', { kind: 'essay', release: '1.1', date: '2024-10-01' }),
]

function index(more: object[] = []): SiteIndex {
  return buildSiteIndex(someEntries({ features, posts: [...posts, ...more.map((data, at) => aPost(`more-${at}`, data))] }), '2025-02-01')
}

function story(version: string): Story | undefined {
  const site = index()
  const release = site.releases.get(version)
  return release && storyOf(site, release)
}

describe('storyOf', () => {
  it('puts the longest way to the settled stage first', () => {
    expect(story('1.1')?.settled.map(({ feature, first, releases }) => [feature.id, first.stage, releases])).toEqual([
      ['slow', 'alpha', 1], ['quick', 'stable', 0],
    ]) // prettier-ignore
  })
  it('knows the busiest groups, what leaves and what was aimed at', () => {
    const one = story('1.1')
    expect(one?.groups.map(({ sig, total }) => [sig.id, total])).toEqual([['wire', 2], ['glass', 1]]) // prettier-ignore
    expect(one?.leaving.map(({ feature }) => feature.id)).toEqual(['worn'])
    expect(one?.aims.map(({ feature }) => feature.id)).toEqual(['later'])
  })
  it('is empty for a release without features', () => {
    expect(story('1.2')).toEqual({ steps: [], settled: [], groups: [], leaving: [], aims: [] })
  })
})

describe('noteOn', () => {
  const note = (site: SiteIndex): string | undefined => noteOn(site, site.releases.get('1.1') ?? { postIds: [] })?.id
  it('is the newest retrospective', () => expect(note(index())).toBe('new'))
  it('is the lead’s note where there is one', () => {
    expect(note(index([{ kind: 'lead-note', release: '1.1', date: '2024-07-11' }]))).toBe('more-0')
  })
  it('is nothing without either', () => expect(noteOn(index(), { postIds: ['other'] })).toBeUndefined())
})

describe('releasesInMonth', () => {
  it('has the newest first, over the years', () => {
    expect(releasesInMonth(index(), '01').map((release) => release.version)).toEqual(['1.2', '1.0'])
    expect(releasesInMonth(index(), '03')).toEqual([])
  })
})
