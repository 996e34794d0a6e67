import { expect, it } from 'vitest'
import { inOrder } from './page-order.ts'

it('does everything in its turn, each as soon as all before it are done', () => {
  const done: string[] = []
  const whenDue = inOrder(['a', 'b', 'c', 'd'])
  const states = ['c', 'a', 'e', 'b', 'd'].map((name) => {
    whenDue(name, () => done.push(name))
    return done.join('')
  })
  expect(states).toEqual(['', 'a', 'a', 'abc', 'abcd'])
})
