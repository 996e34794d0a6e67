import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { isIntact, keepLastSite, lastDigest, noLastSite, openLastSite, type LastSite } from './last-site.ts'

const files = { 'index.html': 'front', 'posts/x/index.html': 'post', 'rss.xml': 'feed' }
const facts = { program: 'p1', inputs: 'i1', keys: { 'index.html': 'k' }, pictures: {}, searched: ['posts/x/index.html'], isSound: true }
let cache = ''
const open = (program = 'p1'): LastSite => openLastSite(cache, program)
/** A site in its place, where one was before; gives its folder. */
const keep = (site: Record<string, string>, before?: string): string => {
  const dir = contentFolder(site)
  const digests = new Map(Object.entries(site).map(([file, text]) => [file, hash('sha256', text)]))
  rmSync(join(cache, 'last-site'), { recursive: true, force: true }) // it has become the site
  keepLastSite(cache, { dir, before, digests, ...facts })
  return dir
}
const kept = (file: string): string => join(cache, 'last-site', file)

beforeEach(() => {
  cache = contentFolder({})
  keep(files)
})

describe('the last site', () => {
  it('is given back with all that is known of it', () => {
    const { inputs, keys, searched, isSound } = open()
    expect({ inputs, keys, searched, isSound }).toEqual({ inputs: 'i1', keys: { 'index.html': 'k' }, searched: ['posts/x/index.html'], isSound: true }) // prettier-ignore
    expect(Object.keys(files).filter((file) => isIntact(open(), file))).toEqual(Object.keys(files))
    expect(readFileSync(join(open().dir, 'posts/x/index.html'), 'utf8')).toBe('post')
  })

  it('is none for another program, and where its record is damaged or gone', () => {
    expect(open('p2').files).toEqual({})
    truncateSync(join(cache, 'last-site.json'), 200)
    expect(open()).toEqual({ ...noLastSite, dir: join(cache, 'last-site') })
    rmSync(join(cache, 'last-site.json'))
    expect(open().isSound).toBe(false)
  })

  it.each<[string, (path: string) => void]>([
    ['cut short', (path) => truncateSync(path, 2)],
    ['written to', (path) => writeFileSync(path, 'fRont')],
    ['gone', (path) => rmSync(path)],
  ])('does not count a file that is %s', (_, damage) => {
    damage(kept('index.html'))
    expect(isIntact(open(), 'index.html')).toBe(false)
    expect(isIntact(open(), 'rss.xml')).toBe(true)
  })

  it('knows a file by its bytes when its time is another', () => {
    utimesSync(kept('index.html'), 0, 0)
    expect(isIntact(open(), 'index.html')).toBe(true)
  })

  it('has no file that was never in it', () => {
    expect(isIntact(open(), 'gone.html')).toBe(false)
    expect(lastDigest(open(), 'gone.html')).toBeUndefined()
  })
})

describe('keeping a site', () => {
  const second = { 'index.html': 'other', 'new.html': 'new', 'rss.xml': 'feed' }

  it('gives the site before it second names of what is new and other, leaves what is the same, and counts nothing else', () => {
    const first = keep(files)
    const dir = contentFolder(second)
    rmSync(join(dir, 'rss.xml'))
    linkSync(join(first, 'rss.xml'), join(dir, 'rss.xml'))
    const { ino } = statSync(join(dir, 'rss.xml'))
    rmSync(join(cache, 'last-site'), { recursive: true })
    keepLastSite(cache, { dir, before: first, digests: new Map(Object.entries(second).map(([file, text]) => [file, hash('sha256', text)])), ...facts }) // prettier-ignore
    expect([readFileSync(kept('index.html'), 'utf8'), statSync(kept('rss.xml')).ino]).toEqual(['other', ino])
    expect(Object.keys(open().files)).toEqual(['index.html', 'new.html', 'rss.xml'])
    expect(Object.keys(open().files).every((file) => isIntact(open(), file))).toBe(true)
    expect(existsSync(first)).toBe(false)
  })

  it('mends what was damaged in it', () => {
    const first = keep(files)
    rmSync(join(first, 'rss.xml'))
    writeFileSync(join(first, 'rss.xml'), 'fEed')
    keep(files, first)
    expect(readFileSync(kept('rss.xml'), 'utf8')).toBe('feed')
  })

  it('never writes into a file of either site', () => {
    const first = keep(files)
    const elsewhere = contentFolder({})
    linkSync(join(first, 'index.html'), join(elsewhere, 'index.html'))
    const dir = keep({ ...files, 'index.html': 'other' }, first)
    expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('front')
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe('other')
  })

  it('leaves the folder alone that the place was a link to', () => {
    const theirs = contentFolder(files)
    const link = join(contentFolder({}), 'link')
    symlinkSync(theirs, link)
    keep({ ...files, 'index.html': 'other' }, link)
    expect(readFileSync(join(theirs, 'index.html'), 'utf8')).toBe('front')
    expect(lstatSync(join(cache, 'last-site')).isDirectory()).toBe(true)
  })

  it('takes what it was made in as it is, when the site itself is a copy of that', () => {
    const dir = contentFolder(second)
    rmSync(join(cache, 'last-site'), { recursive: true })
    cpSync(dir, join(cache, 'last-site'), { recursive: true })
    const { ino } = statSync(kept('index.html'))
    keepLastSite(cache, { dir, before: undefined, digests: new Map(Object.entries(second).map(([file, text]) => [file, hash('sha256', text)])), ...facts }) // prettier-ignore
    expect(statSync(kept('index.html')).ino).toBe(ino)
    expect(Object.keys(second).filter((file) => isIntact(open(), file))).toEqual(Object.keys(second))
  })
})
