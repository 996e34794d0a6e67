import { expect, it } from 'vitest'
import { drawingClasses, drawingColors, meaningless, svgAttributes, svgElements } from './svg-list.ts'

const numbers = ['0', '-1.5', '+.5', '1.', '123456', '0.123456', '.123456', '-12.25']
const noNumbers = ['', '-', '.', '1234567', '0.1234567', '.1234567', 'a', '1 2', '1pt', '--1', '0x1']
const lengths = [...numbers, '1px', '1.5em', '-.5%', '12%']
const local = ['url(#a)', 'url(#_a-b.c1)', 'url(#ab)', 'none']
const elsewhere = [
  'url(a)',
  'url(#1)',
  'url(#a',
  'url(#)',
  '#a',
  'url(https://x.example/#a)',
  'url(#a)b',
  'url(#a) url(#b)',
  'url("#a")',
  'nonea',
  'anone',
  'url(a)none',
  '',
]
const reference = [['#a', '#_a-b.c1'], ['a', '#', '#1', 'https://x.example/#a', '/a#b', '#a b', 'javascript:x', 'x#a']] as const // prettier-ignore
const box = [
  ['0 0 10 20', ' -1.25,0 +10 .5 ', '0,0,1,1', '0 , 0  10.25 20.125'],
  ['0 0 10', '0 0 10 20 30', 'a b c d', '0 0 10 x', '0 0 10 x20', ''],
] as const
const fit = [['none', 'xMinYMid', 'xMaxYMax meet', 'xMidYMin  slice'], ['xMidYMid cut', 'xmidymid', 'none meet', 'axMidYMid', 'xMidYMid meet b', '']] as const // prettier-ignore
const many = [['1', '1 2,3', '-1.5e2 4', '1px', '1 2em', '5%', ' 1', '1'.repeat(2000)], ['', 'a', '1;2', '1px2', '1'.repeat(2001), 'url(#a)', 'x1']] as const // prettier-ignore
const plain = [lengths, [...noNumbers, 'px', '1e5', '1px2', 'a1px']] as const

it.each<[attribute: string, good: readonly string[], bad: readonly string[]]>([
  ['id', ['a', '_', 'A-b.c_1'], ['', '1a', '-a', 'a b', 'a"', '<a', 'ä']],
  ['class', ['', 'f-ink s-none', 'a_1'], ['a"', 'a<b', 'a;b', '&']],
  ['transform', ['translate(1,2)', ' scale(1.5) rotate(-45 1 2), skewX(1e2)', 'skewY(+1)\tmatrix(1 0 0 1 0 0)'], ['', 'translate()', 'translate(a)', 'url(#a)', 'move(1)', 'translate(1', 'a translate(1)', 'translate(1) b', `scale(${'1'.repeat(201)})`, 'scale(1)'.repeat(21)]],
  ['fill', ['currentColor', 'none'], ['red', '#fff', 'url(#a)', 'nonea', 'acurrentColor', 'currentcolor', '']],
  ['stroke', ['currentColor', 'none'], ['red', 'var(--a)']],
  ['opacity', [...numbers, '1e5', '1e-5', '.5e+1'], [...noNumbers, '1e', '1e55', 'e5', '1px', 'a1']],
  ['fill-rule', ['nonzero', 'evenodd'], ['', 'nonzeros', 'aevenodd']],
  ['clip-rule', ['nonzero', 'evenodd'], ['', 'nonzeros', 'aevenodd']],
  ['stroke-width', ...plain],
  ['stroke-linecap', ['butt', 'round', 'square'], ['', 'abutt', 'rounds']],
  ['stroke-linejoin', ['miter', 'round', 'bevel', 'arcs', 'miter-clip'], ['', 'amiter', 'miter-clips']],
  ['stroke-dasharray', ['none', '1', '1, 2.5 -3', '5%', '1'.repeat(200)], ['', 'a', 'nones', '1;', 'x1', '1'.repeat(201)]],
  ['vector-effect', ['none', 'non-scaling-stroke'], ['', 'nones', 'anone']],
  ['paint-order', ['normal', 'fill', 'stroke markers', 'markers  fill stroke'], ['', 'normals', 'afill', 'fill,stroke', 'fillstroke', 'fill stroke markers fill']],
  ['clip-path', local, elsewhere],
  ['marker-end', local, elsewhere],
  ['font-weight', ['normal', 'bold', '100', '900'], ['', '50', '1000', 'bolder', 'abold', '000', '150']],
  ['font-style', ['normal', 'italic'], ['', 'oblique', 'italics', 'anormal']],
  ['text-anchor', ['start', 'middle', 'end'], ['', 'ends', 'astart']],
  ['dominant-baseline', ['middle', 'text-after-edge', 'a'.repeat(20)], ['', 'Middle', 'a b', 'a;', '1', 'a'.repeat(21)]],
  ['alignment-baseline', ['middle', 'text-after-edge', 'a'.repeat(20)], ['', 'Middle', 'a b', 'a;', '1', 'a'.repeat(21)]],
  ['svg viewBox', ...box],
  ['svg preserveAspectRatio', ...fit],
  ['path d', ['', 'M0 0L1.5-2,3e4z', 'm1 1h2v3c1 1 1 1 1 1s1 1 1 1q1 1 1 1t1 1a1 1 0 0 1 1 1Z', 'HVCSQTA'], ['M0 0;', 'url(#a)', '<', 'B1', 'M0 0x', 'xM0 0']],
  ['rect x', ...plain],
  ['polyline points', ['', '0,0 1.5,-2', '1e3 +2'], ['a', '1;2', '0,0 b', 'b 0,0']],
  ['text x', ...many],
  ['text lengthAdjust', ['spacing', 'spacingAndGlyphs'], ['', 'aspacing', 'spacings']],
  ['use href', ...reference],
  ['use xlink:href', ...reference],
  ['symbol viewBox', ...box],
  ['clipPath clipPathUnits', ['userSpaceOnUse', 'objectBoundingBox'], ['', 'auserSpaceOnUse', 'objectBoundingBoxes']],
  ['marker orient', ['auto', 'auto-start-reverse', '-90', '+12.125', '360'], ['', 'autos', 'aauto', '1000', '90deg', '1.1234', '--1', '1.']],
  ['marker markerUnits', ['strokeWidth', 'userSpaceOnUse'], ['', 'astrokeWidth', 'strokeWidths']],
])('%s takes nothing but what draws', (attribute, good, bad) => {
  const [name = '', own] = attribute.split(' ')
  const form = own === undefined ? svgAttributes[name] : svgElements.get(name)?.[own]
  expect(good.filter((value) => form?.test(value) !== true)).toEqual([])
  expect(bad.filter((value) => form?.test(value) !== false)).toEqual([])
}) // prettier-ignore

