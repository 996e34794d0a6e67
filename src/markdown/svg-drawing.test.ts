import { describe, expect, it } from 'vitest'
import { readSvg } from './svg.ts'

const inSvg = (inner: string): string => `<svg viewBox="0 0 10 10">\n${inner}\n</svg>`
const wordsOf = (source: string) => readSvg(source, 'a.svg').problems.map(({ code, message, fix }) => `${code}: ${message} ${fix}`)
const colors = 'Use class="f-…" to fill and class="s-…" for lines, with ink, '

describe('what is told of a drawing says what is wrong and how to mend it', () => {
  it.each([
    ['<script>x</script>', 'svg-element: <script> may not stand in a drawing. Use g, defs, title, desc, path, rect, '],
    ['<title><b>x</b></title>', 'svg-element: <b> may not stand in a drawing. Use g, '],
    ['<metadata/>', 'svg-element: <metadata> may not stand in a drawing. Export the drawing as plain SVG.'],
    ['<x:view/>', 'svg-element: <x:view> may not stand in a drawing. Export the drawing as plain SVG.'],
    ['<svg viewBox="0 0 1 1"/>', 'svg-element: <svg> may not stand this deep in a drawing. Ungroup it.'],
    ['<rect onclick="x"/>', "event-handler: onclick would run code in the reader's browser. Delete the attribute."],
    ['<rect style="x"/>', `style-attribute: Colors and lines of a drawing are attributes, not styles. ${colors}`],
    ['<rect fill="#fff"/>', `svg-color: fill="#fff" would stay the same by day and by night. ${colors}`],
    [`<rect fill="${'a'.repeat(41)}"/>`, `svg-color: fill="${'a'.repeat(39)}…" would stay the same by day and by night. ${colors}`],
    [`<rect fill="${'a'.repeat(40)}"/>`, `svg-color: fill="${'a'.repeat(40)}" would stay the same by day and by night. ${colors}`],
    ['<rect flood-color="red"/>', `svg-color: flood-color would stay the same by day and by night. ${colors}`],
    ['<rect class="box"/>', `svg-class: There is no class "box" for drawings. ${colors}`],
    ['<rect class="f-inkk"/>', 'svg-class: There is no class "f-inkk" for drawings. Did you mean "f-ink"?'],
    ['<rect data-x="1"/>', 'svg-attribute: <rect> may not have the attribute data-x in a drawing. Delete the attribute.'],
    [
      '<rect xlink:title="a"/>',
      'svg-attribute: <rect> may not have the attribute xlink:title in a drawing. Export the drawing as plain SVG.',
    ],
    [
      '<text font-family="Arial">a</text>',
      'svg-attribute: <text> may not have the attribute font-family in a drawing. Delete it; the site sets',
    ],
    [
      '<rect width="calc(1px)"/>',
      'svg-attribute: width has the value "calc(1px)", which it cannot take in a drawing. Delete the attribute, or write',
    ],
    ['<rect href="#a"/>', 'svg-external: <rect> may not refer to anything. Delete the attribute.'],
    ['<use href="b.svg#d"/>', 'svg-external: href="b.svg#d" leads out of the drawing. Refer to an id within the file, as #name.'],
    ['<?x y?>', 'svg-external: A processing instruction may lead out of the drawing, to a style sheet. Delete it, from "<?" to "?>".'],
    ['text', 'svg-syntax: Text stands outside of <text>. Put it into <text>, or delete it.'],
    [
      '<g id="a"><use href="#b"/></g><use href="#a"/>',
      'svg-reference: "#a" refers to something else itself. Refer to plain shapes only, and',
    ],
  ])('%s', (inner, words) => expect(wordsOf(inSvg(inner))).toEqual([expect.stringContaining(words)]))

  it.each([
    [
      '<svg height="5"/>',
      'svg-view-box: The drawing has no view box, so it cannot fit its place. Add viewBox="0 0 width height" to <svg>.',
    ],
    [
      '<svg viewBox="0 0 1 100000"/>',
      'svg-view-box: The drawing is more than 5 times as high as it is wide, and would be screens of the page. Correct the last two numbers of viewBox, or cut the drawing into several.',
    ],
    [
      '<svg width="10" height="51"/>',
      'svg-view-box: The drawing is more than 5 times as high as it is wide, and would be screens of the page. Correct the last two numbers of viewBox, or cut the drawing into several.',
    ],
    [
      '<svg viewBox="0,0,0,10"/>',
      'svg-view-box: The view box of the drawing has no width or no height, so nothing is drawn. Write viewBox="0 0 width height" with the size of what is drawn.',
    ],
    ['', 'svg-syntax: The file does not hold one <svg> and nothing else. Export the drawing as plain SVG; every tag needs its end.'],
    ['a'.repeat(200_001), 'svg-too-large: The drawing is longer than 200000 characters. Simplify it, or use a photograph as webp.'],
  ])('of a whole file', (source, words) => expect(wordsOf(source)).toEqual([words]))
})

it.each(['0 0 400 612', '-5 -5 10 50', '0,0,1000,1', '0 0 100 500'])('a drawing may have the view box %j', (viewBox) =>
  expect(wordsOf(`<svg viewBox="${viewBox}"/>`)).toEqual([]),
)

describe('a drawing', () => {
  const drawn = (inner: string): string | undefined =>
    readSvg(inSvg(inner), 'a.svg').svg?.replaceAll(/d\w+-/g, 'p-').replace('<svg class="draw" viewBox="0 0 10 10">', '').replace('</svg>', '') // prettier-ignore

  it.each([
    ['<g/>', '<g/>'],
    ['<g><!-- a --> </g>', '<g/>'],
    ['<text>a &amp; <![CDATA[<b>]]></text>', '<text>a &amp; &lt;b&gt;</text>'],
    ['<g class=""><rect width="1"/></g>', '<g><rect width="1"/></g>'],
    ['<g id="a"><rect/></g><use xlink:href="#a"/>', '<g id="p-a"><rect/></g><use href="#p-a"/>'],
    ['<g id="a"/><g id="b"><use href="#a"/></g><use href="#a"/>', '<g id="p-a"/><g id="p-b"><use href="#p-a"/></g><use href="#p-a"/>'],
    ['<marker id="m"/><path marker-end="url(#m)"/>', '<marker id="p-m"/><path marker-end="url(#p-m)"/>'],
  ])('%s is written as %s', (inner, svg) => expect(drawn(inner)).toBe(svg))

  it('may be forty groups deep', () => {
    expect(drawn(`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`)).toBeDefined()
    expect(drawn(`${'<g>'.repeat(41)}${'</g>'.repeat(41)}`)).toBeUndefined()
  })

  it('that refers to what refers on is told where, whichever way it refers', () => {
    const problems = readSvg(inSvg('<g id="a">\n<path clip-path="url(#b)"/></g>\n<rect/>\n<use href="#a"/>'), 'a.svg').problems
    expect(problems).toMatchObject([{ code: 'svg-reference', line: 5, column: 1 }])
  })
})
