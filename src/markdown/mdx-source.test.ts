import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../model/property-runs.builder.ts'
import { unmask } from './mask.ts'
import { readMdxSource } from './mdx-source.ts'

const tell = (source: string): string[] => readMdxSource(source).findings.map(({ offset, finding }) => `${offset} ${finding.code}`)
const seen = (source: string): string => readMdxSource(source).text ?? ''

describe('readMdxSource', () => {
  it.each([
    'plain text with } and > and a & b',
    '`{code}` and ``{`a`}`` and `<b>`',
    '```js\nconst a = {b: 1}\n```\n\n~~~\n{\n~~~~\n\ntext',
    '````md\n```\n{x}\n```\n````',
    '- item\n\n  ```yaml\n  a: {b: 1}\n  ```\n- next',
    '> ```\n> {x}\n> ```\n> text',
    'a span `over\ntwo {lines}` of text',
    '\\{ escaped \\} \\< too, and \\`{/* not code */}',
    '{/* a comment */} and {\n/* another */ }',
    '<Note type="tip" title="a {b} > c">\n\ntext\n\n</Note>',
    '<Tabs\n  data={["a", {"b": 1}]}\n/>',
    'a < b and x <\ny',
    '[text](<a b>) and\n\n[ref]: <c d>',
    '\\`{/* comment */}',
    'a<br/>b<br />c<br></br>',
  ])('tells nothing of %j', (source) => {
    expect(tell(source)).toEqual([])
    expect(seen(source)).toHaveLength(source.length)
  })

  it.each([
    ['a {b} c', '2 expression'],
    ['{"text"}', '0 expression'],
    ['{`template ${x}`}', '0 expression'],
    ['{/* comment */ code}', '0 expression'],
    ['unclosed { brace', '9 expression'],
    ['`code` {x}', '7 expression'],
    ['`open {x}', '6 expression'],
    ['`a`` {x}', '5 expression'],
    ['`a\n\nb` {x}', '7 expression'],
    ['```\n{ok}\n```\n{x}', '13 expression'],
    ['> ```\n> {ok}\n{x}', '13 expression'],
    ['    {x}', '4 expression'],
    ['<A b={c} />', '3 attribute-expression'],
    ['<A b={`c`} />', '3 attribute-expression'],
    ["<A b={'c'} />", '3 attribute-expression'],
    ['<A b={{"__proto__": 1}} />', '3 attribute-expression'],
    ['<A b={[1, x]} c={() => "}"} />', '3 attribute-expression'],
    ['<A {...b} />', '3 spread-attribute'],
    ['> <A\n> {...b} />', '7 spread-attribute'],
    ['a <b', '2 mdx-syntax'],
    ['a <= b', '2 mdx-syntax'],
    ['x <!-- c -->', '2 mdx-syntax'],
    ['<https://a.b>', '0 mdx-syntax'],
    ['<me@a.b>', '0 mdx-syntax'],
    ['a<br>b<br/>', '1 mdx-syntax'],
    ['<img src="a.png" alt="b">', '0 mdx-syntax'],
  ])('tells of %j where it is', (source, first) => expect(tell(source)[0]).toBe(first))

  it('never lets the parser see more of an expression than a blank', () => {
    const source = '{((((} <A b={((} {...((((} c="{((" /> `{((` {/* (((( */}\n\nexport const a = {((((\n\nimport x from "y"'
    const text = seen(source)
    expect(text).toHaveLength(source.length)
    expect(text.match(/\{[^}]*\}/g)).toEqual(['{/*      */}'])
    expect(text).not.toMatch(/^(?:import|export)/m)
    expect(text.match(/<\S*/g)).toEqual(['<A'])
  })

  it('lets no line of a module through within a tag', () => {
    const text = seen('<Note\n\nexport title="a">\n\nText.\n\n</Note>')
    expect(text).not.toMatch(/^export/m)
    expect(seen('<A \n\nexport >')).not.toMatch(/^export/m)
  })

  it('lets no brace through but that of a comment, whatever the text', () => {
    const piece = fc.constantFrom(
      '{', '}', '<', '>', '<A ', ' b=', '/>', '</A>', '"', "'", '`', '``', '```\n', '\n', '\n\n', '> ', '\\', '](', '](<', ')', '[a]: <', '{/*', '*/}', '/*', '...', '((', 'import x', 'export ', '<!--', '-->', '|', 'a',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('')
        const text = seen(source)
        expect(text).toHaveLength(source.length)
        expect(text.replace(/\{\/\*\s*\*\/\}/g, '')).not.toContain('{')
        expect(text).not.toMatch(/^(?:import|export)/m)
      }),
      { numRuns: runs(3_000) },
    )
  })

  it('loses nothing of what it hides', () => {
    const source = 'a `{b} <c>` \\{d\\}\n\n```\nimport {x}\n```\n'
    expect(unmask(seen(source))).toBe(source.replace('\\{', '{'))
  })

  it('knows where each attribute of a tag stands, and the value of each literal', () => {
    const source = 'x <A b="1" c={[1, {"d": null}]}\n  e f={g} />'
    expect(readMdxSource(source).attributes.get(2)).toEqual([
      { name: 'b', offset: 5, kind: 'text', written: 'b="1"' },
      { name: 'c', offset: 11, kind: 'literal', value: [1, { d: null }], written: 'c={[1, {"d": null}]}' },
      { name: 'e', offset: 34, kind: 'none', value: true, written: 'e' },
      { name: 'f', offset: 36, kind: 'refused', written: 'f={g}' },
    ])
  })

  it('keeps deep tags and many comments from the parser', () => {
    expect(readMdxSource('<A>'.repeat(61)).text).toBeUndefined()
    expect(tell('<A>\n\n'.repeat(61)).at(-1)).toMatch(/nesting-too-deep$/)
    expect(tell('{/* c */}'.repeat(1_001)).at(-1)).toMatch(/paragraph-too-complex$/)
    expect(readMdxSource('<A></A>'.repeat(500)).text).toBeDefined()
  })

  /** What the parser sees: `•` for a sign of code, `·` for one of text, `_` for a backslash that leaves nothing. */
  const shown = (source: string): string => seen(source).replace(/[\uFDD0-\uFDD4]/g, '•').replace(/[\uFDD5-\uFDD9]/g, '·').replace(/\uFDDA/g, '_') // prettier-ignore

  it.each([
    ['a `{b}` <c>', 'a `•b•` <c>'],
    ['``a`{`` {b}', '``a`•`` ·b·'],
    ['\\{ \\< \\a\\', '_· _· \\a\\'],
    ['\\\n{a}', '\\\n·a·'],
    ['x {a} y', 'x ·a· y'],
    ['x {a\n> \n} y', 'x ·a\n> \n} y'],
    ['x {a\nb} y', 'x ·a\nb· y'],
    ['[a](<b {c}>) {d}', '[a](<b ·c·>) ·d·'],
    ['[a]:\t<b {c}> {d}', '[a]:\t<b ·c·> ·d·'],
    ['[a](<b {c}\n>', '[a](<b ·c·\n>'],
    ['[a]x<b {...c}>', '[a]x<b       >'],
    ['import a\nb {c}\n\n{d}', '·mport a\nb ·c·\n\n·d·'],
    ['export', '·xport'],
    ['a\nimport b {c}', 'a\n·mport b ·c·'],
    ['important {c}', '·mportant ·c·'],
    ['{ /* a\nb */ } c', '{/*   \n   */} c'],
    ['{/* a */ b} c', '·/* a */ b· c'],
    ['<!-- a {b} --> <c>', '·!-- a ·b· --> <c>'],
    ['<!-- a {b} <c>', '·!-- a ·b· <c>'],
    ['<br>a<br/>', '·br>a<br/>'],
    ['<brx>a', '<brx>a'],
    ['a < b', 'a · b'],
    ['a <1', 'a ·1'],
  ])('%j is seen by the parser as %j', (source, text) => expect(shown(source)).toBe(text))

  it('reads so many tags in one another, comments and faults, and no more', () => {
    expect(readMdxSource('<A>\n\n'.repeat(60)).text).toBeDefined()
    expect(readMdxSource('<A>\n\n'.repeat(61)).findings.map(({ offset }) => offset)).toEqual([60 * 5 + 2])
    expect(readMdxSource('{/* */} '.repeat(1_000)).text).toBeDefined()
    expect(readMdxSource('{/* */}\n'.repeat(1_001)).text).toBeUndefined()
    expect(readMdxSource('[a](<b>)\n'.repeat(1_001)).text).toBeUndefined()
    expect(readMdxSource('{a}\n'.repeat(200)).findings).toHaveLength(101)
    expect(readMdxSource('<1\n'.repeat(200)).findings).toHaveLength(101)
    expect(shown('{a}\n'.repeat(102))).toBe('·a·\n'.repeat(101) + '·a}\n')
    expect(shown('<1\n'.repeat(102))).toBe('·1\n'.repeat(102))
  })
})
