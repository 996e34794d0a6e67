import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const text = 'It was cold. Nobody cared much about v1.33 then. So it went on. The plan What we did next.'

it('ends with a whole sentence', () => {
  expect(excerptOf(text, [], 50)).toBe('It was cold. Nobody cared much about v1.33 then.')
  expect(excerptOf(text, [], 5)).toBe('It was cold.')
})
it('ends before the first heading', () => {
  expect(excerptOf(text, [{ text: 'The plan' }])).toBe('It was cold. Nobody cared much about v1.33 then. So it went on.')
  expect(excerptOf(text, [{ text: 'It was' }])).toBe('')
})
it('is empty for an empty text', () => expect(excerptOf('', [])).toBe(''))
