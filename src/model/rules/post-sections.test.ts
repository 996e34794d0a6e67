import { expect, test } from 'vitest'
import { aPostFile, fixOf, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const text = '## Quiet wires\n\nThey are quiet.\n\n## An end\n'

test('a feature may have a section of its own', () => {
  expect(toldOf({ 'posts/x.mdx': aPostFile('sections:\n  quiet-wire: quiet-wires', text) })).toEqual([])
})

test('a section that is not there is told at its feature, with the heading that is near', () => {
  const files = { 'posts/x.mdx': aPostFile('sections:\n  quiet-wire: quiet-wire', text) }
  expect(toldOf(files)).toEqual(['posts/x.mdx:7:15 broken-anchor'])
  expect(fixOf(files)).toBe('Did you mean "quiet-wires"?')
})

test('a feature that is not there is told', () => {
  expect(toldOf({ 'posts/x.mdx': aPostFile('sections:\n  loud-wire: quiet-wires', text) })).toEqual(['posts/x.mdx:7:3 unknown-feature'])
})

test('a section that is like no heading is told with how ids are written', () => {
  expect(problemsWith({ 'posts/x.mdx': aPostFile('sections:\n  quiet-wire: elsewhere', text) })).toMatchObject([
    {
      message: 'Nothing in this text has the id "elsewhere".',
      fix: 'Write the words of a heading in lower case, joined by "-".',
    },
  ])
})
