import { expect, it } from 'vitest'
import { namePartsOf, phaseText, releaseTitle, shortNameOf } from './release-name.ts'

it.each([
  ['Octarine (The Color of Magic)', ['Octarine', '(The Color of Magic)']],
  ['ハル (Haru)', ['ハル', '(Haru)']],
  ['Elli', ['Elli']],
  ['(Nameless)', ['(Nameless)']],
  [undefined, []],
])('the parts of %s', (name, parts) => expect(namePartsOf(name)).toEqual(parts))

it('joins version and name', () => {
  expect(releaseTitle({ version: '1.33', name: 'Octarine (The Color of Magic)' })).toBe('1.33 Octarine (The Color of Magic)')
  expect(releaseTitle({ version: '1.33', name: 'Octarine (The Color of Magic)' }, true)).toBe('1.33 Octarine')
  expect(releaseTitle({ version: '1.36', name: 'ハル (Haru)' }, true)).toBe('1.36 ハル (Haru)')
  expect(releaseTitle({ version: '1.38' })).toBe('1.38')
})

it('has a short form of a name', () => {
  expect(shortNameOf('Octarine (The Color of Magic)')).toBe('Octarine')
  expect(shortNameOf('ハル (Haru)')).toBe('ハル Haru')
  expect(shortNameOf(undefined)).toBeUndefined()
})

it.each([
  ['upcoming', 'upcoming'],
  ['supported', 'in support'],
  ['maintenance', 'maintenance only'],
  ['ended', 'support ended'],
] as const)('the phase %s is told as "%s"', (phase, words) => expect(phaseText(phase)).toBe(words))
