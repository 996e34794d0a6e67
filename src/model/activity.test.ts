import { expect, it } from 'vitest'
import { activityOf, newestVersions } from './activity.ts'
import { aFeature, aPost, aRelease, someEntries } from './entries.builder.ts'
import { buildSiteIndex } from './site-index.ts'

it('counts what a group owns, what moved in the newest three releases that are out, and its posts', () => {
  const releases = ['1.0', '1.1', '1.2', '1.3'].map((id, at) => aRelease(id, { date: `2024-0${at + 1}-01` }))
  const features = [
    aFeature('long-ago', { stable: '1.0' }),
    aFeature('twice', { alpha: '1.1', beta: '1.3' }),
    aFeature('to-come', { alpha: '1.4' }),
    aFeature('elsewhere', { alpha: '1.3' }, { sig: 'glass' }),
  ]
  const posts = [aPost('one', { features: ['twice'] })]
  const index = buildSiteIndex(someEntries({ releases: [...releases, aRelease('1.4')], features, posts }), '2025-01-01')
  const versions = newestVersions(index)
  expect(versions).toEqual(['1.1', '1.2', '1.3'])
  const wire = index.sigs.get('wire')
  expect(wire && activityOf(index, wire, versions)).toEqual({ owned: 3, lately: 1, posts: 1 })
})
