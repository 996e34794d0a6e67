import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, problemsWith, toldOf, type Files } from '../../sources/content-folder.builder.ts'

const dive = (keys: string): string => aPostFile(keys).replace('kind: essay', 'kind: deep-dive')
const told = (keys: string, files: Files = {}): string[] => toldOf({ 'posts/x.mdx': dive(keys), ...files })

describe('the groups of a post about features', () => {
  it('may be those that own them or take part', () => {
    expect(told('features: [12]\nsigs: [wire]')).toEqual([])
    expect(told('features: [glow]\nsigs: [glass]', { 'features/glow.yaml': 'title: Glow\nsig: wire\nparticipating: [glass]\n' })).toEqual(
      [],
    )
  })
  it('are told when they have no part in them', () => {
    expect(told('features: [quiet-wire]\nsigs: [wire, glass]')).toEqual(['posts/x.mdx:7:14 contradicted-sig'])
    expect(told('features: [12]\nsigs: [glass]')).toEqual(['posts/x.mdx:7:8 contradicted-sig'])
    const more = { 'sigs/oil.yaml': 'name: Oil\n', 'features/glow.yaml': aFeatureFile('participating: [oil]') }
    expect(problemsWith({ 'posts/x.mdx': dive('features: [glow]\nsigs: [glass]'), ...more })).toMatchObject([
      {
        severity: 'warning',
        message: '"glass" has no part in the features of this post, which belong to wire, oil.',
        fix: 'Delete it, since groups follow from features; or add it to "participating" of the feature.',
      },
    ])
  })
  it('are not judged where the features are not known, or the post is about something else', () => {
    expect(told('sigs: [glass]')).toEqual([])
    expect(told('features: [nothing]\nsigs: [glass]')).toEqual(['posts/x.mdx:6:12 unknown-feature'])
    expect(told('features: [99]\nsigs: [glass]')).toEqual(['posts/x.mdx:6:12 unknown-proposal'])
    expect(told('features: [12]\nsigs: [glass]', { 'features/glow.yaml': `${aFeatureFile()}colour: red\n` })).toEqual([
      'features/glow.yaml:4:1 unknown-key',
    ])
    expect(told('features: [12]\nsigs: [glass]', { 'sigs/oil.yaml': 'name: Oil\ncolour: red\n' })).toEqual([
      'sigs/oil.yaml:2:1 unknown-key',
    ])
    expect(told('features: [12]\nsigs: [glass]', { 'people/eve.yaml': 'name: Eve\ncolour: red\n' })).toEqual([
      'people/eve.yaml:2:1 unknown-key',
      'posts/x.mdx:7:8 contradicted-sig',
    ])
    expect(toldOf({ 'posts/x.mdx': aPostFile('features: [12]\nsigs: [glass]') })).toEqual([])
  })
})
