import { expect, it } from 'vitest'
import { commonAttributes, markdownOnly, safeList, tagOf, type SafeTag } from './safe-list.ts'

/** A rule as a line: `td: part, flow, in tr; colspan span, rowspan span`. */
function line([name, { category, content, parents, isVoid, attributes }]: readonly [string, SafeTag]): string {
  const kinds = Object.entries(attributes).map(([attribute, kind]) => `${attribute} ${kind instanceof RegExp ? 'of a form' : kind}`)
  const within = parents === undefined ? '' : `, in ${parents.join(' ')}`
  return `${name}: ${category}, ${content}${within}${isVoid === true ? ', void' : ''}${kinds.length === 0 ? '' : `; ${kinds.join(', ')}`}`
}

it('nothing that a stranger writes is on the list but this', () => {
  expect([...safeList].map(line)).toMatchInlineSnapshot(`
    [
      "b: phrasing, phrasing",
      "cite: phrasing, phrasing",
      "code: phrasing, phrasing",
      "dfn: phrasing, phrasing",
      "em: phrasing, phrasing",
      "i: phrasing, phrasing",
      "kbd: phrasing, phrasing",
      "mark: phrasing, phrasing",
      "q: phrasing, phrasing",
      "s: phrasing, phrasing",
      "samp: phrasing, phrasing",
      "small: phrasing, phrasing",
      "span: phrasing, phrasing",
      "strong: phrasing, phrasing",
      "sub: phrasing, phrasing",
      "sup: phrasing, phrasing",
      "var: phrasing, phrasing",
      "del: phrasing, transparent",
      "ins: phrasing, transparent",
      "a: phrasing, transparent; href url, id id, title text",
      "abbr: phrasing, phrasing; title text",
      "br: phrasing, nothing, void",
      "wbr: phrasing, nothing, void",
      "img: phrasing, nothing, void; src image, alt text, title text",
      "ruby: phrasing, ruby",
      "rt: part, phrasing, in ruby",
      "rp: part, phrasing, in ruby",
      "blockquote: flow, flow",
      "details: flow, flow",
      "div: flow, flow",
      "figure: flow, flow",
      "p: flow, phrasing",
      "pre: flow, phrasing",
      "ul: flow, items",
      "dl: flow, groups",
      "table: flow, table",
      "ol: flow, items; start integer",
      "hr: flow, nothing, void",
      "summary: part, phrasing, in details",
      "figcaption: part, flow, in figure",
      "li: part, flow, in ul ol",
      "dt: part, flow, in dl div",
      "dd: part, flow, in dl div",
      "caption: part, flow, in table",
      "colgroup: part, columns, in table",
      "thead: part, rows, in table",
      "tbody: part, rows, in table",
      "tfoot: part, rows, in table",
      "tr: part, cells, in table thead tbody tfoot",
      "td: part, flow, in tr; colspan span, rowspan span",
      "th: part, flow, in tr; colspan span, rowspan span, scope scope",
      "col: part, nothing, in colgroup, void",
      "math: phrasing, math; display of a form",
      "mrow: math, math",
      "mphantom: math, math",
      "mstyle: math, math",
      "msqrt: math, math",
      "mroot: math, math",
      "mfrac: math, math",
      "msub: math, math",
      "msup: math, math",
      "msubsup: math, math",
      "munder: math, math",
      "mover: math, math",
      "munderover: math, math",
      "mmultiscripts: math, math",
      "mtable: math, math",
      "mtr: math, math",
      "mpadded: math, math",
      "mtd: math, math; columnspan of a form, rowspan of a form",
      "mi: math, text; mathvariant of a form",
      "mn: math, text",
      "ms: math, text",
      "mtext: math, text",
      "mo: math, text; form of a form, fence of a form, separator of a form, stretchy of a form, symmetric of a form, largeop of a form, movablelimits of a form, lspace of a form, rspace of a form, minsize of a form, maxsize of a form",
      "mspace: math, nothing; width of a form, height of a form, depth of a form",
      "mprescripts: math, nothing",
    ]
  `)
  expect([...markdownOnly].map(line)).toMatchInlineSnapshot(`
    [
      "h1: flow, phrasing",
      "h2: flow, phrasing",
      "h3: flow, phrasing",
      "h4: flow, phrasing",
      "h5: flow, phrasing",
      "h6: flow, phrasing",
      "input: phrasing, nothing, void",
    ]
  `)
  expect(commonAttributes).toEqual({ lang: 'language' })
})

const lengths = [['0', '1.5em', '+.25ex', '.1234', '9.1234em'], ['', 'em', '10em', '-1em', '100%', '1.12345', '.12345', '1px', '1em2', 'a1em', 'calc(1em)', '.']] as const // prettier-ignore
const truth = [
  ['true', 'false'],
  ['', 'atrue', 'falses', 'TRUE'],
] as const
it.each<[element: string, attribute: string, good: readonly string[], bad: readonly string[]]>([
  ['math', 'display', ['block', 'inline'], ['', 'ablock', 'inlines']],
  ['mtd', 'columnspan', ['1', '12'], ['', '123', 'a1', '1a']],
  ['mtd', 'rowspan', ['1', '12'], ['', '123', 'a1', '1a']],
  ['mspace', 'width', ...lengths],
  ['mspace', 'depth', ...lengths],
  ['mo', 'maxsize', ...lengths],
  ['mi', 'mathvariant', ['normal'], ['', 'bold', 'anormal', 'normals']],
  ['mo', 'form', ['prefix', 'infix', 'postfix'], ['', 'aprefix', 'infixes']],
  ['mo', 'fence', ...truth],
  ['mo', 'movablelimits', ...truth],
])('%s takes no other %s than these', (element, attribute, good, bad) => {
  const kind = safeList.get(element)?.attributes[attribute]
  const form = kind instanceof RegExp ? kind : /(?!)/
  expect(good.filter((value) => !form.test(value))).toEqual([])
  expect(bad.filter((value) => form.test(value))).toEqual([])
})

it('a name that is on no list stops the build', () => {
  expect(tagOf('h2')).toMatchObject({ category: 'flow' })
  expect(tagOf('b')).toMatchObject({ category: 'phrasing' })
  expect(() => tagOf('script')).toThrow('"script" came past the safe list')
})
