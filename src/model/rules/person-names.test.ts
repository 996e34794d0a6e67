import { describe, expect, it } from 'vitest'
import { problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const named = (name: string) => ({ 'people/ben.yaml': `name: ${name}\n` })

describe('the name of a person', () => {
  it.each(['Ben', 'Бен Бернс', 'Γιώργος Papadopoulos', 'Бен (Ben)', 'Ngô Đức', '李 Ming', "O'Brien-Łoś"])('may be %s', (name) =>
    expect(toldOf(named(name))).toEqual([]),
  )

  it('has letters of one script in a word', () => {
    expect(problemsWith(named('B\u0435n Burns'))).toMatchObject([
      {
        code: 'name-look-alike',
        severity: 'warning',
        line: 1,
        column: 7,
        message: '"B\u0435n" has letters of two scripts, of which some look alike.',
      },
    ])
  })

  it.each(['Ben', 'ben', '"Ben "'])('is that of one person: %s', (name) => {
    const files = { 'people/ben.yaml': 'name: Ben\n', 'people/zed.yaml': `name: ${name}\n` }
    expect(toldOf(files)).toEqual(['people/zed.yaml:1:7 duplicate-name'])
  })
})
