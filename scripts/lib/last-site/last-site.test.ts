import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { giveFile, isIntact, keepLastSite, lastDigest, noLastSite, openLastSite, type LastSite } from './last-site.ts'

const files = { 'index.html': 'front', 'posts/x/index.html': 'post', 'rss.xml': 'feed' }
const facts = { program: 'p1', inputs: 'i1', keys: { 'index.html': 'k' }, pictures: {}, searched: ['posts/x/index.html'], isSound: true }
let cache = ''
const open = (program = 'p1'): LastSite => openLastSite(cache, program)
const keep = (site: Record<string, string>, last = open()): string => {
  const dir = contentFolder(site)
  const digests = new Map(Object.entries(site).map(([file, text]) => [file, hash('sha256', text)]))
  keepLastSite(cache, last, { dir, digests, ...facts })
  return dir
}
const kept = (file: string): string => join(cache, 'last-site', file)

beforeEach(() => {
  cache = contentFolder({})
  keep(files, noLastSite)
})

describe('the last site', () => {
  it('is given back with all that is known of it', () => {
    const { inputs, keys, searched, isSound } = open()
    expect({ inputs, keys, searched, isSound }).toEqual({ inputs: 'i1', keys: { 'index.html': 'k' }, searched: ['posts/x/index.html'], isSound: true }) // prettier-ignore
    const to = contentFolder({})
    expect(Object.keys(files).filter((file) => giveFile(open(), file, to))).toEqual(Object.keys(files))
    expect(readFileSync(join(to, 'posts/x/index.html'), 'utf8')).toBe('post')
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
  ])('does not give a file that is %s', (_, damage) => {
    damage(kept('index.html'))
    const to = contentFolder({})
    expect(giveFile(open(), 'index.html', to)).toBe(false)
    expect(readdirSync(to)).toEqual([])
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
  it('takes what is new and other, leaves what is the same, and drops the rest', () => {
    const before = statSync(kept('rss.xml')).ino
    keep({ 'index.html': 'other', 'new.html': 'new', 'rss.xml': 'feed' })
    expect(readFileSync(kept('index.html'), 'utf8')).toBe('other')
    expect(existsSync(kept('posts/x/index.html'))).toBe(false)
    expect(statSync(kept('rss.xml')).ino).toBe(before)
    expect(Object.keys(open().files)).toEqual(['index.html', 'new.html', 'rss.xml'])
    expect(Object.keys(open().files).every((file) => isIntact(open(), file))).toBe(true)
  })

  it('mends what was damaged', () => {
    writeFileSync(kept('rss.xml'), 'fEed')
    keep(files)
    expect(readFileSync(kept('rss.xml'), 'utf8')).toBe('feed')
  })

  it('never writes into a file of the finished site', () => {
    const first = keep(files)
    keep({ ...files, 'index.html': 'other' })
    expect(readFileSync(join(first, 'index.html'), 'utf8')).toBe('front')
  })
})
