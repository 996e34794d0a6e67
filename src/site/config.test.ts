import { describe, expect, it } from 'vitest'
import { envOf, projectDir, runConfigOf } from './config.ts'

describe('runConfigOf', () => {
  it.each([
    ['2026-04-22', '2026-04-22'],
    ['2026-04-22T23:30:00-05:00', '2026-04-23'],
    ['2026-04-22T00:30:00+0900', '2026-04-21'],
    ['2026-04-22T23:59:00', '2026-04-22'],
    ['2026-04-22T23:59:00Z', '2026-04-22'],
  ])('of the clock %s takes the day %s in UTC', (now, day) => expect(runConfigOf({ ALMANAC_NOW: now }).now).toBe(day))

  it('refuses a clock that cannot be read', () => expect(() => runConfigOf({ ALMANAC_NOW: 'soon' })).toThrow('"soon" is no day'))

  it('takes the checkout’s own content unless another folder is named', () => {
    expect(runConfigOf({}).contentDir).toBe(`${projectDir}content`)
    expect(runConfigOf({ CONTENT_DIR: '/elsewhere' }).contentDir).toBe('/elsewhere')
  })

  it('comes back from the environment that it is written into', () => {
    const run = { contentDir: '/elsewhere', now: '2026-04-22', drafts: true, pictures: false }
    expect(runConfigOf(envOf(run))).toEqual(run)
  })
})
