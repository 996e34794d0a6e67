import { describe, expect, it } from 'vitest'
import { codesIn, problemsIn } from './texts.builder.ts'

describe('a link', () => {
  it.each(['', '&#8203;', '\u2800', '\u3164', '\u200D', '\u00AD', '\uFE0F', '&nbsp;', '**\u200B**'])(
    'of which nothing can be seen is refused: %j',
    (text) => expect(codesIn(`a <a href="/b">${text}</a>`, 'md')).toContain('1:3 link-without-text'),
  )

  it.each(['a', '`a`', '\u200Ba', '☃'])('that shows something passes: %j', (text) =>
    expect(codesIn(`a [${text}](/b)`, 'md').filter((one) => one.includes('link-'))).toEqual([]),
  )

  it.each([
    ['[https://a.example/b](https://c.example/b)', 'The link shows an address at a.example and leads to c.example.'],
    ['[www.a.example](https://c.example)', 'The link shows an address at a.example and leads to c.example.'],
    ['[`http://a.example:80/`](http://c.a.example/)', 'The link shows an address at a.example and leads to c.a.example.'],
  ])('that shows another host than it leads to is warned of: %s', (source, message) =>
    expect(problemsIn(source, 'md')).toMatchObject([{ code: 'misleading-link', severity: 'warning', message }]),
  )

  it.each([
    '[https://a.example/b](https://www.a.example/c)',
    '[www.A.example](http://a.example)',
    'https://a.example/b',
    'www.a.example',
    '[https://a.example is here](https://c.example)',
    '[storage.k8s.io](https://c.example)',
    '[https://a.example](/b/)',
    '[https://](https://c.example)',
  ])('may be %s', (source) => expect(codesIn(source, 'md')).toEqual([]))
})
