import { expect, it } from 'vitest'
import { drawnFrom } from './drawn-once.ts'

it('keeps what was drawn from a thing, apart from what was drawn from another', () => {
  const [frame, other] = [{ title: 'Wick' }, { title: 'Wick' }]
  drawnFrom(frame).set('footer', '<footer>')
  expect(drawnFrom(frame).get('footer')).toBe('<footer>')
  expect(drawnFrom(frame).get('masthead')).toBeUndefined()
  expect(drawnFrom(other).get('footer')).toBeUndefined()
})
