/** What the value of an attribute of the safe list must be. */
export type ValueKind = 'url' | 'id' | 'text' | 'span' | 'scope' | 'integer' | 'language' | 'image' | RegExp

/** What may stand in an element. */
export type Content =
  | 'flow'
  | 'phrasing'
  /** What the parent may hold. */
  | 'transparent'
  | 'items'
  | 'groups'
  | 'table'
  | 'rows'
  | 'cells'
  | 'columns'
  | 'ruby'
  | 'math'
  | 'text'
  | 'nothing'

/** How an element counts where it stands. */
type Category =
  | 'flow'
  | 'phrasing'
  /** Only in the elements named by `parents`. */
  | 'part'
  /** MathML, only in MathML. */
  | 'math'

export interface SafeTag {
  category: Category
  content: Content
  attributes: Record<string, ValueKind>
  parents?: readonly string[]
  /** HTML has no end tag for it. */
  isVoid?: true
}

/** Attributes that every element of the safe list may have. */
export const commonAttributes: Record<string, ValueKind> = { lang: 'language' }

function phrasing(names: string, content: Content = 'phrasing'): [string, SafeTag][] {
  return names.split(' ').map((name) => [name, { category: 'phrasing', content, attributes: {} }])
}

function flow(names: string, content: Content): [string, SafeTag][] {
  return names.split(' ').map((name) => [name, { category: 'flow', content, attributes: {} }])
}

function part(name: string, content: Content, parents: string, attributes: Record<string, ValueKind> = {}): [string, SafeTag] {
  return [name, { category: 'part', content, attributes, parents: parents.split(' ') }]
}

function math(names: string, content: Content, attributes: Record<string, ValueKind> = {}): [string, SafeTag][] {
  return names.split(' ').map((name) => [name, { category: 'math', content, attributes }])
}

const spans = { colspan: 'span', rowspan: 'span' } as const
/** Less than ten, and never negative: space that is taken away lays a formula over what stands beside it. */
const length = /^\+?(?:\d(?:\.\d{1,4})?|\.\d{1,4})(?:em|ex)?$/
const truth = /^(?:true|false)$/

/** The HTML that an author may write: names, attributes, and what may stand in what. */
export const safeList: ReadonlyMap<string, SafeTag> = new Map<string, SafeTag>([
  ...phrasing('b cite code dfn em i kbd mark q s samp small span strong sub sup var'),
  ...phrasing('del ins', 'transparent'),
  ['a', { category: 'phrasing', content: 'transparent', attributes: { href: 'url', id: 'id', title: 'text' } }],
  ['abbr', { category: 'phrasing', content: 'phrasing', attributes: { title: 'text' } }],
  ['br', { category: 'phrasing', content: 'nothing', attributes: {}, isVoid: true }],
  ['wbr', { category: 'phrasing', content: 'nothing', attributes: {}, isVoid: true }],
  ['img', { category: 'phrasing', content: 'nothing', attributes: { src: 'image', alt: 'text', title: 'text' }, isVoid: true }],
  ['ruby', { category: 'phrasing', content: 'ruby', attributes: {} }],
  part('rt', 'phrasing', 'ruby'),
  part('rp', 'phrasing', 'ruby'),
  ...flow('blockquote details div figure', 'flow'),
  ...flow('p pre', 'phrasing'),
  ...flow('ul', 'items'),
  ...flow('dl', 'groups'),
  ...flow('table', 'table'),
  ['ol', { category: 'flow', content: 'items', attributes: { start: 'integer' } }],
  ['hr', { category: 'flow', content: 'nothing', attributes: {}, isVoid: true }],
  part('summary', 'phrasing', 'details'),
  part('figcaption', 'flow', 'figure'),
  part('li', 'flow', 'ul ol'),
  part('dt', 'flow', 'dl div'),
  part('dd', 'flow', 'dl div'),
  part('caption', 'flow', 'table'),
  part('colgroup', 'columns', 'table'),
  part('thead', 'rows', 'table'),
  part('tbody', 'rows', 'table'),
  part('tfoot', 'rows', 'table'),
  part('tr', 'cells', 'table thead tbody tfoot'),
  part('td', 'flow', 'tr', spans),
  part('th', 'flow', 'tr', { ...spans, scope: 'scope' }),
  ['col', { category: 'part', content: 'nothing', attributes: {}, parents: ['colgroup'], isVoid: true }],
  ['math', { category: 'phrasing', content: 'math', attributes: { display: /^(?:block|inline)$/ } }],
  ...math('mrow mphantom mstyle msqrt mroot mfrac msub msup msubsup munder mover munderover mmultiscripts mtable mtr', 'math'),
  // Its attributes would move what is within out of its place, and the more so the more of them stand in each other.
  ...math('mpadded', 'math'),
  ...math('mtd', 'math', { columnspan: /^\d{1,2}$/, rowspan: /^\d{1,2}$/ }),
  ...math('mi', 'text', { mathvariant: /^normal$/ }),
  ...math('mn ms mtext', 'text'),
  ...math('mo', 'text', {
    form: /^(?:prefix|infix|postfix)$/, fence: truth, separator: truth, stretchy: truth, symmetric: truth, largeop: truth,
    movablelimits: truth, lspace: length, rspace: length, minsize: length, maxsize: length,
  }),
  ...math('mspace', 'nothing', { width: length, height: length, depth: length }),
  ...math('mprescripts', 'nothing'),
]) // prettier-ignore

/** Elements that Markdown makes and an author may not write as tags. */
export const markdownOnly: ReadonlyMap<string, SafeTag> = new Map<string, SafeTag>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, SafeTag] => [
    name,
    { category: 'flow', content: 'phrasing', attributes: {} },
  ]),
  ['input', { category: 'phrasing', content: 'nothing', attributes: {}, isVoid: true }],
])

/** The rule of an element that may stand in a body, whoever made it. */
export function tagOf(name: string): SafeTag {
  const tag = safeList.get(name) ?? markdownOnly.get(name)
  if (tag === undefined) throw new Error(`"${name}" came past the safe list`)
  return tag
}
