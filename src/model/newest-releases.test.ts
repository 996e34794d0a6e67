import { expect, it } from 'vitest'
import { newestReleases } from './newest-releases.ts'

const releases = [
  { version: '1.0', released: true }, { version: '1.1', released: true },
  { version: '1.2', released: false }, { version: '1.3', released: false },
] // prettier-ignore

it.each([
  [2, ['1.1', '1.2']],
  [9, ['1.0', '1.1', '1.2']],
])('%i of them end with the next one to come', (count, versions) => {
  expect(newestReleases(releases, count).map((release) => release.version)).toEqual(versions)
})

it('end with the newest when none is to come', () => expect(newestReleases(releases.slice(0, 2), 1)).toEqual([releases[1]]))
