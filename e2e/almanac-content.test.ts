import { describe, expect, inject, it } from 'vitest'
import { hasPage, pageAt } from './page-text.ts'

const { almanac } = inject('sites')

/** Stages of the features that the first posts tell of, as the fact sheets have them. */
const lives = [
  ['consistent-reads-from-cache', { Alpha: '1.28', Beta: '1.31', Stable: '1.34' }],
  ['watch-list', { Alpha: '1.27', Beta: '1.32' }],
  ['nftables-proxy', { Alpha: '1.29', Beta: '1.31', Stable: '1.33' }],
  ['service-traffic-distribution', { Alpha: '1.30', Beta: '1.31', Stable: '1.33' }],
  ['authorize-with-selectors', { Alpha: '1.31', Beta: '1.32', Stable: '1.34' }],
  ['multiple-service-cidrs', { Alpha: '1.27', Beta: '1.31', Stable: '1.33' }],
  ['tune-crashloopbackoff', { Alpha: '1.33' }],
  ['in-place-update-pod-resources', { Alpha: '1.27', Beta: '1.33', Stable: '1.35' }],
  ['improved-multi-numa-alignment', { Alpha: '1.26', Beta: '1.28', Stable: '1.32' }],
  ['coordinated-leader-election', { Alpha: '1.31', Beta: '1.33' }],
  ['go-workspaces', { Stable: '1.30' }],
] as const

describe('the eleven features', () => {
  it.each(lives)('%s has its stages right', (id, life) => {
    const rows = pageAt(almanac, `/features/${id}/`)
      .all('tr')
      .map((row) => row.text)
    for (const [stage, release] of Object.entries(life)) {
      expect(
        rows.some((row) => row.includes(stage) && row.includes(release)),
        `${stage} ${release} in ${rows.join(' | ')}`,
      ).toBe(true)
    }
  })
})

const deepDives = [
  ['nftables-kube-proxy', 'nftables-proxy', 'sig-network', '1.33'],
  ['api-streaming', 'watch-list', 'sig-api-machinery', '1.34'],
  ['in-place-pod-resize', 'in-place-update-pod-resources', 'sig-node', '1.35'],
] as const

describe('the deep-dives', () => {
  it.each(deepDives)('%s links its feature, group and release, and is linked back', (post, feature, sig, release) => {
    const links = pageAt(almanac, `/posts/${post}/`)
      .all('a')
      .map((link) => link.attribute('href'))
    for (const path of [`/features/${feature}/`, `/sigs/${sig}/`, `/releases/${release}/`]) {
      expect(links).toContain(path)
      expect(
        pageAt(almanac, path)
          .all('a')
          .map((link) => link.attribute('href')),
        path,
      ).toContain(`/posts/${post}/`)
    }
  })
})

it('every release from 1.0 to 1.38 has a page', () => {
  expect(Array.from({ length: 39 }, (_, minor) => `/releases/1.${minor}/`).filter((path) => !hasPage(almanac, path))).toEqual([])
})
