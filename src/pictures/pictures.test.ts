import { describe, expect, it } from 'vitest'
import type { Entries } from '../model/entries.ts'
import { aFeature, aPost, aRelease, aSig, someEntries, someSite } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import type { Picture } from './picture.ts'
import { picturesOf } from './pictures.ts'

const quiet = aFeature('quiet', { alpha: '1.0', stable: '1.1', removed: '1.10' }, { title: 'Quiet wire', proposal: 12 })

function picturesWith(added: Partial<Entries>): Map<string, Picture> {
  const index = buildSiteIndex(someEntries(added), '2025-02-01')
  return new Map(picturesOf(index).map((picture) => [picture.page, picture]))
}

function faceAt(page: string, added: Partial<Entries>): Picture['face'] | undefined {
  return picturesWith(added).get(page)?.face
}

it('stand for the front page and every live post, feature, release and group', () => {
  const posts = [
    aPost('told'),
    aPost('unwritten', { draft: true }),
    aPost('later', { date: '2025-06-01' }),
    aPost('held', { hold: '1.10' }),
  ]
  expect([...picturesWith({ posts, features: [quiet] }).keys()]).toEqual([
    '/', '/posts/told/', '/features/quiet/', '/releases/1.0/', '/releases/1.1/', '/releases/1.2/', '/releases/1.10/', '/sigs/glass/', '/sigs/wire/',
  ]) // prettier-ignore
})

describe('the picture of a post', () => {
  const bandOf = (data: object) => faceAt('/posts/told/', { posts: [aPost('told', data)], features: [quiet] })?.band

  it('says whose it is, of what kind and of which release', () => {
    const posts = [aPost('told', { title: 'Told', kind: 'deep-dive', features: ['quiet'], release: '1.0' })]
    expect(faceAt('/posts/told/', { posts, features: [quiet] })).toMatchObject({
      kicker: ['SIG wire', 'Deep-dive', '1.0'],
      title: 'Told',
      under: 'ada · 1 June 2024',
    })
  })
  it('shows the way of its feature, with the release that it tells of', () =>
    expect(bandOf({ features: ['quiet'], release: '1.0' })).toMatchObject({
      kind: 'voyage',
      heading: 'Quiet wire',
      standing: { stage: 'stable', words: 'Stable since 1.1' },
      stops: [
        { label: '1.0', sign: 'alpha', here: true, leaves: 'alpha' },
        { label: '1.1', sign: 'stable', here: false, enters: 'alpha', leaves: 'stable' },
        { label: '1.2', sign: undefined, here: false },
        { label: '1.10', sign: 'removed', upcoming: true, aimed: true },
      ],
    }))
  it('marks its release also within a run of quiet ones', () => {
    const releases = Array.from({ length: 14 }, (_, at) => aRelease(`1.${at}`, { date: `2023-${String(at % 12 + 1).padStart(2, '0')}-0${Math.floor(at / 12) + 1}` })) // prettier-ignore
    const posts = [aPost('told', { features: ['long'], release: '1.6' })]
    const band = faceAt('/posts/told/', { releases, posts, features: [aFeature('long', { alpha: '1.0', stable: '1.13' })] })?.band
    const marked = band?.kind === 'voyage' ? band.stops.filter(({ here }) => here) : []
    expect(marked.map(({ label }) => label)).toEqual([expect.stringMatching(/^1\.\d+–1\.\d+$/)])
  })
  it('shows the numbers of its release when it tells of that as a whole, or of no feature', () => {
    const counts = { kind: 'counts', counts: [{ stage: 'alpha', count: 1 }] }
    expect(bandOf({ kind: 'retrospective', features: ['quiet'], release: '1.0' })).toMatchObject(counts)
    expect(bandOf({ release: '1.0' })).toMatchObject(counts)
  })
  it('shows its summary when there is nothing to count, else how long it is', () => {
    expect(bandOf({ summary: 'In short.' })).toMatchObject({ kind: 'words', words: 'In short.' })
    expect(bandOf({})).toMatchObject({ kind: 'words', words: 'Two minutes to read.' })
  })
})

describe('the picture of a feature', () => {
  it('says where it stands and tells its life in words', () => {
    const picture = picturesWith({ features: [quiet] }).get('/features/quiet/')
    expect(picture?.alt).toBe('Quiet wire (KEP-12, SIG wire): alpha in 1.0, stable in 1.1, removed aimed at 1.10.')
    expect(picture?.face).toMatchObject({
      kicker: ['Feature', 'KEP-12', 'SIG wire'],
      standing: { stage: 'stable', words: 'Stable since 1.1, 10 July 2024' },
    })
  })
  it('without any stage says so, and one without a group stands alone', () => {
    const features = [aFeature('idea', {}, { status: 'provisional', sig: 'nobody' })]
    expect(faceAt('/features/idea/', { features })).toMatchObject({
      kicker: ['Feature'],
      standing: undefined,
      band: { kind: 'words', words: 'A proposal, not yet accepted.' },
    })
  })
  it('never shows as reached what was only aimed at', () => {
    const planned = aFeature('plan', {}, { stages: [{ stage: 'alpha', release: '1.0', planned: true }] })
    const band = faceAt('/features/plan/', { features: [planned] })?.band
    expect(band).toMatchObject({ kind: 'voyage', stops: [{ label: '1.0', sign: 'alpha', aimed: true }, {}, {}, {}] })
    expect(band?.kind === 'voyage' && band.stops.filter(({ sign, aimed }) => sign !== undefined && !aimed)).toEqual([])
  })
})

describe('the picture of a release', () => {
  it('shows what its project announced, and what is going out by the registry', () => {
    const releases = [aRelease('1.0', { date: '2024-01-10', name: 'First (of all)', announced: { total: 9, alpha: 4, stable: 5 } })]
    const gone = aFeature('gone', { deprecated: '1.0' }, { proposal: 12 })
    expect(faceAt('/releases/1.0/', { releases, features: [gone] })).toMatchObject({
      kicker: ['Release', '10 January 2024'],
      title: '1.0',
      under: 'First',
      aside: '(of all)',
      band: { heading: '9 enhancements', counts: [{ stage: 'stable', count: 5 }, { stage: 'alpha', count: 4 }, { stage: 'deprecated', count: 1 }] },
    }) // prettier-ignore
  })
  it('to come shows aims as aims', () =>
    expect(faceAt('/releases/1.10/', { features: [quiet] })).toMatchObject({
      kicker: ['Release to come'],
      band: { heading: '1 feature aims at it', counts: [{ stage: 'removed', count: 1 }] },
    }))
})

describe('the picture of a group', () => {
  it('shows where its features stand', () =>
    expect(faceAt('/sigs/wire/', { features: [quiet, aFeature('idea')] })?.band).toEqual({
      kind: 'counts',
      heading: '2 features on the register, 1 of them without a stage yet',
      counts: [{ stage: 'stable', count: 1, label: 'Stable' }],
    }))
  it('that owns nothing says so', () =>
    expect(faceAt('/sigs/glass/', { features: [quiet] })?.band).toEqual({ kind: 'words', words: 'Owns no feature on the register.' }))
})

it('of another project say nothing of this one', () => {
  const site = { ...someSite, group: { singular: 'Team', plural: 'Teams', path: 'teams' }, proposal: { label: 'RFC', path: 'rfcs' } }
  const entries = { site, features: [quiet], sigs: [aSig('wire')], posts: [aPost('told', { features: ['quiet'] })] }
  expect(JSON.stringify([...picturesWith(entries).values()])).not.toMatch(/\bSIG|\bKEP|[Kk]ube/)
})
