import { expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from './entries.builder.ts'
import { postDescription } from './post-description.ts'
import { buildSiteIndex } from './site-index.ts'

function description(data: object): string {
  const index = buildSiteIndex(
    someEntries({ features: [aFeature('lens')], posts: [aPost('x', { title: 'A look', ...data })] }),
    '2025-02-01',
  )
  const post = index.posts.get('x')
  return post === undefined ? '' : postDescription(post, index)
}

it.each([
  [{ summary: 'What changed.' }, 'What changed.'],
  [{ features: ['lens'], kind: 'deep-dive' }, 'A look: deep-dive about lens by ada, 1 June 2024.'],
  [{ release: '1.1' }, 'A look: essay about Lantern 1.1 by ada, 1 June 2024.'],
  [{}, 'A look: essay by ada, 1 June 2024.'],
])('of %j', (data, text) => expect(description(data)).toBe(text))
