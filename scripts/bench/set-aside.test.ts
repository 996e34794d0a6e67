import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { setAside } from './set-aside.ts'

it('takes what is there out of a folder, and deletes nothing', () => {
  const bench = contentFolder({ 'hugo/public/a.html': 'a', 'hugo/content/a.md': 'a', 'hugo/deep/cache/b': 'b' })
  setAside(join(bench, 'hugo'), 'public', 'deep/cache', 'gone')
  setAside(join(bench, 'hugo'), 'public')
  expect(existsSync(join(bench, 'hugo/public'))).toBe(false)
  expect(existsSync(join(bench, 'hugo/content/a.md'))).toBe(true)
  expect(readdirSync(join(bench, 'set-aside'), { recursive: true }).filter((name) => /[ab](?:\.html)?$/.test(String(name)))).toHaveLength(2)
})
