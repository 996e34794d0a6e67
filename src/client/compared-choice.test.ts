import { expect, it } from 'vitest'
import { choiceOf, missingChoice } from './compared-choice.ts'

const versions = ['1.8', '1.9', '1.10']
const choice = (query: string) => choiceOf(new URLSearchParams(query), versions)

it('reads two releases', () => expect(choice('from=1.8&to=1.10')).toEqual({ kind: 'pair', from: '1.8', to: '1.10', turned: false }))
it('turns them around when the later one comes first', () => {
  expect(choice('from=1.10&to=1.9')).toEqual({ kind: 'pair', from: '1.9', to: '1.10', turned: true })
})
it('forgives a v and white space', () => expect(choice('from=v1.8&to=%201.9')).toMatchObject({ from: '1.8', to: '1.9' }))
it.each(['', 'from=&to=', 'sig=wire'])('is nothing for "%s"', (query) => expect(choice(query)).toEqual({ kind: 'none' }))
it.each([
  ['from=1.7&to=1.9', 'There is no release “1.7” that is out. Choose two from the lists.'],
  ['from=x&to=y', 'There is no release “x” or “y” that is out. Choose two from the lists.'],
  ['from=<b>&to=<b>', 'There is no release “<b>” that is out. Choose two from the lists.'],
  ['from=1.8', 'Choose both: the release to come from and the one to go to.'],
  ['from=1.8&to=1.8', '1.8 and 1.8 are one release, so nothing changed. Choose two.'],
])('says what is wrong with "%s"', (query, words) => expect(choice(query)).toEqual({ kind: 'problem', words }))

it.each([
  ['', '1.9', 'Choose the release to come from.'],
  ['1.8', '', 'Choose the release to go to.'],
  ['', '', 'Choose two releases: the one to come from and the one to go to.'],
])('says which choice is missing with "%s" and "%s"', (from, to, words) => expect(missingChoice(from, to)).toBe(words))
it('misses nothing when both are chosen', () => expect(missingChoice('1.8', '1.9')).toBeUndefined())
