import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const text = 'It was cold. Nobody cared much about v1.33 then. So it went on. The plan What we did next.'

it('ends with a whole sentence', () => {
  expect(excerptOf(text, [], 50)).toBe('It was cold. Nobody cared much about v1.33 then.')
  expect(excerptOf(text, [], 5)).toBe('It was cold.')
})
it('has as many sentences as fit, and each once more spaced as usual', () => {
  expect(excerptOf('It was cold.\n\nSo what?', [], 21)).toBe('It was cold. So what?')
  expect(excerptOf('It was cold. So what?', [], 20)).toBe('It was cold.')
})
it('ends behind the quotation mark of a sentence', () => expect(excerptOf('He said “No.” Then he left.', [], 5)).toBe('He said “No.”'))
it('is whole where the first heading is not in it', () => {
  expect(excerptOf('It was cold. So it went.', [{ text: 'The plan' }])).toBe('It was cold. So it went.')
})
it('ends before the first heading', () => {
  expect(excerptOf(text, [{ text: 'The plan' }])).toBe('It was cold. Nobody cared much about v1.33 then. So it went on.')
  expect(excerptOf(text, [{ text: 'It was' }])).toBe('')
})
it('is empty for an empty text', () => expect(excerptOf('', [])).toBe(''))
