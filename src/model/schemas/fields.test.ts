import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../property-runs.builder.ts'
import { sitePath } from './fields.ts'

const isPath = (path: string): boolean => sitePath.safeParse(path).success

describe('a path of the site', () => {
  it.each([
    '/', '/old/place/', '/2017/x.html', '/naïve/', '/na%C3%AFve/', '/春/', '/a%20b/', '/c%23/', '/100%25/', '/it’s-(new)/', '/a+b,c=d@e~f!/', '/%2525/',
  ])('may be %s', (path) => expect(isPath(path)).toBe(true)) // prettier-ignore

  it.each([
    'old/', '//x.example/', '/a b/', '/a?b', '/a#b', '/a\\b/', '/a%5Cb/', '/../x/', '/%2e%2e/x/', '/a/./b/', '/%', '/%ff/', '/a<b/', '/"/',
    '/*', '/:any', '/posts/*', '/:a/:b/', '/a;b/', '/{a,b}/', '/a|b/', '/%2a', '/%2A/', '/%3aany/', '/a%0d%0aSet-Cookie', '/a/%0a/b', '/a%00/', '/a%C2%85b/', '/a\u202Eb/',
    '/a%E2%80%AEb/', '/a\u00A0b/', '/%7Bx%7D/', '/x%22/',
  ])('may not be %s', (path) => expect(isPath(path)).toBe(false)) // prettier-ignore

  it('has nothing that a host would read as a pattern or as the end of a line, however it is written', () => {
    const sign = fc.oneof(
      fc.constantFrom('*', ':', ';', '{', '}', '|', '\n', '\r', '\0', '\t', '/', '.', 'a', '%', '春'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    )
    const written = fc.tuple(sign, fc.boolean()).map(([text, isEncoded]) => {
      return isEncoded ? [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('') : text
    })
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), (parts) => {
        const { data: path } = sitePath.safeParse(`/${parts.join('')}`)
        fc.pre(path !== undefined)
        expect(decodeURIComponent(path)).not.toMatch(/[*:;{}|\\<>"]|\p{Cc}/u)
        expect(new URL(path, 'https://wick.example').pathname).not.toMatch(/[*:;{}|\s]/)
        expect(new URL(path, 'https://wick.example').host).toBe('wick.example')
      }),
      { numRuns: runs(300) },
    )
  })
})