it('attributes of one form take the same', () => {
  const alike = [['opacity', 'fill-opacity', 'stroke-opacity', 'stroke-miterlimit'], ['stroke-width', 'stroke-dashoffset', 'font-size', 'letter-spacing', 'word-spacing'], ['clip-path', 'marker-start', 'marker-mid', 'marker-end']] // prettier-ignore
  for (const names of alike) expect(new Set(names.map((name) => svgAttributes[name])).size).toBe(1)
})

it('nothing is on the list but this', () => {
  expect(Object.keys(svgAttributes).join(' ')).toMatchInlineSnapshot(
    `"id class transform fill stroke fill-opacity stroke-opacity opacity fill-rule clip-rule stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order clip-path marker-start marker-mid marker-end font-size font-weight font-style letter-spacing word-spacing text-anchor dominant-baseline alignment-baseline"`,
  )
  expect([...svgElements].map(([name, own]) => [name, ...Object.keys(own)].join(' '))).toMatchInlineSnapshot(`
    [
      "svg viewBox preserveAspectRatio",
      "g",
      "defs",
      "title",
      "desc",
      "path d pathLength",
      "rect x y width height rx ry",
      "circle cx cy r",
      "ellipse cx cy rx ry",
      "line x1 y1 x2 y2",
      "polyline points",
      "polygon points",
      "text x y dx dy rotate textLength lengthAdjust",
      "tspan x y dx dy rotate textLength lengthAdjust",
      "use x y width height href xlink:href",
      "symbol x y width height viewBox preserveAspectRatio",
      "clipPath clipPathUnits",
      "marker viewBox preserveAspectRatio refX refY markerWidth markerHeight orient markerUnits",
    ]
  `)
  expect([...meaningless].join(' ')).toMatchInlineSnapshot(
    `"xmlns xmlns:xlink version xml:space xml:lang role focusable aria-hidden aria-label aria-labelledby"`,
  )
})

it('each color fills and draws lines', () => {
  expect(drawingColors.join(' ')).toMatchInlineSnapshot(
    `"ink ink-2 ink-3 hair field paper wash land shoal water accent alpha beta stable deprecated removed none"`,
  )
  expect(drawingClasses.size).toBe(2 * drawingColors.length)
  expect(drawingClasses).toContain('f-ink')
  expect(drawingClasses).toContain('s-none')
})
