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

test('a page without any has none', () => expect(termsOf('Also: nothing.\n\n## Work')).toEqual([]))
