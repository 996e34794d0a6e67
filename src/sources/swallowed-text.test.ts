import { describe, expect, it } from 'vitest'
import { readYaml } from './yaml-source.ts'

const told = (yaml: string): string[] => readYaml(yaml, 'x.yaml').problems.map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('words of YAML', () => {
  it.each([
    ['title: What changed in #5343', '1:24 swallowed-text'],
    ['a: b\nsummary: What\n  changed #here\nc: d', '3:11 swallowed-text'],
    ['cover: { src: a, alt: A lamp #2\n }', '1:30 swallowed-text'],
  ])('that end in a number with its sign are told: %j', (yaml, place) => expect(told(yaml)).toEqual([place]))

  it.each([
    'title: What changed # so', 'title: What changed #', "title: 'What changed in #5343'", 'title: "What #1" #2', 'title: C#7', 'sig: network #todo',
    'title: >-\n  What changed in #5343', 'title: A\n#title: B', 'title: A\n  #5 so',
  ])('may be %j', (yaml) => expect(told(yaml)).toEqual([])) // prettier-ignore

  it('are told with what is lost', () => {
    expect(readYaml('title: What changed in #5343 ', 'x.yaml').problems).toMatchObject([
      { severity: 'warning', message: '"title" ends before "#5343", which is a comment to YAML.' },
    ])
  })
})
