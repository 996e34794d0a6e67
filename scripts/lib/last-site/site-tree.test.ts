import { existsSync, linkSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { listFiles } from '../list-files.ts'
import { joinOthers, joinPages, keepOnly } from './site-tree.ts'

let tree = ''
let made = ''
let aside = ''
const textsIn = (dir: string): Record<string, string> => Object.fromEntries(listFiles(dir).map((file) => [file, readFileSync(join(dir, file), 'utf8')])) // prettier-ignore

beforeEach(() => {
  tree = contentFolder({ 'a/index.html': 'a', 'a/rss.xml': 'feed', 'b/index.html': 'b', 'gone/deep/index.html': 'g', 'gone.xml': 'x' })
  made = contentFolder({ 'b/index.html': 'B', 'new/c/index.html': 'c' })
  aside = join(contentFolder({}), 'aside')
})

describe('joining pages', () => {
  const stale = ['b/index.html', 'gone/deep/index.html', 'never/index.html']

  it('moves those that were made into the last site, and puts aside the ones that were there', () => {
    expect(joinPages({ made, tree, stale, aside })).toEqual(['b/index.html', 'new/c/index.html'])
    expect(textsIn(tree)).toMatchObject({ 'a/index.html': 'a', 'a/rss.xml': 'feed', 'b/index.html': 'B', 'new/c/index.html': 'c' })
    expect(textsIn(aside)).toEqual({ 'b/index.html': 'b', 'gone/deep/index.html': 'g' })
    expect(listFiles(made)).toEqual([])
  })

  it('writes into no file, which may have a second name elsewhere', () => {
    const elsewhere = contentFolder({})
    linkSync(join(tree, 'b/index.html'), join(elsewhere, 'b.html'))
    joinPages({ made, tree, stale: [], aside })
    expect(readFileSync(join(elsewhere, 'b.html'), 'utf8')).toBe('b')
    expect(readFileSync(join(tree, 'b/index.html'), 'utf8')).toBe('B')
  })

  it('takes what was made as it is when there is no last site', () => {
    tree = join(contentFolder({}), 'cache/tree')
    const { ino } = statSync(join(made, 'b/index.html'))
    expect(joinPages({ made, tree, stale: [], aside })).toEqual(['b/index.html', 'new/c/index.html'])
    expect(statSync(join(tree, 'b/index.html')).ino).toBe(ino)
  })
})

describe('joining other files', () => {
  const there = new Set(['a/index.html', 'a/rss.xml'])

  it('moves what was made to its place, and drops what does not belong there', () => {
    made = contentFolder({ 'b/rss.xml': 'new feed', gone: 'a file where a folder was', 'gone.xml/index.md': 'a folder where a file was' })
    const files = joinOthers({ made, tree, there })
    expect([...files].sort()).toEqual(['a/index.html', 'a/rss.xml', 'b/rss.xml', 'gone', 'gone.xml/index.md'])
    expect(listFiles(tree)).toEqual([...files].sort())
  })

  it('drops it, too, when nothing was made', () => {
    expect(joinOthers({ made: join(made, 'none'), tree, there })).toEqual(there)
    expect(listFiles(tree)).toEqual([...there])
  })

  it('takes the place of nothing', () => {
    made = contentFolder({ 'a/index.html': 'feed' })
    expect(() => joinOthers({ made, tree, there })).toThrow('a/index.html')
    expect(textsIn(tree)['a/index.html']).toBe('a')
  })
})

it('leaves nothing but what is wanted: no other file, link or folder', () => {
  mkdirSync(join(tree, 'empty/within'), { recursive: true })
  symlinkSync(join(tree, 'a'), join(tree, 'link'))
  keepOnly(tree, new Set(['a/rss.xml', 'link']))
  expect(listFiles(tree)).toEqual(['a/rss.xml'])
  expect(['empty', 'gone', 'b', 'link'].filter((name) => existsSync(join(tree, name)))).toEqual([])
})
