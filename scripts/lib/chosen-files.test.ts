import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../../src/site/config.ts'
import { chosenFiles } from './chosen-files.ts'
import { UsageError } from './flags.ts'

const lantern = join(projectDir, 'e2e/fixtures/lantern')
const files = ['posts/loud-years.md', 'posts/quieter-wire/index.mdx', 'posts/quieter-wire/lamp.png', 'sigs/wire.yaml']

function chosen(...names: string[]): string[] {
  return files.filter(chosenFiles(names, lantern, resolve(lantern, 'posts')))
}

describe('chosenFiles', () => {
  it('chooses everything when nothing is named', () => expect(chosen()).toEqual(files))

  it.each([
    ['the working directory', 'e2e/fixtures/lantern/sigs/wire.yaml'],
    ['the content folder', 'sigs/wire.yaml'],
    ['the folder in which npm was called', '../sigs/wire.yaml'],
    ['the root of the disk', join(lantern, 'sigs/wire.yaml')],
  ])('finds a file from %s', (_from, name) => expect(chosen(name)).toEqual(['sigs/wire.yaml']))

  it('takes a folder for all that it holds', () => {
    expect(chosen('posts/quieter-wire/')).toEqual(['posts/quieter-wire/index.mdx', 'posts/quieter-wire/lamp.png'])
    expect(chosen(lantern)).toEqual(files)
  })

  it('takes the pictures of a text along that has a folder of its own', () => {
    expect(chosen('posts/quieter-wire/index.mdx')).toEqual(['posts/quieter-wire/index.mdx', 'posts/quieter-wire/lamp.png'])
  })

  it.each([
    ['posts/none.mdx', 'There is no file posts/none.mdx.'],
    ['package.json', `package.json is not in the content folder ${lantern}.`],
  ])('refuses %s', (name, told) => {
    expect(() => chosen(name)).toThrow(UsageError)
    expect(() => chosen(name)).toThrow(told)
  })
})
