import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { securityPolicy } from '../src/layouts/security-policy.ts'
import { basePath } from './builds.ts'

/** `_headers` and `_redirects`, held to what Netlify and Cloudflare Pages take. */
const { lantern, lanternBelow, almanac } = inject('sites')

describe.each([
  ['the small site', lantern, '/'],
  ['the small site below a base path', lanternBelow, basePath],
  ['the project’s own site', almanac, '/'],
])('%s', (_name, dir, base) => {
  const lines = (file: string): string[] => readFileSync(join(dir, file), 'utf8').trimEnd().split('\n')

  it('leads on by rules that hosts take: at most 2,000, none twice, none to nowhere, none in circles', () => {
    const rules = lines('_redirects').map((line) => line.split(' '))
    expect(rules.length).toBeLessThanOrEqual(2_000)
    expect(rules.filter((rule) => rule.length !== 3 || !/^30[12]$/.test(rule[2] ?? ''))).toEqual([])
    const from = rules.map(([path]) => path)
    expect(new Set(from).size).toBe(from.length)
    for (const [path = '', target = ''] of rules) {
      expect(path.startsWith(base) && target.startsWith(base), path).toBe(true)
      expect(existsSync(join(dir, decodeURIComponent(target.slice(base.length)), 'index.html')), target).toBe(true)
      expect(from, path).not.toContain(target)
    }
  })

  it('asks for headers by blocks of a path and its headers, below 2,000 letters a line and 100 blocks', () => {
    const blocks = lines('_headers')
    expect(blocks.filter((line) => line.length > 2_000 || !/^(?:\/\S*|https:\S+| {2}[\w-]+: .+)$/.test(line))).toEqual([])
    expect(blocks.filter((line) => line.startsWith('/')).length).toBeLessThan(100)
    expect(blocks).toContain(`  Content-Security-Policy: ${securityPolicy}; frame-ancestors 'none'`)
    expect(blocks[blocks.indexOf(`${base}_astro/*`) + 1]).toBe('  Cache-Control: public, max-age=31536000, immutable')
    expect(blocks[blocks.indexOf(`${base}sha256sums.txt`) + 1]).toBe('  X-Robots-Tag: noindex')
  })
})
