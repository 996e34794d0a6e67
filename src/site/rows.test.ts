import { expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { createLinks } from './links.ts'
import { writingRows } from './rows.ts'
import { createUrls } from './urls.ts'

it('gives a post the stage of its feature, and one that tells of several their number', () => {
  const features = [aFeature('quick', { alpha: '1.0', stable: '1.1' }), aFeature('calm', { stable: '1.0' })]
  const both = { features: ['quick', 'calm'], release: '1.0' }
  const posts = [
    aPost('dive', { ...both, kind: 'deep-dive' }),
    aPost('look-back', { ...both, kind: 'retrospective' }),
    aPost('short-essay', { ...both, features: ['quick'], kind: 'essay' }),
    aPost('note', { kind: 'essay' }),
  ]
  const index = buildSiteIndex(someEntries({ features, posts }), '2025-02-01')
  const links = createLinks(createUrls('https://wick.example', '/'), index.site)
  const rows = writingRows([...index.posts.values()], { index, links })
  expect(Object.fromEntries(rows.map(({ href, then, now, features: told }) => [href, told ?? `${then?.stage} to ${now?.stage}`]))).toEqual({
    '/posts/dive/': 'alpha to stable',
    '/posts/look-back/': '2 features, 1 moved on',
    '/posts/short-essay/': 'alpha to stable',
    '/posts/note/': 'undefined to undefined',
  })
})
