import { describe, expect, it } from 'vitest'
import { marksIn, sentencesOf } from './sentences.ts'

const textsOf = (text: string): string[] => sentencesOf({ text }).map((sentence) => sentence.text)

describe('a sentence', () => {
  it.each([
    ['a full stop', 'It hums. It glows.', ['It hums.', ' It glows.']],
    ['other marks', 'Hums? Glows! Perhaps… So。 那！ 那？ End', ['Hums?', ' Glows!', ' Perhaps…', ' So。', ' 那！', ' 那？', ' End']],
    [
      'quotes and brackets behind the mark',
      '(It "hums.") (“Glows.”) [It’s ‘so.’] End',
      ['(It "hums.")', ' (“Glows.”)', ' [It’s ‘so.’]', ' End'],
    ],
    ['a blank line', 'It hums\n\nIt glows', ['It hums', 'It glows']],
    ['a line of spaces', 'It hums\n \t \nIt glows', ['It hums', 'It glows']],
    ['an edge', 'It hums\f\fIt glows', ['It hums', 'It glows']],
    ['a mark before an edge', 'It hums.\fIt glows', ['It hums.', 'It glows']],
    ['a row of a table', '| It | hums |\n\t| It | glows |', ['| It | hums |', '\t| It | glows |']],
  ])('ends at %s', (_, text, sentences) => expect(textsOf(text)).toEqual(sentences))

  it.each([
    ['a mark inside a word', 'Lamp 1.2 hums, see wick.example/a?b'],
    ['the end of a line', 'It hums\nand glows'],
    ['a bar in a line', 'It hums | and\nglows'],
    ['a quote without a mark', 'The "lamp" (old) hums'],
  ])('goes on after %s', (_, text) => expect(textsOf(text)).toEqual([text]))

  it('is none without words', () => {
    expect(sentencesOf({ text: '' })).toEqual([])
    expect(sentencesOf({ text: ' \n\f \n\n\f\f \t ' })).toEqual([])
  })

  it('has a place without the line ends and edges around it, but with the spaces', () => {
    const text = '\n  It hums\nand glows \n\fNow.\n'
    expect(sentencesOf({ text })).toStrictEqual([
      { start: 1, end: text.indexOf('\n\f'), text: '  It hums\nand glows ', paragraph: 0 },
      { start: text.indexOf('Now'), end: text.length - 1, text: 'Now.', paragraph: 1 },
    ])
  })

  it('stands where its text is', () => {
    const text = 'One. Two!\n\n\n\n  Three\fFour\n| Five | Six |\n| 5 | 6 |\n\nSeven'
    const sentences = sentencesOf({ text })
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences.map((one) => one.text))
    expect(sentences).toHaveLength(7)
  })
})

describe('the paragraph of a sentence', () => {
  const numbers = (text: string): [string, number][] => sentencesOf({ text }).map((one) => [one.text.trim(), one.paragraph])

  it.each([
    ['stays for sentences and lines that follow', 'One. Two\nlines. Three', [['One.', 0], ['Two\nlines.', 0], ['Three', 0]]],
    ['changes at a blank line', 'One.\n\nTwo. Three\n \nFour', [['One.', 0], ['Two.', 1], ['Three', 1], ['Four', 2]]],
    ['changes once at several blank lines', 'One\n\n\n\n\n\nTwo', [['One', 0], ['Two', 1]]],
    ['changes at an edge on a line of its own', 'One\n\fTwo', [['One', 0], ['Two', 1]]],
    ['changes at an edge behind a space', 'One \fTwo', [['One', 0], ['Two', 1]]],
    ['changes at an edge of several signs behind a space', 'One \f\f\fTwo', [['One', 0], ['Two', 1]]],
    ['stays at an edge right behind a word', 'One\fTwo\f Three', [['One', 0], ['Two', 0], ['Three', 0]]],
    ['stays at several edges right behind a word', 'One\f\fTwo', [['One', 0], ['Two', 0]]],
    ['changes when a blank line follows such an edge', 'One\f\n\nTwo', [['One', 0], ['Two', 1]]],
    ['stays for the rows of a table', '| One |\n| Two |\n| Three |', [['| One |', 0], ['| Two |', 0], ['| Three |', 0]]],
  ] as [string, string, [string, number][]][])('%s', (_, text, expected) => expect(numbers(text)).toEqual(expected)) // prettier-ignore
})

describe('a row of a table', () => {
  const cellsOf = (text: string) => sentencesOf({ text }).map(({ cells }) => cells)

  it('has the places at which its cells begin', () => {
    expect(cellsOf('| Lamp | Age |\n| --- | --- |')).toEqual([[0, 7], [0, 6]]) // prettier-ignore
    expect(cellsOf('Words.\n\n   | Lamp |')).toEqual([undefined, [3]])
  })

  it('begins with a bar', () => expect(cellsOf('Lamp | Age | Hum\n|')).toEqual([undefined, []]))
})

describe('marks of a sentence', () => {
  const marks = [2, 5, 5, 8, 11, 14, 17, 20].map((start) => ({ start, end: start + 2, value: `m${start}` }))
  const edges = Array.from({ length: 25 }, (_, at) => at)
  const valuesIn = (start: number, end: number): string[] =>
    marksIn(marks, { start, end, text: '', paragraph: 0 }).map(({ value }) => value)

  it('are those that stand within it', () => {
    expect(valuesIn(5, 13)).toEqual(['m5', 'm5', 'm8', 'm11'])
    expect(valuesIn(6, 12)).toEqual(['m8', 'm11'])
    expect(valuesIn(6, 11)).toEqual(['m8'])
    expect(valuesIn(0, 99)).toHaveLength(marks.length)
  })

  it.each(edges)('are found from any place: %i', (start) =>
    expect(valuesIn(start, 99)).toEqual(marks.filter((mark) => mark.start >= start).map(({ value }) => value)),
  )

  it.each(edges)('may end with the sign behind it: %i', (end) =>
    expect(valuesIn(0, end)).toEqual(marks.filter((mark) => mark.end - 1 <= end).map(({ value }) => value)),
  )

  it('are none of none', () => expect(marksIn([], { start: 0, end: 9, text: '', paragraph: 0 })).toEqual([]))
})
