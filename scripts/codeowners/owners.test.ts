import { describe, expect, it } from 'vitest'
import { contentFolder, soundContent } from '../../src/sources/content-folder.builder.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { ownersOf } from './owners.ts'

function owners(files: Record<string, string>) {
  const { text, refused } = ownersOf(readContent(contentFolder({ ...soundContent, ...files })).sources, 'content')
  return { lines: text.trimEnd().split('\n').slice(2), refused }
}

const site = (maintainers: string): string => `${String(soundContent['site.yaml'])}maintainers: ${maintainers}\n`

describe('ownersOf', () => {
  it('gives maintainers everything but texts and facts, and groups their file and their features', () => {
    expect(owners({ 'site.yaml': site('[lamp/keepers]'), 'sigs/wire.yaml': 'name: Wire\nreviewers: [ada-l, "@bo"]\n' }).lines).toEqual([
      '* @lamp/keepers',
      '/content/posts/',
      '/content/features/',
      '/content/people/',
      '/content/releases/',
      '/content/series/',
      '/content/*/urls.txt @lamp/keepers',
      '/content/sigs/wire.yaml @ada-l @bo',
      '/content/features/quiet-wire.yaml @ada-l @bo',
    ])
  })

  it('names nobody where nobody is named', () => expect(owners({}).lines).toEqual([]))

  it('refuses what is no name on GitHub', () => {
    const { lines, refused } = owners({ 'sigs/wire.yaml': 'name: Wire\nreviewers: ["a b", ada]\n' })
    expect(lines[0]).toBe('/content/sigs/wire.yaml @ada')
    expect(refused).toEqual([{ name: 'a b', file: 'sigs/wire.yaml' }])
  })
})
