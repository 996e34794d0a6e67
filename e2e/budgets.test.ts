import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, it } from 'vitest'
import { pageAt } from './page-text.ts'

const { almanac } = inject('sites')
const kibibyte = 1024
const gzip = (file: string): number => gzipSync(readFileSync(file)).length

it('all styles together stay within 20 KB', () => {
  const styles = readdirSync(join(almanac, '_astro')).filter((file) => file.endsWith('.css'))
  expect(styles.reduce((sum, file) => sum + gzip(join(almanac, '_astro', file)), 0)).toBeLessThanOrEqual(20 * kibibyte)
})

it('a post loads at most 4 KB of scripts', () => {
  const scripts = pageAt(almanac, '/posts/nftables-kube-proxy/')
    .all('script')
    .flatMap((script) => script.attribute('src') ?? [])
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.reduce((sum, src) => sum + gzip(join(almanac, src)), 0)).toBeLessThanOrEqual(4 * kibibyte)
})
