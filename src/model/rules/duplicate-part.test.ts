import { expect, it } from 'vitest'
import { aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const part = (number: number, series = 'story'): string => aPostFile(`series: { id: ${series}, part: ${number} }`)

it('parts of a series have numbers of their own', () => {
  expect(
    toldOf({ 'posts/a.mdx': part(1), 'posts/b.mdx': part(2), 'posts/c.mdx': part(1, 'saga'), 'series/saga.yaml': 'title: S\n' }),
  ).toEqual([])
})

it('two posts cannot be one part', () => {
  const files = { 'posts/a.mdx': part(1), 'posts/b.mdx': part(1) }
  expect(toldOf(files)).toEqual(['posts/b.mdx:6:28 duplicate-part'])
  expect(problemsWith(files)[0]?.message).toBe('Part 1 of the series "story" is already posts/a.mdx.')
})
