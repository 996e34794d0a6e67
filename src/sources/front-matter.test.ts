import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from './front-matter.ts'

describe('splitFrontMatter', () => {
  it('takes the file apart and says where each part begins', () => {
    expect(splitFrontMatter('---\ntitle: A\nkind: essay\n---\n\nText\n---\nmore')).toEqual({
      yaml: 'title: A\nkind: essay',
      yamlLine: 2,
      body: '\nText\n---\nmore',
      bodyLine: 5,
    })
  })

  it('takes spaces behind a fence, keys without a text and a text without keys', () => {
    expect(splitFrontMatter('--- \na: 1\n---\t')).toMatchObject({ yaml: 'a: 1', body: '', bodyLine: 4 })
    expect(splitFrontMatter('---\n---\nText')).toMatchObject({ yaml: '', body: 'Text', bodyLine: 3 })
  })

  it.each([
    ['no fence', '# Heading\n', 'Begin the file with a line "---", the keys, and another line "---".'],
    ['an empty file', '', 'Begin the file with a line "---", the keys, and another line "---".'],
    [
      'a blank line first',
      '\n---\na: 1\n---\n',
      'Begin the file with the line "---": nothing may stand before it, not even a blank line or a space.',
    ],
    [
      'an indented fence',
      ' ---\na: 1\n---\n',
      'Begin the file with the line "---": nothing may stand before it, not even a blank line or a space.',
    ],
    ['TOML', '+++\na = 1\n+++\n', 'Write the keys as YAML between two lines "---".'],
    ['JSON', '{\n"a": 1 }\n', 'Write the keys as YAML between two lines "---".'],
  ])('says how to begin a file with %s', (_what, text, fix) => {
    expect(splitFrontMatter(text)).toMatchObject({ body: text, bodyLine: 1, finding: { code: 'front-matter-missing', fix } })
    expect(splitFrontMatter(text).yaml).toBeUndefined()
  })

  it('does not take the text of a file whose front matter is not closed for its body', () => {
    const split = splitFrontMatter('---\ntitle: A\n\nText\n')
    expect(split.finding?.message).toBe('The front matter that begins here is not closed.')
    expect(split.body).toBeUndefined()
  })
})
