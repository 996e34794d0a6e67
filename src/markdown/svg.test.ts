import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { runs } from '../model/property-runs.builder.ts'
import { namedSvg, readSvg } from './svg.ts'
import { drawingClasses, svgAttributes, svgElements } from './svg-list.ts'

const inSvg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">\n${inner}\n</svg>`
const codes = (source: string): string[] => readSvg(source, 'a.svg').problems.map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('readSvg', () => {
  it('rebuilds a drawing: its view box alone for a size, its ids with a prefix', () => {
    const source = `<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30">
      <defs><marker id="tip" viewBox="0 0 4 4"><path d="M0 0L4 2L0 4" fill="currentColor"/></marker></defs>
      <g class="f-ink  s-none"><text x="1" y="2" font-size="14">a &lt; b &amp; <tspan>c</tspan></text></g>
      <path class="s-accent" d="M1,2 h3" fill="none" marker-end="url(#tip)"/><use href="#tip"/>
    </svg>\n`
    const { svg = '', problems } = readSvg(source, 'a.svg')
    const prefix = /id="(d\w+-)tip"/.exec(svg)?.[1] ?? '?'
    expect(problems).toEqual([])
    expect(svg.replaceAll(prefix, 'p-')).toBe(
      '<svg class="draw" viewBox="0 0 40 30"><defs><marker id="p-tip" viewBox="0 0 4 4"><path d="M0 0L4 2L0 4" fill="currentColor"/></marker></defs>' +
        '<g class="f-ink s-none"><text x="1" y="2" font-size="14">a &lt; b &amp; <tspan>c</tspan></text></g>' +
        '<path class="s-accent" d="M1,2 h3" fill="none" marker-end="url(#p-tip)"/><use href="#p-tip"/></svg>',
    )
    expect(readSvg(source.replace('14', '15'), 'a.svg').svg).not.toContain(prefix)
  })

  it('makes the view box from the size where there is none', () => {
    expect(readSvg('<svg width="10" height="5.5px"/>', 'a.svg').svg).toBe('<svg class="draw" viewBox="0 0 10 5.5"/>')
    expect(codes('<svg width="100%" height="5"/>')).toEqual(['1:1 svg-view-box'])
  })

  it.each([
    ['<script>alert(1)</script>', '2:1 svg-element'],
    ['<foreignObject><b>x</b></foreignObject>', '2:1 svg-element'],
    ['<style>*{fill:red}</style>', '2:1 svg-element'],
    ['<a href="https://a.b"><rect/></a>', '2:1 svg-element'],
    ['<image href="a.png"/>', '2:1 svg-element'],
    ['<animate attributeName="href"/>', '2:1 svg-element'],
    ['<svg viewBox="0 0 1 1"/>', '2:1 svg-element'],
    ['<linearGradient id="a"/>', '2:1 svg-element'],
    ['<title><b>x</b></title>', '2:8 svg-element'],
    ['<rect onclick="x"/>', '2:7 event-handler'],
    ['<rect style="fill:red"/>', '2:7 style-attribute'],
    ['<rect fill="#fff"/>', '2:7 svg-color'],
    ['<rect fill="red"/>', '2:7 svg-color'],
    ['<rect stroke="url(#a)"/>', '2:7 svg-color'],
    ['<rect fill="url(https://a.b)"/>', '2:7 svg-color'],
    ['<rect class="f-ink box"/>', '2:7 svg-class'],
    ['<rect data-x="1"/>', '2:7 svg-attribute'],
    ['<text font-family="Arial">a</text>', '2:7 svg-attribute'],
    ['<rect width="calc(1px)"/>', '2:7 svg-attribute'],
    ['<path d="M0 0 javascript:x"/>', '2:7 svg-attribute'],
    ['<use href="https://a.b/c.svg#d"/>', '2:6 svg-external'],
    ['<use xlink:href="other.svg#d"/>', '2:6 svg-external'],
    ['<path clip-path="url(https://a.b#c)"/>', '2:7 svg-external'],
    ['<rect href="#a"/>', '2:7 svg-external'],
    ['text', '1:61 svg-syntax'],
    ['<p>x</p>', '2:1 svg-syntax'],
    ['<g id="a"><use href="#b"/></g><rect id="b"/>\n<use href="#a"/>', '3:1 svg-reference'],
    ['<g id="a"><use href="#a"/></g>', '2:11 svg-reference'],
    ['<text>a\u202Eb</text>', '2:8 bidi-character'],
    [`${'<g>'.repeat(50)}${'</g>'.repeat(50)}`, '2:121 svg-element'],
  ])('refuses %s', (inner, first) => {
    expect(codes(inSvg(inner))[0]).toBe(first)
    expect(readSvg(inSvg(inner), 'a.svg').svg).toBeUndefined()
  })

  it.each(['', 'text', '<p>x</p>', '<svg viewBox="0 0 1 1"/><svg viewBox="0 0 1 1"/>'])('refuses a file that holds %j', (source) => {
    expect(codes(source).at(-1)).toMatch(/svg-syntax$/)
  })

  it('names the classes that it wants in place of colors', () => {
    expect(readSvg(inSvg('<rect fill="#fff"/>'), 'a.svg').problems[0]?.fix).toContain('class="f-…"')
    expect(readSvg(inSvg('<rect class="f-inc"/>'), 'a.svg').problems[0]?.fix).toBe('Did you mean "f-ink"?')
  })

  it('draws nothing but its list, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<g>', '</g>', '<rect fill="none"/>', '<text>', '</text>', 'x', '<title>', '</title>', '<desc>', '</desc>', '<p>', '<b>', '<script>', '</script>', '<style>', '<![CDATA[', ']]>', '<!--', '-->',
      '<foreignObject>', '</foreignObject>', '<math>', '<mi>', '</svg>', '<svg>', '<use href="#a"/>', '<a href="javascript:x">', '<path d="M0 0" onclick="x"/>', '<image href="x"/>', '&lt;script&gt;', '"', '<table>', '<br>', '<img src=x onerror=y>',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { svg } = readSvg(inSvg(pieces.join('')), 'a.svg')
        if (svg !== undefined) for (const node of parseFragment(svg).childNodes) checkNode(node)
      }),
      { numRuns: runs(1_000) },
    )
  })
})

