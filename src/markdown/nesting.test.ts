import { expect, it } from 'vitest'
import { codesIn, htmlFrom, problemsIn } from './texts.builder.ts'

const told = (source: string, format: 'md' | 'mdx' = 'md'): string[] =>
  problemsIn(source, format).map(({ message, fix }) => `${message} ${fix}`)

const lines = 'Give it lines of its own, with a blank line before and after, outside of it.'
it.each([
  ['<div>\n<dt>a</dt>\n</div>', []],
  ['<dt>a</dt>', ['<dt> may not stand here. It belongs into <dl> or <div>.']],
  ['<dl>\n\n![a](b.png)\n\n</dl>', ['A picture may not stand directly in <dl>. ' + lines]],
  ['<dl>\n\n```\na\n```\n\n</dl>', ['A block of code may not stand directly in <dl>. ' + lines]],
  ['<details>\n<summary>a <div>b</div></summary>\n</details>', ['<div> may not stand inside <summary>. ' + lines]],
  ['<ul>\n\na[^1]\n\n</ul>\n\n[^1]: b', ['Text may not stand directly in <ul>. Put it into one of the elements inside, or outside.', 'A footnote may not stand directly in <ul>. ' + lines]],
  ['a <ins><div>b</div></ins>', ['<div> may not stand inside a paragraph. ' + lines]],
  ['a <del>b <ul><li>c</li></ul></del>', ['<ul> may not stand inside a paragraph. ' + lines]],
  ['<mrow><mi>a</mi></mrow>', ['<mrow> may not stand inside a paragraph. ' + lines]],
  ['<math><b>a</b></math>', ['<b> may not stand directly in <math>. ' + lines]],
  ['<math><mi>![a](b.png)</mi></math>', ['A picture may not stand directly in <mi>. ' + lines]],
  ['<a href="/a">b <a href="/c">d</a></a>', ['<a> may not stand inside a link. Put it beside the link.']],
  ['<table><tr><td>a</td></tr><p>b</p></table>', ['<p> may not stand directly in <table>. ' + lines]],
  ['<tr><td>a</td></tr>', ['<tr> may not stand here. It belongs into <table> or <thead> or <tbody> or <tfoot>.']],
])('of %j says where it stands and belongs', (source, words) => expect(told(source).filter((line) => !/html-unclosed/.test(line))).toEqual(words)) // prettier-ignore

it.each([
  ['<Tabs>\n<Tab label="a">\n\n<Note>b</Note>\n\n</Tab>\n</Tabs>', []],
  ['<Note><Tab label="a">\n\nb\n\n</Tab></Note>', ['<Tab> may not stand directly in <Note>. Put it between <Tabs> and </Tabs>.']],
  ['<SideNote>\n\n```\na\n```\n\n</SideNote>', ['A block of code may not stand directly in <SideNote>. ' + lines]],
  [
    '<SideNote>\n\na\n\nb\n\n</SideNote>',
    Array<string>(2).fill(
      '<SideNote> holds words of one paragraph, and a blank line begins a new one. Write <SideNote>words</SideNote> without blank lines in it; for several paragraphs there is <Note>.',
    ),
  ],
  [
    'A <SideNote>b\n\nc</SideNote>',
    [
      'The tag <SideNote> is not closed in the paragraph that it begins in. Close it with </SideNote> before the blank line; for several paragraphs there is <Note>.',
    ],
  ],
  [
    '<a href="/a"><Note>b</Note></a>',
    [
      'The link has no text. Write the text between [ and ], saying where the link leads.',
      '<Note> may not stand inside a link. Put it beside the link.',
    ],
  ],
  ['<h2>a</h2>', ['<h2> may not stand in a post. Write ## at the beginning of a line.']],
])('of %j in .mdx says the same', (source, words) => expect(told(source, 'mdx')).toEqual(words))

it('elements that take the content of what is around them stand in text and between blocks', () => {
  expect(htmlFrom('a <ins>b <b>c</b></ins>', 'md')).toBe('<p>a <ins>b <b>c</b></ins></p>')
  expect(htmlFrom('<ins>\n\nb\n\n</ins>', 'md').replaceAll('\n', '')).toBe('<ins><p>b</p></ins>')
  expect(htmlFrom('<a href="/a">\n\n> b\n\n</a>', 'md').replaceAll('\n', '')).toBe('<a href="{/a}"><blockquote><p>b</p></blockquote></a>')
  expect(codesIn('<dl><div><dt>a</dt><dd>b</dd></div></dl>', 'md')).toEqual([])
  expect(codesIn('<ruby>![a](b.png)<rt>c</rt></ruby>', 'md')).toEqual([])
  expect(codesIn('| a |\n| - |\n| <FeatureState feature="f" /> |')).toEqual([])
  expect(codesIn('<ruby><FeatureState feature="f" /><rt>c</rt></ruby>')).toEqual([])
})
