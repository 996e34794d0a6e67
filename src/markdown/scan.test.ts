import { describe, expect, it } from 'vitest'
import { placesOf, problemList } from './finding.ts'
import { maxBytes, scan } from './scan.ts'

function scanned(text: string): { text: string | undefined; codes: string[] } {
  const { problems, tell } = problemList('x')
  const result = scan(text, placesOf(text, 10), tell)
  return { text: result, codes: problems.map(({ line, column, code }) => `${line}:${column} ${code}`) }
}

describe('scan', () => {
  it('passes ordinary text on as it is, in any script', () => {
    const text = '## Ünïcode 😀 ハル\n\n\ttab, soft\u00ADhyphen, joined 👩\u200D🚀, no-break\u00A0space'
    expect(scanned(text)).toEqual({ text, codes: [] })
  })

  it.each([
    ['a\n b\u0007', '11:3 control-character'],
    ['\u0000', '10:1 control-character'],
    ['a\rb', '10:2 control-character'],
    ['a\u0085', '10:2 control-character'],
    ['a\uFEFF', '10:2 control-character'],
    ['a\uFDD0', '10:2 control-character'],
    ['a\uD800b', '10:2 control-character'],
    ['ab\u202Ec', '10:3 bidi-character'],
    ['\u2066x', '10:1 bidi-character'],
    ['x\u200F', '10:2 bidi-character'],
  ])('tells where %j has a character that nobody sees, and replaces it', (text, code) => {
    const result = scanned(text)
    expect(result.codes).toEqual([code])
    expect(result.text).toHaveLength(text.length)
    expect(result.text).toContain('\uFFFD')
  })

  it('tells every one of them', () => expect(scanned('\u0001\n\u0002').codes).toEqual(['10:1 control-character', '11:1 control-character']))

  it.each([
    ['a text that is too large', `${'word '.repeat(20)}\n`.repeat(maxBytes / 100), '10:1 text-too-large'],
    ['one that is too large in bytes only', `${'é'.repeat(9_000)}\n`.repeat(16), '10:1 text-too-large'],
    ['a line that is too long', `a\n${'b'.repeat(10_001)}`, '11:1 line-too-long'],
    ['quotes in quotes', `a\n\n${'> '.repeat(51)}b`, '12:1 nesting-too-deep'],
    ['lists in lists', '- '.repeat(51), '10:1 nesting-too-deep'],
    ['a paragraph of references', `${'&amp;'.repeat(500)}\n`.repeat(7), '10:1 paragraph-too-complex'],
    [
      'a paragraph of underscores',
      `a\n\n${'_a'.repeat(2_000)}\n`.repeat(1) + `${'_a'.repeat(4_500)}\n`.repeat(2),
      '12:1 paragraph-too-complex',
    ],
  ])('keeps %s from the parser', (_, text, code) => expect(scanned(text)).toEqual({ text: undefined, codes: [code] }))

  it('lets a large table and much code pass', () => {
    expect(scanned(`${'| `a_b_c` | "d" &amp; e |\n'.repeat(900)}`).codes).toEqual([])
    expect(scanned(`\`\`\`\n${'some_code_here(a, b); // "x"\n'.repeat(2_000)}\`\`\``).codes).toEqual([])
  })
})
