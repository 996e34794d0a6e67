import { expect, it } from 'vitest'
import { someSite } from '../model/entries.builder.ts'
import type { Tally } from '../model/tally.ts'
import { comparisonDescription, groupsDescription, matrixDescription, releaseNumbers, writingDescription } from './descriptions.ts'

it.each([
  [0, 'Everything written here about Lantern, by year and kind.'],
  [1, 'Everything written here about Lantern, by year and kind: 1 piece.'],
  [2, 'Everything written here about Lantern, by year and kind: 2 pieces.'],
])('describes %i posts', (posts, words) => expect(writingDescription('Lantern', posts)).toBe(words))

it.each([
  [[], 'What changes in Lantern from one release to another, once there are two of them.'],
  [['1.0'], 'What changes in Lantern from one release to another, once there are two of them.'],
  [['1.0', '1.1', '1.2'], 'What changed in Lantern between any two releases, from 1.0 to 1.2.'],
])('describes the comparison of %j', (versions, words) => expect(comparisonDescription('Lantern', versions)).toBe(words))

it.each<[Partial<Tally>, string]>([
  [{ total: 3 }, '3 in the registry'],
  [{ total: 0 }, 'No change of stage on record'],
  [{ released: false, aimed: 0 }, 'No feature aims at it so far'],
  [{ released: false, aimed: 1 }, '1 feature aims at it'],
  [{ released: false, aimed: 2 }, '2 features aim at it'],
])('describes a release of %j', (some, words) => {
  const tally = { version: '1.1', released: true, ofProposals: true, arriving: [], leaving: [], total: 0, aimed: 0, aims: [], ...some }
  expect(releaseNumbers(tally)).toBe(words)
})

it.each([
  [{ active: 2, archived: 1, owned: 12 }, 'Teams of Lantern: 2 active and 1 archived, with 12 features.'],
  [{ active: 1, archived: 0, owned: 1 }, 'Teams of Lantern: 1 active, with 1 feature.'],
  [{ active: 0, archived: 0, owned: 0 }, 'Teams of Lantern.'],
])('describes groups: %j', (counts, words) => expect(groupsDescription({ plural: 'Teams', project: 'Lantern', ...counts })).toBe(words))

it.each([
  [1, '1 feature of Lantern that moved in 1.0, release by release and SIG by SIG; 9 in all.'],
  [2, '2 features of Lantern that moved in 1.0, release by release and SIG by SIG; 9 in all.'],
])('describes a matrix of %i', (shown, words) => expect(matrixDescription(shown, 9, 'in 1.0', someSite)).toBe(words))
