import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpts.ts'
import type { PageText } from './fragments.ts'

const textOf = (content: string, headings: PageText['headings'] = []): PageText => ({ words: content.split(' '), joint: ' ', headings })
/** The excerpt as text, marked pieces in brackets; `*` stands before a word that was found. */
const shown = (content: string, query = '', title = 'Title', headings: PageText['headings'] = []): string => {
  const words = content.split(' ')
  const places = words.flatMap((word, place) => (word.startsWith('*') ? [place] : []))
  const { pieces } = excerptOf(textOf(content.replaceAll('*', ''), headings), places, title, query)
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}
const rest = (count: number): string => Array.from({ length: count }, (_, place) => `w${place}`).join(' ')

describe('an excerpt', () => {
  it('is the beginning of a text in which nothing was found', () => {
    expect(shown(`The lamp burns. ${rest(40)}`)).toBe(`The lamp burns. ${rest(25)} …`)
    expect(shown('The lamp burns.')).toBe('The lamp burns.')
    expect(shown('')).toBe('')
  })
  it('is where most of the words asked for stand together', () => {
    const text = `${rest(40)} *oil *oil *oil ${rest(40)} *oil and *wick ${rest(40)}`
    expect(shown(text, 'oil wick')).toMatch(/^… w.* \[oil\] and \[wick\] w0.* …$/)
    expect(shown(text, 'oil wick').split(' ')).toHaveLength(30)
  })
  it('marks a word of two letters wherever it stands by itself', () => {
    expect(shown('The *ip of a pod: (IP) or its ip-family, zipped.', 'ip')).toBe('The [ip] of a pod: ([IP]) or its [ip-family], zipped.')
    expect(shown('In no lamp if it is to be.', 'if in no to be')).toBe('In no lamp if it is to be.')
  })
  it('counts forms of a word as one', () => {
    expect(shown(`*resize *resizing *resized ${rest(60)} *resize in *place`, 'resize place')).toContain('[resize] in [place]')
  })
  it('is prose rather than code that has the words within longer ones', () => {
    const text = `*--resize={.PodResizePending} *PodResize *MyPodResizer ${rest(60)} *resizing a pod`
    expect(shown(text, 'resize')).toContain('[resizing] a pod')
  })
  it('marks letters, not the signs around them, and takes nothing for a mark or a tag', () => {
    expect(shown('*(lamps), of *--flag-name <mark>x</mark> &lt; *&')).toBe('([lamps]), of --[flag-name] <mark>x</mark> &lt; & …')
  })
  it.each([
    ['The *wick. It burns.', 'The wick', 'It burns.'],
    ['brass lamp *proxy. It burns.', 'A brass lamp proxy', 'It burns.'],
    ['A *wick.', 'A wick', ''],
    ['Other. It burns.', 'The wick', 'Other. It burns.'],
    ['Who lit it? It *burns.', 'Who lit it?', 'It [burns].'],
  ])('%s is told without its title', (content, title, told) => {
    expect(shown(content, '', title)).toBe(told)
  })
  it('names the heading over it', () => {
    const headings = [
      { anchor: '#a', title: 'A', place: 10 },
      { anchor: '#b', title: 'B', place: 50 },
    ]
    const headingAt = (places: number[]) => excerptOf(textOf(rest(90), headings), places, 'Title', 'w').heading?.anchor
    expect([headingAt([]), headingAt([3]), headingAt([10]), headingAt([49]), headingAt([80, 81])]).toEqual([
      undefined,
      undefined,
      '#a',
      '#a',
      '#b',
    ])
  })
  it('is of the text alone, whatever was found where', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }).filter((word) => /^\S+$/.test(word))), fc.array(fc.integer()), (words, places) => {
        const { pieces } = excerptOf({ words, joint: ' ', headings: [] }, places, 'Title', words.slice(0, 3).join(' '))
        const told = pieces.map(({ text }) => text).join('')
        expect(words.join(' ')).toContain(told.replace(/^… /, '').replace(/ …$/, ''))
      }),
    )
  })
})
