import { mdxToHast } from 'satteri'
import { describe, expect, it } from 'vitest'
import { placesOf, problemList } from './finding.ts'
import { guard } from './guard.ts'
import type { MdxAttribute } from './mdx-tag.ts'
import type { ParsedText } from './parse.ts'

/** Guards a text as the parser alone reads it, as if the reading before it had let everything pass. */
function guarded(source: string, attributes: readonly MdxAttribute[] = []) {
  const { problems, tell } = problemList('post.mdx')
  const tree = mdxToHast(source, { features: { gfm: true, frontmatter: false } })
  if (tree.type !== 'root') throw new Error('no tree')
  const parsed: ParsedText = { tree, format: 'mdx', source, attributes: new Map([[0, attributes]]), definitions: [], unusedFootnotes: [] }
  const { nodes } = guard(parsed, placesOf(source, 1), tell)
  return { nodes, told: problems.map(({ line, column, code, message, fix }) => `${line}:${column} ${code}: ${message} ${fix}`) }
}

const expression = 'mdx-syntax: An expression stands here that a post may not hold. Write \\{ for a brace.'
const attribute = 'mdx-syntax: An attribute stands here that a post may not hold. Write it as name="value".'

describe('guard, where nothing before it has looked', () => {
  it.each([
    ['a {Q} b', `1:3 ${expression}`],
    ['{Q}', `1:1 ${expression}`],
    ['a {/* */ Q} b', `1:3 ${expression}`],
    ['a {Q /* */} b', `1:3 ${expression}`],
    ['a {/* Q */} b', `1:3 ${expression}`],
    ['import Q from "b"', '1:1 mdx-syntax: A mdxjsEsm stands here that a post may not hold. Use Markdown.'],
    ['export const Q = 1', '1:1 mdx-syntax: A mdxjsEsm stands here that a post may not hold. Use Markdown.'],
  ])('lets nothing of %j pass', (source, told) => {
    const { nodes, told: all } = guarded(source)
    expect(all).toEqual([told])
    expect(JSON.stringify(nodes)).not.toContain('Q')
  })

  it.each(['a {/* */} b', 'a {/**/} b', 'a { /*   */ } b', 'a {\n/*\n*/\n} b'])('takes %j for the comment it was', (source) => {
    expect(guarded(source).told).toEqual([])
  })

  it('takes no attribute that was not read in the source', () => {
    for (const source of ['<Note {...Q}>y</Note>', '<Note title={Q}>y</Note>', '<Note title="Q">y</Note>']) {
      expect(guarded(source).told).toEqual([`1:1 ${attribute}`])
      expect(JSON.stringify(guarded(source).nodes)).not.toContain('Q')
    }
    const other: MdxAttribute = { name: 'type', offset: 6, kind: 'text', written: 'type="tip"' }
    expect(guarded('<Note title="x">y</Note>', [other]).told).toEqual([`1:1 ${attribute}`])
    expect(guarded('<Note {...x}>y</Note>', [other]).told).toEqual([`1:1 ${attribute}`])
  })

  it('takes nothing that stands in a picture', () => {
    const attributes: MdxAttribute[] = [
      { name: 'src', offset: 5, kind: 'text', written: 'src="./a.png"' },
      { name: 'alt', offset: 19, kind: 'text', written: 'alt="b"' },
    ]
    const picture = { type: 'image', src: './a.png', alt: 'b', line: 1, column: 1 }
    expect(guarded('<img src="./a.png" alt="b" />', attributes)).toEqual({ nodes: [picture], told: [] })
    expect(guarded('<img src="./a.png" alt="b"><b>x</b></img>', attributes)).toEqual({
      nodes: [picture],
      told: ['1:1 mdx-syntax: Something between <img> and </img> stands here that a post may not hold. Write <img … />.'],
    })
  })

  it('draws no element that is on no list, whoever made it', () => {
    const { problems, tell } = problemList('post.md')
    const children = [{ type: 'element' as const, tagName: 'marquee', properties: {}, children: [{ type: 'text' as const, value: 'x' }] }]
    const parsed: ParsedText = {
      tree: { type: 'root', children },
      format: 'md',
      source: 'x',
      attributes: new Map(),
      definitions: [],
      unusedFootnotes: [],
    }
    expect(guard(parsed, placesOf('x', 1), tell).nodes).toEqual([])
    expect(problems).toMatchObject([{ code: 'html-element', message: '<marquee> may not stand in a post.', fix: 'Use other Markdown.' }])
  })
})
