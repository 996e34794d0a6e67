import { describe, expect, it } from 'vitest'
import { findUnsafeLink, isSitePath, readPictureAddress } from './urls.ts'

describe('findUnsafeLink', () => {
  it.each([
    'https://example.org', 'HTTP://example.org/a?b=c:d#e', 'mailto:a@b.c', '/posts/x/', '/', '../y/', 'y/', './y', '#top', '?q=1', '', 'a/b:c', '/javascript:x',
    'https://example.org/%20x', '/sök', 'https://a.b/c?x=javascript:1',
  ])('lets %j pass', (url) => expect(findUnsafeLink(url)).toBeUndefined()) // prettier-ignore

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:x', '\u0001javascript:x', 'javascript\u00A0:x',
    'javascript&colon;x:y', 'javascript%3Aalert(1)', '%6Aavascript:x', '\uFFFDjavascript:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://a.b', 'blob:x', 'tel:123',
    '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https:/evil.example', 'https://', 'http:\\\\evil', 'a b', '\u200Bjavascript:x',
  ])('refuses %j', (url) => expect(findUnsafeLink(url)?.code).toBe('unsafe-url')) // prettier-ignore
})

describe('isSitePath', () => {
  it('is true for paths from the root alone', () => {
    expect(['/x', '/', '//x', 'x', '#x', 'https://a.b'].map(isSitePath)).toEqual([true, true, false, false, false, false])
  })
})

describe('readPictureAddress', () => {
  it.each([
    ['a.png', './a.png'], ['./a.svg', './a.svg'], ['././b/c.JPG', './b/c.JPG'], ['my%20drawing.webp', './my drawing.webp'], ['s%C3%B6k.avif', './sök.avif'],
  ])('reads %j', (url, src) => expect(readPictureAddress(url)).toEqual({ src })) // prettier-ignore

  it.each([
    ['https://a.b/c.png', 'remote-image'], ['//a.b/c.png', 'remote-image'], ['data:image/png;base64,x', 'unsafe-url'], ['javascript:x.png', 'unsafe-url'],
    ['../a.png', 'image-path'], ['b/../../a.png', 'image-path'], ['%2e%2e/a.png', 'image-path'], ['/a.png', 'image-path'], ['a.png?raw', 'image-path'], ['a%3Fraw.png', 'image-path'],
    ['a.png#x', 'image-path'], ['a\\b.png', 'image-path'], ['%2Fetc%2Fx.png', 'image-path'], ['a%00.png', 'image-path'], ['a.pdf', 'image-path'], ['a', 'image-path'], ['%E0%A4%A.png', 'image-path'],
  ])('refuses %j as %s', (url, code) => expect(readPictureAddress(url)).toMatchObject({ finding: { code } })) // prettier-ignore
})
