import { describe, expect, it } from 'vitest'
import { aPage } from './page.builder.ts'
import { attributeOf } from './page.ts'

describe('readPage', () => {
  it.each([
    ['index.html', '/'],
    ['posts/x/index.html', '/posts/x/'],
    ['404.html', '/404.html'],
    ['2017/my-index.html', '/2017/my-index.html'],
  ])('gives %s the address %s', (file, path) => expect(aPage('', file).path).toBe(path))

  it('reads the title of the page and not those of its drawings', () => {
    expect(aPage('<title> Lamps &amp; wires </title><svg><title>A lamp</title></svg>').title).toBe('Lamps & wires')
  })

  it('reads attributes as a browser does', () => {
    const [link] = aPage('<A HREF="?a=1&amp;b=2" href=x class=y>').elements
    expect(link && [link.name, attributeOf(link, 'href')]).toEqual(['a', '?a=1&b=2'])
  })

  it('knows what a fragment can lead to', () => {
    expect(aPage('<p id="a"><a name="b">x</a><input name="c"><i ID=a&amp;b></i></p>').ids).toEqual(new Set(['a', 'b', 'a&b']))
  })

  it('keeps what a check may ask for, and no more', () => {
    const { elements } = aPage('<p class="a"><b>x</b><img src="a.png"><i onclick="x()"></i><h1>A</h1></p>')
    expect(elements.map(({ name }) => name)).toEqual(['img', 'i', 'h1'])
  })

  it('takes no tags from comments, scripts, styles and text fields', () => {
    const { elements } = aPage(
      '<!-- <img src=a> --><script>"<img src=b>"</script><style>a{}</style><textarea><img src=c></textarea><img src=d>',
    )
    expect(elements.map(({ name }) => name)).toEqual(['script', 'style', 'img'])
  })

  it('finds places', () => {
    const page = aPage('<p>\n\n  <a href="x">x</a>\n<img src="y">')
    expect(page.elements.map(({ offset }) => page.placeOf(offset))).toEqual([
      { line: 3, column: 3 },
      { line: 4, column: 1 },
    ])
  })
})
