import { expect, test } from 'vitest'
import { termsOf } from './glossary.ts'

test('the headings of the third level are terms, with their other names', () => {
  const page = [
    '## Work', '', '### Wick proposal (WP)', '', 'What it is.', '', 'Also: *idea*, `draft`.', '', '### Trimming', '',
    '```md', '### no heading', '```', '', '#### Deeper', '', '### Trimming',
  ].join('\n') // prettier-ignore
  expect(termsOf(page)).toEqual([
    { id: 'wick-proposal-wp', names: ['Wick proposal', 'WP', 'idea', 'draft'] },
    { id: 'trimming', names: ['Trimming'] },
    { id: 'trimming-1', names: ['Trimming'] },
  ])
})

test('other names may stand close together, without a full stop, and only on a line of their own', () => {
  const namesOf = (...lines: string[]) => termsOf(lines.join('\n')).map(({ names }) => names)
  expect(namesOf('###  Wick ', '', 'Also:  idea,draft')).toEqual([['Wick', 'idea', 'draft']])
  expect(namesOf('### Wick', 'See this. Also: nothing.')).toEqual([['Wick']])
  expect(namesOf('### Wick(WP)', 'A sign like ### this.')).toEqual([['Wick', 'WP']])
  expect(namesOf('### Oil (cold) pressed', '', '### The lamp (of', 'glass)')).toEqual([['Oil (cold) pressed'], ['The lamp (of']])
})

test('code is no part of it', () => {
  expect(termsOf('### One\n~~~\nx ~~~\n### two\n~~~\n### Three ``` four\n### Five ``` six').map(({ id }) => id)).toEqual([
    'one', 'three--four', 'five--six',
  ]) // prettier-ignore
})

test('a page without any has none', () => expect(termsOf('Also: nothing.\n\n## Work')).toEqual([]))
