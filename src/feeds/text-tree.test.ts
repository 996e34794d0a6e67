import { expect, it } from 'vitest'
import { textTree, wordsOf } from './text-tree.ts'

const page = 'https://wick.example/posts/x/'
const tree = (html: string) => textTree(html, page)
const p = (...children: ReturnType<typeof tree>) => ({ name: 'p', attributes: {}, children })

it.each([
  ['', []],
  ['plain', ['plain']],
  ['<p>a <em>b</em> c</p>d', [p('a ', { name: 'em', attributes: {}, children: ['b'] }, ' c'), 'd']],
  ['<p>a<br>b<hr/><img src="x.png" alt="">c</p>', [
    p('a', { name: 'br', attributes: {}, children: [] }, 'b', { name: 'hr', attributes: {}, children: [] },
      { name: 'img', attributes: { src: 'x.png', alt: '' }, children: [] }, 'c'),
  ]],
  ['<input type="checkbox" checked disabled><col>', [
    { name: 'input', attributes: { type: 'checkbox', checked: '', disabled: '' }, children: [] }, { name: 'col', attributes: {}, children: [] },
  ]],
  ['<a href="/b/?x=1&amp;y=&quot;2&quot;" title="a &lt;b&gt;">c</a>', [
    { name: 'a', attributes: { href: '/b/?x=1&y="2"', title: 'a <b>' }, children: ['c'] },
  ]],
  ['a &amp;lt; &lt;b&gt; &quot; &copy; \u0007', ['a &lt; <b> " &copy; ']],
  ['a<hr>b<br>c', ['a', { name: 'hr', attributes: {}, children: [] }, 'b', { name: 'br', attributes: {}, children: [] }, 'c']],
  ['<p>a<em>b<b>c<i>d</i></b></em></p>', [
    p('a', { name: 'em', attributes: {}, children: ['b', { name: 'b', attributes: {}, children: ['c', { name: 'i', attributes: {}, children: ['d'] }] }] }),
  ]],
  ['</p>a', ['a']],
])('HTML is read as the elements and words that it holds: %j', (html, nodes) => expect(tree(html)).toEqual(nodes)) // prettier-ignore

it('what only a page needs goes', () => {
  expect(tree('<p>a<svg class="x"><path d="M0 0"/></svg>b<wbr>c<a class="anchor" href="#d">#</a></p>')).toEqual([p('a', 'b', 'c')])
  expect(tree('<div class="scroll"><table></table></div><div class="x"></div>')).toEqual([
    { name: 'table', attributes: {}, children: [] },
    { name: 'div', attributes: { class: 'x' }, children: [] },
  ])
  expect(tree('<p class="scroll">a</p>')).toEqual([{ name: 'p', attributes: { class: 'scroll' }, children: ['a'] }])
})

it('a footnote loses its number and the links back', () => {
  expect(tree('<li id="fn-1"><span>1</span>a <a href="#fnref-1">↩</a></li><li id="x"><b>1</b></li><li>a</li>')).toEqual([
    { name: 'li', attributes: { id: 'fn-1' }, children: ['a '] },
    { name: 'li', attributes: { id: 'x' }, children: [{ name: 'b', attributes: {}, children: ['1'] }] },
    { name: 'li', attributes: {}, children: ['a'] },
  ])
})

it('links within the text lead to its page', () => {
  const hrefs = ['#part', '/other/#part', 'https://x.example/'].map((href) => tree(`<a href="${href}">a</a>`)[0])
  expect(hrefs.map((node) => typeof node === 'object' && node.attributes.href)).toEqual([
    'https://wick.example/posts/x/#part', '/other/#part', 'https://x.example/',
  ]) // prettier-ignore
})

it('the words of a tree are all of it, in order', () => expect(wordsOf(tree('<p>a <em>b</em></p> c'))).toBe('a b c'))
