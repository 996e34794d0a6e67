import { hash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { aFeature, someEntries } from '../../src/model/entries.builder.ts'
import { buildSiteIndex } from '../../src/model/site-index.ts'
import { openPictureCache } from './picture-cache.ts'
import { writeSharePictures } from './share-pictures.ts'
import { isWholePng } from './whole-png.ts'

const scratch = mkdtempSync(join(tmpdir(), 'almanac-pictures-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const indexWith = (title: string) =>
  buildSiteIndex(someEntries({ releases: [], sigs: [], features: [aFeature('quiet', {}, { title }), aFeature('loud')] }), '2025-02-01')

it('draws what was not drawn before, and puts every picture beside its page', async () => {
  const cacheDir = join(scratch, 'cache')
  const out = join(scratch, 'dist')
  const write = async (title: string): Promise<string> =>
    (await writeSharePictures(indexWith(title), out, openPictureCache(cacheDir))).words
  const picture = (page: string): Buffer => readFileSync(join(out, page, 'share.png'))

  expect(await write('Quiet')).toBe('pictures for sharing: 3, 3 of them drawn anew')
  expect(['', 'features/quiet', 'features/loud'].map((page) => isWholePng(picture(page)))).toEqual([true, true, true])
  const before = picture('features/quiet')
  expect(await write('Quiet')).toBe('pictures for sharing: 3, 0 of them drawn anew')
  expect(await write('Quieter')).toBe('pictures for sharing: 3, 1 of them drawn anew')
  expect(picture('features/quiet').equals(before)).toBe(false)
  expect(await write('Quiet')).toBe('pictures for sharing: 3, 0 of them drawn anew')
  expect(picture('features/quiet').equals(before)).toBe(true)

  const [version = ''] = readdirSync(cacheDir)
  const kept = readdirSync(join(cacheDir, version)).map((name) => join(cacheDir, version, name))
  expect(kept).toHaveLength(4)
  for (const file of kept) truncateSync(file, 500)
  expect(await write('Quiet')).toBe('pictures for sharing: 3, 3 of them drawn anew')
  expect(picture('features/quiet').equals(before)).toBe(true)

  writeFileSync(join(cacheDir, 'of-an-older-program'), '')
  openPictureCache(cacheDir)
  expect(existsSync(join(cacheDir, 'of-an-older-program'))).toBe(false)
})

it('writes only those that are not there already', async () => {
  const [cacheDir, first, second] = ['kept', 'first', 'second'].map((name) => join(scratch, name))
  const draw = (out = '', title = 'Quiet', isThere?: (file: string, key: string) => boolean) => writeSharePictures(indexWith(title), out, openPictureCache(cacheDir), isThere) // prettier-ignore
  const { keys, made: all } = await draw(first)
  for (const [file, digest] of all) expect(hash('sha256', readFileSync(join(first ?? '', file)))).toBe(digest)
  const { given, made, words } = await draw(second, 'Quiet', (file, key) => keys.get(file) === key)
  expect(given).toEqual(['features/loud/share.png', 'features/quiet/share.png'])
  // That of the site lies where each build puts the one for pages without any.
  expect([...made]).toEqual([['share.png', all.get('share.png')]])
  expect(readdirSync(second ?? '')).toEqual(['share.png'])
  expect(words).toBe('pictures for sharing: 3, 0 of them drawn anew')
  const other = await draw(join(scratch, 'third'), 'Louder', (file, key) => keys.get(file) === key)
  expect([other.given, [...other.made.keys()].sort()]).toEqual([['features/loud/share.png'], ['features/quiet/share.png', 'share.png']])
})
