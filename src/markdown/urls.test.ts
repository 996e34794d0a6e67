import { describe, expect, it } from 'vitest'
import { findUnsafeLink, isSitePath, readPictureAddress } from './urls.ts'

describe('findUnsafeLink', () => {
  it.each([
    'https://example.org', 'HTTP://example.org/a?b=c:d#e', 'mailto:a@b.c', '/posts/x/', '/', '../y/', 'y/', './y', '#top', '?q=1', '', 'a/b:c', '/javascript:x',
    'https://example.org/%20x', '/sök', 'https://a.b/c?x=javascript:1', 'https://a.b/@c', 'https://a.b?c@d', 'mailto:a.b@c.d', 'https://пример.рф/', 'https://пример.example/я', 'https://a.b/сa',
  ])('lets %j pass', (url) => expect(findUnsafeLink(url)).toBeUndefined()) // prettier-ignore

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:x', '\u0001javascript:x', 'javascript\u00A0:x',
    'javascript&colon;x:y', 'javascript%3Aalert(1)', '%6Aavascript:x', '\uFFFDjavascript:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://a.b', 'blob:x', 'tel:123',
    '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https:/evil.example', 'https://', 'http:\\\\evil', 'a b', '\u200Bjavascript:x',
    'https://a.b@evil.example/', 'HTTP://a:b@evil.example', 'https://kуbe.example', 'https://k%D1%83be.example/x', 'http://αa.b',
    '123:x', 'https:evil?u=https://a.b', '%68ttps://evil.example',
  ])('refuses %j', (url) => expect(findUnsafeLink(url)?.code).toBe('unsafe-url')) // prettier-ignore

  const allowed = 'Links may use https:, http: and mailto:, or lead to a path of this site.'
  const whole = 'Write it whole, such as https://example.org/page.'
  it.each([
    ['/a b', 'holds white space or a control character, which browsers skip', 'Delete the character, or write a space as %20.'],
    ['/\\a', 'holds a backslash, which browsers read as a slash', 'Write "/" or %5C.'],
    ['//a.b/c', 'leaves the protocol open', 'Write https://a.b/c'],
    ['https:a', 'has no host', whole],
    ['http:///a', 'has no host', whole],
    ['https://a@b', 'has a name before its host, which readers take for the host', 'Delete what stands between "//" and "@", and the "@".'],
    ['https://kу.b', 'has a host with letters of two scripts, of which some look alike', 'Write the host with letters of one script.'],
    ['JavaScript:x', 'uses "javascript:"', allowed],
    ['x-1+y.z:w', 'uses "x-1+y.z:"', allowed],
    ['%6AavaScript:x', 'uses "javascript:"', allowed],
    ['%0AJavaScript:x', 'uses "javascript:"', allowed],
    ['javascript%3Ax', 'uses "javascript:"', allowed],
    ['JavaScript!:x', 'uses "javascript:"', allowed],
  ])('says why %j is refused', (url, why, fix) => {
    expect(findUnsafeLink(url)).toEqual({ code: 'unsafe-url', message: `The address "${url}" ${why}.`, fix })
  })

  it('quotes no more of an address than a line holds', () => {
    const [longest, longer] = [`//${'a'.repeat(78)}`, `//${'a'.repeat(79)}`]
    expect(findUnsafeLink(longest)?.message).toContain(`"${longest}"`)
    expect(findUnsafeLink(longer)?.message).toContain(`"//${'a'.repeat(77)}…"`)
  })
})

describe('isSitePath', () => {
  it('is true for paths from the root alone', () => {
    expect(['/x', '/', '//x', 'x', '#x', 'https://a.b'].map(isSitePath)).toEqual([true, true, false, false, false, false])
  })
})

describe('readPictureAddress', () => {
  it.each([
    ['a.png', './a.png'], ['./a.svg', './a.svg'], ['././b/c.JPG', './b/c.JPG'], ['my%20drawing.webp', './my drawing.webp'], ['s%C3%B6k.avif', './sök.avif'], ['a./b.jpeg', './a./b.jpeg'],
  ])('reads %j', (url, src) => expect(readPictureAddress(url)).toEqual({ src })) // prettier-ignore

  it.each([
    ['https://a.b/c.png', 'remote-image'], ['http://a.b/c.png', 'remote-image'], ['//a.b/c.png', 'remote-image'], ['data:image/png;base64,x', 'unsafe-url'], ['javascript:x.png', 'unsafe-url'],
    ['../a.png', 'image-path'], ['b/../../a.png', 'image-path'], ['%2e%2e/a.png', 'image-path'], ['/a.png', 'image-path'], ['a.png?raw', 'image-path'], ['a%3Fraw.png', 'image-path'],
    ['a.png#x', 'image-path'], ['a\\b.png', 'image-path'], ['%2Fetc%2Fx.png', 'image-path'], ['a%00.png', 'image-path'], ['a.pdf', 'image-path'], ['a.svg.js', 'image-path'], ['/a.svgz', 'image-path'], ['a', 'image-path'], ['%E0%A4%A.png', 'image-path'],
  ])('refuses %j as %s', (url, code) => expect(readPictureAddress(url)).toMatchObject({ finding: { code } })) // prettier-ignore

  const beside = 'Put the picture into the folder of the post and name it as "./name.png".'
  it.each([
    [
      'https://a.b/c.png',
      'remote-image',
      'The picture "https://a.b/c.png" lies on another site, which would learn of every reader.',
      beside,
    ],
    ['javascript:x.png', 'unsafe-url', 'The address "javascript:x.png" is no path of a picture.', beside],
    ['a\tb.png', 'unsafe-url', 'The address "a\tb.png" is no path of a picture.', beside],
    ['a%3Fraw.png', 'image-path', 'The picture "a%3Fraw.png" is no plain file name.', 'Name the file with letters, digits, "-" and "_".'],
    ['../a.png', 'image-path', 'The picture "../a.png" does not lie beside the post.', beside],
    ['a.pdf', 'image-path', 'The picture "a.pdf" is no picture that can be drawn.', 'Use png, jpg, webp, avif, gif or svg.'],
  ])('says why %j is refused', (url, code, message, fix) => {
    expect(readPictureAddress(url)).toEqual({ finding: { code, message, fix } })
  })
})
