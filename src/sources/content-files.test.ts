import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFolder, fixOf, toldOf } from './content-folder.builder.ts'
import { listContent } from './content-files.ts'
import { readContent } from './read-content.ts'

const empty = (...files: string[]): string => contentFolder(Object.fromEntries(files.map((file) => [file, ''])))

describe('listContent', () => {
  it('finds entries by folder and name', () => {
    const folder = listContent(
      empty('posts/b/index.md', 'posts/a.mdx', 'releases/1.33.yaml', 'features/x.mdx', 'pages/about.mdx', 'site.yaml'),
    )
    expect(folder.entries).toEqual([
      { collection: 'features', id: 'x', file: 'features/x.mdx' },
      { collection: 'pages', id: 'about', file: 'pages/about.mdx' },
      { collection: 'posts', id: 'a', file: 'posts/a.mdx' },
      { collection: 'posts', id: 'b', file: 'posts/b/index.md' },
      { collection: 'releases', id: '1.33', file: 'releases/1.33.yaml' },
    ])
    expect(folder.strays).toEqual([])
  })

  it('leaves alone what lies beside: pictures, ledgers, notes and hidden files', () => {
    const { entries, strays } = listContent(
      empty('posts/a/x.png', 'posts/urls.txt', 'people/urls.txt', 'README.md', '.git/x.yaml', 'posts/.x.mdx', 'notes/x.md'),
    )
    expect([entries, strays]).toEqual([[], []])
  })

  // Elsewhere such names cannot be.
  it.runIf(process.platform === 'linux')('tells names that are no UTF-8, and reads all else', () => {
    const dir = empty('site.yaml', 'posts/a.mdx')
    const named = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from(`${dir}/posts/`), Buffer.from(bytes), Buffer.from('.mdx')])
    writeFileSync(named(0x62, 0xff), '')
    mkdirSync(named(0xfe))
    expect(listContent(dir)).toMatchObject({ entries: [{ id: 'a' }], unnamed: ['posts/b\uFFFD.mdx', 'posts/\uFFFD.mdx'] })
    const told = readContent(dir).problems.map(({ file, code }) => `${file} ${code}`)
    expect(told).toContain('posts/\uFFFD.mdx bad-file-name')
    expect(told).toContain('posts/a.mdx front-matter-missing')
  })

  it('does not follow links to other places', () => {
    const dir = empty('site.yaml')
    symlinkSync('/etc', join(dir, 'posts'))
    symlinkSync('.', join(dir, 'people'))
    expect(listContent(dir)).toMatchObject({ files: new Set(['site.yaml']), links: ['people', 'posts'] })
    expect(readContent(dir).problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'site.yaml missing-key',
      'site.yaml missing-key',
      'site.yaml missing-key',
      'people unexpected-file',
      'posts unexpected-file',
    ])
  })

  it('wants a folder', () => expect(() => listContent('/does/not/exist')).toThrow())
})

describe('files that no entry is read from', () => {
  it.each([
    ['features/tinted.yml', 'Rename it to features/tinted.yaml, or move it out of features/.'],
    ['features/tinted.md', 'Rename it to features/tinted.mdx, or move it out of features/.'],
    ['people/Ben.YAML', 'Rename it to people/Ben.yaml, or move it out of people/.'],
    ['posts/news.markdown', 'Rename it to posts/news.mdx, or move it out of posts/.'],
    ['people/ben.json', 'Name it people/<id>.yaml, or move it out of people/.'],
    ['people/team/ben.yaml', 'Name it people/<id>.yaml, or move it out of people/.'],
    ['posts/2024/news/index.mdx', 'Name it posts/<slug>.mdx or posts/<slug>/index.mdx (.md too), or move it out of posts/.'],
    ['posts/news/text.mdx', 'Name it posts/<slug>.mdx or posts/<slug>/index.mdx (.md too), or move it out of posts/.'],
    ['feature/tinted.yaml', 'Did you mean the folder "features/"?'],
    ['Posts/news.mdx', 'Did you mean the folder "posts/"?'],
  ])('%s', (file, fix) => {
    expect(toldOf({ [file]: '' })).toEqual([`${file}:1:1 unexpected-file`])
    expect(fixOf({ [file]: '' })).toBe(fix)
  })

  it('do not make others wrong that name them', () => {
    expect(toldOf({ 'releases/1.3.yml': '', 'series/story.yaml': 'title: The story\nrelease: "1.3"\n' })).toEqual([
      'releases/1.3.yml:1:1 unexpected-file',
    ])
  })
})
