import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { digestOfPages, keepIndex, keptIndex } from './index-cache.ts'

const scratch = mkdtempSync(join(tmpdir(), 'almanac-index-'))
vi.stubEnv('ALMANAC_CACHE', join(scratch, 'cache'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('the kept index', () => {
  const files = [{ path: 'fragment/en_1.pf_fragment', content: new Uint8Array([1, 2, 3]) }]
  beforeEach(() => keepIndex('digest-1', files))

  it('is given for the same pages alone', () => {
    expect(keptIndex('digest-1')?.map(({ path, content }) => [path, ...content])).toEqual([['fragment/en_1.pf_fragment', 1, 2, 3]])
    expect(keptIndex('digest-2')).toBeUndefined()
  })
  it('is unknown when a byte of its file is wrong or its end is missing', () => {
    const file = join(scratch, 'cache/search-index.bin')
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, -1))
    expect(keptIndex('digest-1')).toBeUndefined()
    const flipped = Buffer.from(whole)
    flipped[whole.length - 2] = (flipped[whole.length - 2] ?? 0) ^ 1
    writeFileSync(file, flipped)
    expect(keptIndex('digest-1')).toBeUndefined()
  })
})

describe('the digest of pages', () => {
  const dir = join(scratch, 'site')
  const write = (file: string, html: string): void => {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), html)
  }
  beforeEach(() => {
    rmSync(dir, { recursive: true, force: true })
    write('a/index.html', '<main data-pagefind-body>A</main>')
    write('list/index.html', '<main>List</main>')
  })

  it('changes with a page that is searched, its address and the settings, and with nothing else', () => {
    const before = digestOfPages(dir, ['one'])
    write('list/index.html', '<main>Longer list</main>')
    expect(digestOfPages(dir, ['one'])).toBe(before)
    expect(digestOfPages(dir, ['two'])).not.toBe(before)
    write('a/index.html', '<main data-pagefind-body>B</main>')
    const changed = digestOfPages(dir, ['one'])
    expect(changed).not.toBe(before)
    rmSync(join(dir, 'a'), { recursive: true })
    write('b/index.html', '<main data-pagefind-body>B</main>')
    expect(digestOfPages(dir, ['one'])).not.toBe(changed)
  })
})
