import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/sources/check-content.ts'
import { aPostFile, contentFolder, soundContent, today } from '../../src/sources/content-folder.builder.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { mendContent } from './mend-content.ts'

const broken = aPostFile('Release: 1.1').replace('authors: [ada]', 'Authors: [Ada] # the lamp').replace('2025-01-01', '2025/1/1')

function mend(dir: string, isChosen = (_file: string): boolean => true): string[] {
  return mendContent(dir, readContent(dir).sources, isChosen).map(({ file, mends }) => `${file} ${mends.length}`)
}

describe('mendContent', () => {
  it('mends files so that they pass the check', () => {
    const dir = contentFolder({ ...soundContent, 'posts/x.mdx': broken })
    expect(mend(dir)).toEqual(['posts/x.mdx 5'])
    expect(checkContent(dir, today).problems).toEqual([])
    expect(readFileSync(join(dir, 'posts/x.mdx'), 'utf8')).toBe(aPostFile("release: '1.1'").replace('[ada]', '[ada] # the lamp'))
  })

  it('touches nothing but the chosen files', () => {
    const dir = contentFolder({ ...soundContent, 'posts/x.mdx': broken, 'posts/y.mdx': broken })
    expect(mend(dir, (file) => file === 'posts/y.mdx')).toEqual(['posts/y.mdx 5'])
    expect(readFileSync(join(dir, 'posts/x.mdx'), 'utf8')).toBe(broken)
  })

  it('keeps permissions and leaves nothing else behind', () => {
    const dir = contentFolder({ ...soundContent, 'people/ben.yaml': 'Name: Ben\n' })
    chmodSync(join(dir, 'people/ben.yaml'), 0o640)
    mend(dir)
    expect(statSync(join(dir, 'people/ben.yaml')).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(dir, 'people'))).toEqual(['ada.yaml', 'ben.yaml'])
  })

  it('leaves files that are not UTF-8 as they are', () => {
    const dir = contentFolder({ ...soundContent, 'people/ben.yaml': Buffer.from('Name: B\xe9n\n', 'latin1') })
    expect(mend(dir)).toEqual([])
  })
})
