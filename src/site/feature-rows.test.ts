import { expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { writtenAbout } from './feature-rows.ts'
import { createLinks } from './links.ts'
import { createUrls } from './urls.ts'

it('leads from a feature right into the section of a post that tells of it', () => {
  const announcement = aPost('out', { sections: { quiet: 'quiet-wires' } })
  announcement.body.headings.push({ depth: 2, id: 'quiet-wires', text: 'Quiet wires', line: 1, column: 1 })
  const posts = [announcement, aPost('dive', { features: ['quiet'], date: '2024-07-01' })]
  const index = buildSiteIndex(someEntries({ features: [aFeature('quiet', { alpha: '1.0' })], posts }), '2025-02-01')
  const feature = index.features.get('quiet')
  const links = createLinks(createUrls('https://wick.example', '/base/'), index.site)
  expect(feature === undefined ? [] : writtenAbout(feature, { index, links })).toMatchObject([
    { href: '/base/posts/out/#quiet-wires', section: 'Quiet wires' },
    { href: '/base/posts/dive/' },
  ])
})
