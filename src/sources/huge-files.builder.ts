/** A file that is made here because nobody wants to read it, and what the check says of it (its first words). */
export interface HugeFile {
  what: string
  file: string
  text: string
  told: string
}

const frontMatter = '---\ntitle: A post\nkind: essay\nauthors: [ada]\ndate: 2025-01-01\n---\n'
const lines = (text: string, width = 80): string => text.replace(new RegExp(`(.{${width}})`, 'gs'), '$1\n')
const counted = (count: number, of: (index: number) => string): string => Array.from({ length: count }, (_, index) => of(index)).join('')

function post(what: string, body: string, told: string, ending: 'md' | 'mdx' = 'mdx'): HugeFile {
  return { what, file: `posts/huge-${what.replace(/\W+/g, '-').toLowerCase()}.${ending}`, text: `${frontMatter}${body}\n`, told }
}

/** Texts on which parsers crash, run out of memory, or take time that grows with the square of the length. */
export const hugeTexts: HugeFile[] = [
  post('brackets in an expression', `{${'('.repeat(30_000)}1${')'.repeat(30_000)}}`, '7:1 line-too-long'),
  post('brackets in an expression on lines', `{${lines('('.repeat(30_000))}1${lines(')'.repeat(30_000))}}`, '7:1 expression'),
  post('brackets in an attribute', `<Note title={${'['.repeat(2_400)}${']'.repeat(2_400)}}>\n\nx\n\n</Note>`, '7:7 attribute-expression'),
  post('components in one another', `${'<Note>\n\n'.repeat(2_000)}x${'\n\n</Note>'.repeat(2_000)}`, '127:6 nesting-too-deep'),
  post('tags in a line', `${'<A>'.repeat(2_000)}x`, '7:183 nesting-too-deep'),
  post('tags in one another', `${'<b>'.repeat(1_000)}x${'</b>'.repeat(1_000)}`, '7:181 nesting-too-deep', 'md'),
  post('quotes in one another', `${'> '.repeat(4_000)}x`, '7:1 nesting-too-deep'),
  post('lists in a line', `${'- '.repeat(4_000)}x`, '7:1 nesting-too-deep'),
  post('lists in one another', counted(300, (index) => `${'  '.repeat(index)}- a\n`), '55:99 nesting-too-deep'),
  post('emphasis in emphasis', `${'*'.repeat(9_000)}a${'*'.repeat(9_000)}`, '7:1 line-too-long'),
  post('brackets of links', `${'['.repeat(4_000)}a${']'.repeat(4_000)}`, 'nothing'),
  post('braces', '{\n'.repeat(80_000), '7:1 expression, 8:1 expression, 9:1 expression, 10:1 expression'),
  post('comments', '{/* a */}\n'.repeat(20_000), '1007:9 paragraph-too-complex'),
  post('backquotes', `${'`'.repeat(9_000)}a`, '7:1 advice code-block-option, 7:1 warning code-block-unclosed'),
  post('runs of backquotes', `${counted(120, (index) => `${'`'.repeat(index + 1)} `)}\n`.repeat(30), 'nothing'),
  post('references', '&amp;\n'.repeat(40_000), '7:1 paragraph-too-complex', 'md'),
  post('underscores', lines('_a '.repeat(30_000)), '7:1 paragraph-too-complex', 'md'),
  post('a table of millions of cells', `${'|a'.repeat(4_000)}|\n${'|-'.repeat(4_000)}|\n${'|b|\n'.repeat(20_000)}`, '8:1 paragraph-too-complex', 'md'),
  post('a table in a quote', `> ${'|a'.repeat(4_000)}|\n> ${'|-'.repeat(4_000)}|\n${'> |b|\n'.repeat(20_000)}`, '8:1 paragraph-too-complex', 'md'),
  post('footnotes that lead on', `a[^0]\n\n${counted(2_000, (index) => `[^${index}]: a[^${index + 1}]\n\n`)}`, '4007:11 warning footnote-missing', 'md'),
  post('a line of data', 'x'.repeat(20_000), '7:1 line-too-long'),
  post('more than 256 KB', lines('word '.repeat(60_000)), '1:1 text-too-large'),
  post('more than 256 KB of wide characters', lines('春'.repeat(90_000)), '1:1 text-too-large'),
] // prettier-ignore

function person(what: string, text: string, told: string): HugeFile {
  return { what, file: `people/huge-${what.replace(/\W+/g, '-').toLowerCase()}.yaml`, text, told }
}

/** YAML of the same kind. */
export const hugeFacts: HugeFile[] = [
  person('keys', counted(30_000, (index) => `k${index}:\n`), '1:1 text-too-large'),
  person('as many keys as fit', counted(8_000, (index) => `k${index}:\n`), '1:1 missing-key, 1:1 unknown-key, 2:1 unknown-key, 3:1 unknown-key'),
  person('lists in lists', `name: ${'['.repeat(30_000)}${']'.repeat(30_000)}`, '1:1 yaml-syntax'),
  person('keys in keys', `name: ${'{a: '.repeat(12_000)}1${'}'.repeat(12_000)}`, '1:1 yaml-syntax'),
  person('aliases of aliases', `name: &a [x]\n${counted(9, (index) => `k${index}: &k${index} [${(index === 0 ? '*a, ' : `*k${index - 1}, `).repeat(9)}]\n`)}`, '1:7 yaml-alias, 2:5 yaml-alias, 3:5 yaml-alias, 4:5 yaml-alias'),
  person('a deep tree', counted(300, (index) => `${' '.repeat(index)}a:\n`), '1:1 missing-key, 1:1 unknown-key'),
] // prettier-ignore

function drawing(what: string, inner: string, told: string): HugeFile {
  const text = `<svg viewBox="0 0 1 1">\n${inner}\n</svg>\n`
  return { what, file: `posts/drawings/huge-${what.replace(/\W+/g, '-').toLowerCase()}.svg`, text, told }
}

/** Drawings of the same kind. */
export const hugeDrawings: HugeFile[] = [
  drawing('groups in one another', `${'<g>'.repeat(10_000)}${'</g>'.repeat(10_000)}`, '2:121 svg-element'),
  drawing('more than it may have', `<path d="${'M0 0'.repeat(60_000)}"/>`, '1:1 svg-too-large'),
  drawing('attributes', `<g ${counted(15_000, (index) => `a${index}="1" `)}/>`, '2:4 svg-attribute, 2:11 svg-attribute, 2:18 svg-attribute, 2:25 svg-attribute'),
  drawing('what is not known', '<x/>'.repeat(40_000), '2:1 svg-element, 2:5 svg-element, 2:9 svg-element, 2:13 svg-element'),
] // prettier-ignore
