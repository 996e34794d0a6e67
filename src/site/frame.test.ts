import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { frameOf } from './frame.ts'
import { createLinks } from './links.ts'
import { createUrls } from './urls.ts'

function frameWith(feature: object) {
  const index = buildSiteIndex(someEntries({ features: [aFeature('quiet-wire', { alpha: '1.0' }, feature)] }), '2025-02-01')
  const urls = createUrls('https://wick.example', '/')
  return frameOf({ index, urls, links: createLinks(urls, index.site) })
}

describe('what stands around every page', () => {
  it('speaks of proposals where features have their numbers', () => {
    const { about, search } = frameWith({ proposal: 12 })
    expect(about?.text).toBe(
      'Milestones are read from the proposals themselves: some were reached, some only aimed at. Nothing after 1.2 has happened yet.',
    )
    expect(search?.placeholder).toBe('Feature, KEP, gate or word')
  })
  it('speaks of features alone where none has a number', () => {
    const { about, search } = frameWith({})
    expect(about?.text).toMatch(/^Milestones are read from the records of the features: some were reached/)
    expect(search?.placeholder).toBe('Feature, gate or word')
  })
})
