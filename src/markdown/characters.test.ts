import { describe, expect, it } from 'vitest'
import { characterFinding, invisibleCharacters, isClean, unwantedCharacters, withoutUnwanted } from './characters.ts'

const flag = '\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}'

describe('characters that a post may not hold', () => {
  it.each([
    '\u0000', '\u0008', '\u000B', '\u001F', '\u007F', '\u009F', '\u061C', '\u200E', '\u200F', '\u2028', '\u202E', '\u2066', '\u206F', '\uFDD0', '\uFDEF',
    '\uFEFF', '\uFFF9', '\uFFFB', '\uFFFE', '\uFFFF', '\u{E0000}', '\u{E0041}', '\u{E007F}', '\uD800', '\uDFFF',
  ])('are found with their places: %j', (character) => {
    expect(isClean(`a ${character} b`)).toBe(false)
    expect(unwantedCharacters(`a ${character} b ${character}`)).toEqual([
      { offset: 2, character },
      { offset: 5 + character.length, character },
    ])
    expect(withoutUnwanted(`a ${character} b`)).toBe(`a ${'\uFFFD'.repeat(character.length)} b`)
  }) // prettier-ignore

  it.each(['plain text', 'tabs\tand\nlines', 'ハル 🔥 é', '\u200Bnext', flag, '\u{E0100}'])('are none in %j', (text) => {
    expect(unwantedCharacters(text)).toEqual([])
    expect(withoutUnwanted(text)).toBe(text)
  })

  it('are told by what they do', () => {
    for (const bidi of ['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069'])
      expect(characterFinding(bidi).code).toBe('bidi-character')
    expect(characterFinding('\u202E', 'Write it.')).toEqual({
      code: 'bidi-character',
      message: 'U+202E changes the direction of the text around it and shows nothing itself.',
      fix: 'Write it.',
    })
    expect(characterFinding('\u0007')).toEqual({
      code: 'control-character',
      message: 'U+0007 is a control character, which no reader can see.',
      fix: 'Delete it; it may have come along with pasted text.',
    })
  })
})

it('letters of one font, such as the bullets of Word, are warned of in words of their own', () => {
  expect(invisibleCharacters('a\uF0B7b')).toMatchObject([{ offset: 1, finding: { code: 'invisible-character', severity: 'warning', message: 'U+F0B7 is no letter: readers see a box, or nothing.' } }])
  expect(invisibleCharacters('hy\u00ADphen\u3164').map(({ offset }) => offset)).toEqual([2, 7])
}) // prettier-ignore

describe('characters without width', () => {
  it.each(['\u180E', '\u200B', '\u2060', '\u2064'])('are warned of, each where it stands: %j', (character) => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
    const finding = {
      code: 'invisible-character',
      severity: 'warning',
      message: `${name} is not seen: a command or a word that is copied with it does not work.`,
      fix: 'Delete it, unless the script of the text needs it.',
    }
    expect(invisibleCharacters(`a${character}b${character}`)).toEqual([
      { offset: 1, finding },
      { offset: 3, finding },
    ])
  })

  it('are not those that join letters', () => expect(invisibleCharacters('plain \u200C \u200D')).toEqual([]))
})
