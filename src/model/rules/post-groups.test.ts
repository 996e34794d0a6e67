import { describe, expect, it } from 'vitest'
import { aPostFile, toldOf, type Files } from '../../sources/content-folder.builder.ts'

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
  })
  it('are not judged where the features are not known, or the post is about something else', () => {
    expect(told('sigs: [glass]')).toEqual([])
    expect(told('features: [nothing]\nsigs: [glass]')).toEqual(['posts/x.mdx:6:12 unknown-feature'])
    expect(toldOf({ 'posts/x.mdx': aPostFile('features: [12]\nsigs: [glass]') })).toEqual([])
  })
})