describe('drawingClasses', () => {
  it('all have a color in the style sheet', () => {
    const css = readFileSync(new URL('../styles/figure.css', import.meta.url), 'utf8')
    expect([...drawingClasses].filter((name) => !css.includes(`.draw .${name} {`))).toEqual([])
  })
})

describe('namedSvg', () => {
  it('gives a drawing its text', () =>
    expect(namedSvg('<svg class="draw"/>', 'a "b" $& <c>')).toBe(
      '<svg role="img" aria-label="a &quot;b&quot; $&amp; &lt;c&gt;" class="draw"/>',
    ))
})

function checkNode(node: DefaultTreeAdapterTypes.ChildNode): void {
  if (!('tagName' in node)) return
  expect(node.namespaceURI).toBe('http://www.w3.org/2000/svg')
  const own = svgElements.get(node.tagName)
  expect(own, node.tagName).toBeDefined()
  for (const { name, value } of node.attrs) {
    if (name === 'class') expect(value.split(' ').every((word) => word === 'draw' || drawingClasses.has(word))).toBe(true)
    else expect(Object.hasOwn({ ...svgAttributes, ...own }, name), name).toBe(true)
  }
  for (const child of node.childNodes) checkNode(child)
}

describe('a file with more than a drawing in it', () => {
  const drawing = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'

  it('is read past what XML puts before a drawing, and past nothing else', () => {
    for (const before of ['', '\uFEFF', '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n', '<!-- a <b> -->\n<!-- c -->\n', '<!DOCTYPE svg PUBLIC "a" "b">\n', ' \n<?xml a?><!-- b --><!DOCTYPE svg> '])
      expect(codes(`${before}${drawing}\n<!-- end -->\n`)).toEqual([])
    expect(codes(`a ${drawing}`)).toEqual([expect.stringMatching(/ svg-syntax$/)])
    expect(codes(`${drawing}${drawing}`)).toEqual(['1:46 svg-syntax'])
    expect(codes('\n <p>a</p>')).toEqual(['2:2 svg-syntax'])
    expect(codes(`<?php a?>${drawing}`)[0]).toMatch(/^1:1 /)
    expect(codes(`${drawing}\n\uFEFF`)[0]).toBe('2:1 control-character')
  })

  it('is told of each mistake where it stands, also with the ends of lines of Windows', () => {
    expect(codes('<?xml version="1.0"?>\r\n<!-- a -->\r\n  <svg viewBox="0 0 1 1" onload="x"/>')).toEqual(['3:26 event-handler'])
    expect(codes('\uFEFF<svg viewBox="0 0 1 1">\r\n\r\n<text>a\u202Eb</text>\r\n</svg>')).toEqual(['3:8 bidi-character'])
    expect(codes(`<!-- a -->\r\n\r\n  <?xml-stylesheet href="a.css"?>${drawing}`)).toEqual(['3:3 svg-external'])
  })

  it('is told what to do about it', () => {
    const told = (source: string): string[] => readSvg(source, 'a.svg').problems.map(({ message, fix }) => `${message} ${fix}`)
    expect(told('<p>a</p>')).toEqual(['The file does not hold one <svg> and nothing else. Export the drawing as plain SVG; every tag needs its end.']) 
    expect(told(`<?xml-stylesheet?>${drawing}`)).toEqual(['A processing instruction may lead out of the drawing, to a style sheet. Delete it, from "<?" to "?>".'])
  })

  it('is not read when it is too long', () => {
    const longest = drawing.padEnd(200_000)
    expect(readSvg(longest, 'a.svg')).toMatchObject({ svg: expect.any(String) as string, problems: [] })
    expect(readSvg(`${longest} `, 'a.svg')).toEqual({
      problems: [{ file: 'a.svg', line: 1, column: 1, code: 'svg-too-large', severity: 'error', message: 'The drawing is longer than 200000 characters.', fix: 'Simplify it, or use a photograph as webp.' }],
    })
  })
}) // prettier-ignore
