import { expect, it } from 'vitest'
import { phasesOf, timesIn } from './almanac-phases.ts'

const times = {
  'waited for content': { from: 4, seconds: 1 },
  highlighted: { from: 7.5, seconds: 0.5 },
  'content stored': { from: 3, seconds: 3 },
  'bundled and drawn': { from: 6, seconds: 5 },
  'site joined': { from: 8, seconds: 0.5 },
  'search index': { from: 11, seconds: 4 },
  'pages checked': { from: 11, seconds: 3 },
  'waited for search index': { from: 14, seconds: 1 },
}

it('finds the line about times among everything else that a build says', () => {
  expect(timesIn(`  2.0 s  content checked\ntimes ${JSON.stringify(times)}\nthe end\n`)).toEqual(times)
  expect(() => timesIn('  2.0 s  content checked\n')).toThrow('did not say')
})

it('parts Astro’s work into storing, bundling and drawing, and waiting from all of them', () => {
  expect(phasesOf(times, 16)).toMatchObject({
    'content read, parsed and checked, waited for': 1,
    'content stored': 2,
    'modules bundled': 1.5,
    'code highlighted, waited for': 0.5,
    'pages drawn': 3,
  })
})

it('gives phases that are the whole build together, without what was made beside others', () => {
  const {
    'search index': index,
    'pictures for sharing': pictures,
    ...phases
  } = phasesOf({ ...times, pictures: { from: 9, seconds: 2 } }, 16)
  expect(Object.values(phases).reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(16)
  expect([index, pictures]).toEqual([4, 2])
})
