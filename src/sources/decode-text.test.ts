import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('decodeText', () => {
  it('reads UTF-8', () => expect(decodeText(bytes('name: Zoë 灯\n'), 'x')).toEqual({ text: 'name: Zoë 灯\n', problems: [] }))
  it('leaves out a byte order mark', () => expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'a: 1'), 'x').text).toBe('a: 1'))
  it('gives every line the same end', () => expect(decodeText(bytes('a: 1\r\nb: 2\r\n'), 'x').text).toBe('a: 1\nb: 2\n'))
  it('reads an empty file', () => expect(decodeText(bytes(), 'x').text).toBe(''))

  it.each([
    ['the first byte', bytes([0xff, 0x61]), 1, 1],
    ['a byte of Latin-1', bytes('a: 1\nname: Zo', [0xeb], '\nb: 2\n'), 2, 9],
    ['a character cut off at the end', bytes('a: 1\nb: ', [0xe7, 0x81]), 2, 4],
    ['a byte after a character that only looks like a replacement', bytes('a: \uFFFD\nb: ', [0xff]), 2, 4],
  ])('tells the place of %s', (_what, file, line, column) => {
    expect(decodeText(file, 'people/x.yaml')).toEqual({
      problems: [expect.objectContaining({ code: 'not-utf-8', severity: 'error', file: 'people/x.yaml', line, column })],
    })
  })

  it('tells once of lines that end in carriage returns alone', () => {
    expect(decodeText(bytes('a: 1\rb: 2\r'), 'people/x.yaml')).toEqual({
      problems: [
        expect.objectContaining({
          code: 'control-character',
          line: 1,
          column: 1,
          message: 'The lines of the file end in carriage returns (CR) alone.',
          fix: 'Save it again with line feeds (LF) as the ends of lines.',
        }),
      ],
    })
    expect(decodeText(bytes('a: 1\rb: 2\n'), 'x').text).toBe('a: 1\rb: 2\n')
  })

  it('names UTF-16 by its mark', () => {
    expect(decodeText(bytes([0xff, 0xfe, 0x61, 0x00]), 'x').problems[0]?.message).toBe('The file is UTF-16.')
  })
})
