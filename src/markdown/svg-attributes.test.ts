import { describe, expect, it } from 'vitest'
import { problemList } from './finding.ts'
import { readSvgAttributes } from './svg-attributes.ts'
import { svgElements } from './svg-list.ts'

/** What is drawn of the attributes of an element, and what is told of them. */
function read(element: string, ...given: [name: string, value: string][]) {
  const { problems, tell } = problemList('a.svg')
  const own = svgElements.get(element) ?? {}
  const drawn = readSvgAttributes(element, own, given.map(([name, value], index) => ({ name, value, line: 1, column: index + 1 })), 'p-', tell) // prettier-ignore
  return { drawn, told: problems.map(({ column, code, message, fix }) => `${column} ${code}: ${message} ${fix}`) }
}

const tokens =
  'Use class="f-…" to fill and class="s-…" for lines, with ink, ink-2, ink-3, hair, field, paper, wash, land, shoal, water, accent, alpha, beta, stable, deprecated, removed, none; or currentColor, or none.'
const own = 'Refer to an id within the file, as #name.'
const plain = 'Delete the attribute, or write plain numbers and words of SVG.'

describe('attributes of a drawing', () => {
  it.each<[string, string, string, string]>([
    ['path', 'fill', 'red', `svg-color: fill="red" would stay the same by day and by night. ${tokens}`],
    ['path', 'stroke', 'url(#a)', `svg-color: stroke="url(#a)" would stay the same by day and by night. ${tokens}`],
    ['path', 'stop-color', 'x', `svg-color: stop-color would stay the same by day and by night. ${tokens}`],
    ['path', 'style', 'fill:red', `style-attribute: Colors and lines of a drawing are attributes, not styles. ${tokens}`],
    ['path', 'onload', 'x', "event-handler: onload would run code in the reader's browser. Delete the attribute."],
    ['path', 'ONCLICK', 'x', "event-handler: ONCLICK would run code in the reader's browser. Delete the attribute."],
    ['path', 'on', 'x', 'svg-attribute: <path> may not have the attribute on in a drawing. Delete the attribute.'],
    ['path', 'href', '#a', 'svg-external: <path> may not refer to anything. Delete the attribute.'],
    ['path', 'xlink:href', '#a', 'svg-external: <path> may not refer to anything. Delete the attribute.'],
    ['text', 'font-family', 'x', 'svg-attribute: <text> may not have the attribute font-family in a drawing. Delete it; the site sets the face.'],
    ['g', 'inkscape:label', 'x', 'svg-attribute: <g> may not have the attribute inkscape:label in a drawing. Export the drawing as plain SVG.'],
    ['g', 'constructor', 'x', 'svg-attribute: <g> may not have the attribute constructor in a drawing. Delete the attribute.'],
    ['use', 'href', 'https://a.b/#c', `svg-external: href="https://a.b/#c" leads out of the drawing. ${own}`],
    ['use', 'href', '/a', `svg-external: href="/a" leads out of the drawing. ${own}`],
    ['use', 'xlink:href', 'a.svg#b', `svg-external: xlink:href="a.svg#b" leads out of the drawing. ${own}`],
    ['g', 'clip-path', 'url (https://a)', `svg-external: clip-path="url (https://a)" leads out of the drawing. ${own}`],
    ['g', 'marker-end', 'data:x', `svg-external: marker-end="data:x" leads out of the drawing. ${own}`],
    ['g', 'transform', 'url(a)', `svg-external: transform="url(a)" leads out of the drawing. ${own}`],
    ['use', 'href', 'a', `svg-attribute: href has the value "a", which it cannot take in a drawing. ${plain}`],
    ['use', 'href', '#1.5', `svg-attribute: href has the value "#1.5", which it cannot take in a drawing. ${plain}`],
    ['g', 'opacity', 'a:b', `svg-attribute: opacity has the value "a:b", which it cannot take in a drawing. ${plain}`],
    ['g', 'opacity', 'x'.repeat(40), `svg-attribute: opacity has the value "${'x'.repeat(40)}", which it cannot take in a drawing. ${plain}`],
    ['g', 'opacity', 'x'.repeat(41), `svg-attribute: opacity has the value "${'x'.repeat(39)}…", which it cannot take in a drawing. ${plain}`],
  ])('of <%s>: %s=%j does not pass', (element, name, value, words) => expect(read(element, [name, value])).toEqual({ drawn: [], told: [`1 ${words}`] })) // prettier-ignore

  it('have classes of the site alone', () => {
    expect(read('g', ['class', '  f-ink\n s-none '])).toEqual({ drawn: [['class', 'f-ink s-none']], told: [] })
    expect(read('g', ['class', ' '])).toEqual({ drawn: [], told: [] })
    expect(read('g', ['class', 'f-inc big']).told).toEqual([
      '1 svg-class: There is no class "f-inc" for drawings. Did you mean "f-ink"?',
      `1 svg-class: There is no class "big" for drawings. ${tokens}`,
    ])
  })

  it('have ids and references with the prefix of the drawing', () => {
    expect(read('use', ['id', 'a'], ['href', '#b'], ['clip-path', 'url(#c)'], ['x', '1'])).toEqual({
      drawn: [['id', 'p-a'], ['href', '#p-b'], ['clip-path', 'url(#p-c)'], ['x', '1']],
      told: [],
    }) // prettier-ignore
    expect(read('use', ['xlink:href', '#b'], ['clip-path', 'none']).drawn).toEqual([['href', '#p-b'], ['clip-path', 'none']]) // prettier-ignore
  })

  it('that mean nothing in a page go without a word', () => {
    expect(read('svg', ['xmlns', 'x'], ['version', '1.1'], ['aria-label', 'a'], ['viewBox', '0 0 1 2'], ['class', 'x'], ['x', 'y'], ['y', 'x'])).toEqual({
      drawn: [['viewBox', '0 0 1 2']],
      told: [],
    }) // prettier-ignore
    expect(read('rect', ['x', '1'], ['y', '2'], ['width', '3'], ['height', '4']).drawn).toHaveLength(4)
  })
})

describe('a drawing without a view box', () => {
  it.each<[string, string, string[][]]>([
    ['12', '3.5', [['viewBox', '0 0 12 3.5']]],
    ['12px', '3px', [['viewBox', '0 0 12 3']]],
    ['12em', '3', []],
    ['100%', '100%', []],
    ['a12', '3', []],
  ])('takes it from its size %s × %s', (width, height, drawn) => {
    expect(read('svg', ['height', height], ['width', width])).toEqual({ drawn, told: [] })
  })

  it('has none where a side is missing, and keeps the one it has', () => {
    expect(read('svg', ['width', '1']).drawn).toEqual([])
    expect(read('svg', ['viewBox', '0 0 1 1'], ['width', '2'], ['height', '2']).drawn).toEqual([['viewBox', '0 0 1 1']])
    expect(read('symbol', ['width', '1'], ['height', '2']).drawn).toEqual([['width', '1'], ['height', '2']]) // prettier-ignore
  })
})
