import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aPicture, aPostFile, contentFolder, soundContent, today } from '../../src/sources/content-folder.builder.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { removeHiddenPictures } from './hidden-pictures.ts'

const post = (keys: string, src = './a.png'): string => aPostFile(`cover: { src: ${src}, alt: A lamp }\n${keys}`)

function removed(keys: string, page = 'no picture'): string[] {
  const content = contentFolder({ ...soundContent, 'posts/x/index.mdx': post(keys), 'posts/x/a.png': aPicture })
  const site = contentFolder({ 'index.html': page, '_astro/a.HASH.png': aPicture, '_astro/b.HASH.png': 'another picture' })
  const paths = removeHiddenPictures(site, content, readContent(content).sources, today)
  expect(existsSync(join(site, '_astro/a.HASH.png'))).toBe(!paths.includes('_astro/a.HASH.png'))
  return paths
}

describe('removeHiddenPictures', () => {
  it.each(['draft: true', 'hold: "1.2"'])('takes out those of a post with %s', (keys) =>
    expect(removed(keys)).toEqual(['_astro/a.HASH.png']),
  )
  it('leaves those of live posts', () => expect(removed('tags: [a]')).toEqual([]))
  it('leaves one that a page shows, whosever it is', () => expect(removed('draft: true', '<img src="/_astro/a.HASH.png">')).toEqual([]))
})
