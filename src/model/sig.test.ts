import { describe, expect, it } from 'vitest'
import { someSite } from './entries.builder.ts'
import { groupKindName, groupName } from './sig.ts'

const team = { group: { ...someSite.group, singular: 'Team' } }

describe('the name of a group', () => {
  it.each([
    ['sig', 'Network', 'Team Network'],
    ['wg', 'Batch', 'WG Batch'],
    ['ug', 'Big Data', 'UG Big Data'],
    ['committee', 'Security Response', 'Security Response Committee'],
    ['committee', 'Steering Committee', 'Steering Committee'],
    ['committee', 'committee of Conduct', 'committee of Conduct'],
    ['committee', 'Subcommittees', 'Subcommittees Committee'],
  ] as const)('of kind %s: %s is %s', (kind, name, full) => expect(groupName({ kind, name }, team)).toBe(full))
})

describe('what a group is in full', () => {
  it('is what the site calls its groups, at length where it says so', () => {
    expect(groupKindName('sig', team)).toBe(someSite.group.long ?? 'Team')
    expect(groupKindName('sig', { group: { ...team.group, long: 'Special interest team' } })).toBe('Special interest team')
    expect(groupKindName('sig', { group: { ...team.group, long: undefined } })).toBe('Team')
  })

  it.each([
    ['wg', 'Working group'],
    ['ug', 'User group'],
    ['committee', 'Committee'],
  ] as const)('is the same on every site for %s', (kind, words) => expect(groupKindName(kind, team)).toBe(words))
})
