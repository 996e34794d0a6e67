import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { removeUnnamedPictures } from './unnamed-pictures.ts'

const pictures = { '_astro/page.HASH.webp': 'a', '_astro/feed.HASH.png': 'b', '_astro/nobody.HASH.png': 'c', '_astro/site.HASH.js': '' }

function removed(files: Record<string, string>, named: string[]): { went: string[]; left: string[] } {
  const dir = contentFolder(files)
  const went = removeUnnamedPictures(dir, Object.keys(files), new Set(named))
  return { went, left: Object.keys(files).filter((file) => existsSync(join(dir, file))) }
}

it('takes out what neither a page nor a file for programs names, and nothing that is no picture', () => {
  const files = { ...pictures, 'rss.xml': '<enclosure url="https://x.example/_astro/feed.HASH.png"/>' }
  const { went, left } = removed(files, ['_astro/page.HASH.webp'])
  expect(went).toEqual(['_astro/nobody.HASH.png'])
  expect(left).toEqual(['_astro/page.HASH.webp', '_astro/feed.HASH.png', '_astro/site.HASH.js', 'rss.xml'])
})

it('leaves everything when pages name all', () => {
  expect(removed(pictures, Object.keys(pictures)).went).toEqual([])
})
