import { linkSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { listFiles } from '../list-files.ts'
import { writeIndex } from './written-index.ts'

const file = (path: string, text: string) => ({ path, content: Buffer.from(text) })
const entry = file('pagefind-entry.json', '{"languages":{"en":{"page_count":2},"de":{"page_count":1}}}')

it('takes the place of another index: what is the same stays, what is other is a new file, and the rest goes', () => {
  const dir = contentFolder({ 'pagefind/same': 'same', 'pagefind/other/a': 'old', 'pagefind/gone': '', 'page.html': '' })
  linkSync(join(dir, 'pagefind/other/a'), join(dir, 'elsewhere'))
  const { ino } = statSync(join(dir, 'pagefind/same'))
  const { documents, given } = writeIndex(dir, '/', [entry, file('same', 'same'), file('other/a', 'new'), file('deep/b', 'b')])
  expect([documents, given]).toEqual([3, ['pagefind/same']])
  expect(listFiles(dir)).toEqual([
    'elsewhere',
    'page.html',
    'pagefind/deep/b',
    'pagefind/other/a',
    'pagefind/pagefind-entry.json',
    'pagefind/same',
  ])
  expect(statSync(join(dir, 'pagefind/same')).ino).toBe(ino)
  expect(readFileSync(join(dir, 'pagefind/other/a'), 'utf8')).toBe('new')
  expect(readFileSync(join(dir, 'elsewhere'), 'utf8')).toBe('old')
})

it('throws when the index has no table of contents', () => {
  expect(() => writeIndex(contentFolder({}), '/', [file('same', '')])).toThrow('table of contents')
})
