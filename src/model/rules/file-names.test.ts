import { describe, expect, it } from 'vitest'
import { aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

describe('names of files', () => {
  it.each(['people/ada.lamp.yaml', 'people/x_2.yaml', 'releases/2.0-rc.1.yaml', 'releases/3.yaml'])('can be %s', (file) => {
    expect(toldOf({ [file]: file.startsWith('people') ? 'name: A\n' : '' })).toEqual([])
  })

  it.each([
    [
      'people/Ada Lamp.yaml',
      '"Ada Lamp" cannot be a part of an address.',
      'Name it with lower-case letters and digits, joined by "-": "ada-lamp".',
    ],
    ['people/-.yaml', '"-" cannot be a part of an address.', 'Name it with lower-case letters and digits, joined by "-".'],
    ['releases/v1.9.yaml', 'The file\'s name "v1.9" is not a version.', 'Name the file after the version, such as "1.33.yaml".'],
  ])('cannot be %s', (file, message, fix) => {
    const files = { [file]: file.startsWith('people') ? 'name: A\n' : '' }
    expect(toldOf(files)).toEqual([`${file}:1:1 bad-file-name`])
    expect(problemsWith(files)).toMatchObject([{ message, fix }])
  })

  it('are told beside what else is wrong with the file', () => {
    expect(toldOf({ 'posts/My Post/index.mdx': aPostFile('colour: red') })).toEqual([
      'posts/My Post/index.mdx:1:1 bad-file-name',
      'posts/My Post/index.mdx:6:1 unknown-key',
    ])
  })
})
