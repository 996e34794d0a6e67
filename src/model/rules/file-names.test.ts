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

  it.each([
    [
      'people/nul.yaml',
      'name: A\n',
      '"nul.yaml" cannot be made on Windows, where "nul" is a device.',
      'Add something to the name, such as "nul-1".',
    ],
    [
      'posts/com1.v2.mdx',
      aPostFile(),
      '"com1.v2.mdx" cannot be made on Windows, where "com1" is a device.',
      'Add something to the name, such as "com1-1".',
    ],
    [
      'posts/aux/index.mdx',
      aPostFile(),
      '"aux" cannot be made on Windows, where "aux" is a device.',
      'Add something to the name, such as "aux-1".',
    ],
  ])('cannot be those of devices: %s', (file, text, message, fix) => {
    expect(problemsWith({ [file]: text })).toMatchObject([{ file, line: 1, column: 1, code: 'bad-file-name', message, fix }])
  })
  it('can begin like those of devices', () =>
    expect(toldOf({ 'people/aux-1.yaml': 'name: A\n', 'people/console.yaml': 'name: B\n', 'people/lpt.yaml': 'name: C\n' })).toEqual([]))

  it('are told beside what else is wrong with the file', () => {
    expect(toldOf({ 'posts/My Post/index.mdx': aPostFile('colour: red') })).toEqual([
      'posts/My Post/index.mdx:1:1 bad-file-name',
      'posts/My Post/index.mdx:6:1 unknown-key',
    ])
  })
})
