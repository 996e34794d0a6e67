import { describe, expect, it } from 'vitest'
import { piecesOf } from './body-pieces.ts'

const href = (path: string): string => `/base${path}`

describe('piecesOf', () => {
  it('joins HTML and addresses, with the base path and escaped', () => {
    expect(
      piecesOf(
        [
          { kind: 'html', html: '<p><a href="' },
          { kind: 'url', url: '/features/?sig="x"&q=<>' },
          { kind: 'html', html: '">x</a></p>' },
        ],
        href,
      ),
    ).toEqual(['<p><a href="/base/features/?sig=&quot;x&quot;&amp;q=&lt;&gt;">x</a></p>'])
  })
  it('joins code as the HTML that it is', () => {
    expect(piecesOf([{ kind: 'html', html: '<p>' }, { kind: 'code', html: '<pre>x</pre>', code: 'x', marked: [] }, { kind: 'html', html: '</p>' }], href)).toEqual(['<p><pre>x</pre></p>']) // prettier-ignore
  })
  it('keeps pictures and components apart, in order and with their children', () => {
    const note = { kind: 'component' as const, name: 'Note', props: {}, children: [{ kind: 'html' as const, html: 'x' }] }
    const image = { kind: 'image' as const, src: './a.png', alt: 'a' }
    expect(piecesOf([note, { kind: 'html', html: '<p>' }, image, { kind: 'html', html: '</p>' }], href)).toEqual([
      note,
      '<p>',
      image,
      '</p>',
    ])
  })
  it('is empty for an empty body', () => expect(piecesOf([], href)).toEqual([]))
})
