import { describe, expect, it } from 'vitest'
import { aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const by = (authors: string) => ({ 'people/ben.yaml': 'name: Ben\n', 'posts/x.mdx': aPostFile().replace('[ada]', authors) })

describe('people in a list', () => {
  it('are named once', () => expect(toldOf(by('[ada, ben]'))).toEqual([]))

  it('are told when they are named again', () => {
    expect(toldOf(by('[ada, ben, ada]'))).toEqual(['posts/x.mdx:4:21 repeated-person'])
    expect(toldOf({ 'releases/1.1.yaml': 'date: 2024-07-10\nleads: [ada, ada]\n' })).toEqual(['releases/1.1.yaml:2:14 repeated-person'])
    expect(problemsWith(by('[ada, ada]'))).toMatchObject([
      { severity: 'warning', message: '"ada" stands in this list already.', fix: 'Delete it here, or write whom you mean.' },
    ])
  })
})
