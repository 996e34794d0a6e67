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
  expect(problemsWith(files)).toMatchObject([
    { message: 'Part 1 of the series "story" is already posts/a.mdx.', fix: 'Give each post of a series a part of its own.' },
  ])
})

it('of two posts the newer is told, whatever their files are called', () => {
  const older = part(1).replace('2025-01-01', '2024-01-01')
  expect(toldOf({ 'posts/a.mdx': part(1), 'posts/b.mdx': older })).toEqual(['posts/a.mdx:6:28 duplicate-part'])
  expect(toldOf({ 'posts/a.mdx': older.replace('series', 'draft: true\nseries'), 'posts/b.mdx': part(1) })).toEqual([
    'posts/a.mdx:7:28 duplicate-part',
  ])
})

it('posts of no series have no part', () => expect(toldOf({ 'posts/a.mdx': aPostFile(), 'posts/b.mdx': aPostFile() })).toEqual([]))
