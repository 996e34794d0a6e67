import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../../src/site/config.ts'
import type { Row } from './measure.ts'
import { partsOf } from './report.ts'
import { chartOf } from './report-chart.ts'
import { withParts } from './report-page.ts'
import { spreadOf, type Readings } from './report-readings.ts'
import { judgedTargets, targetsLine } from './report-targets.ts'

function row(tool: string, what: string, seconds: number, more: Partial<Row> = {}): Row {
  return { tool, what, posts: 1000, run: 0, seconds, ...more }
}

const rows: Row[] = [
  row('almanac', 'cold', 20, { peakBytes: 9e8 }),
  row('almanac', 'cold', 24, { run: 1, peakBytes: 1.1e9 }),
  row('almanac', 'cold', 22, { run: 2, peakBytes: 1e9 }),
  row('almanac', 'cold', 110, { posts: 5000, peakBytes: 2.5e9 }),
  row('almanac', 'warm: nothing', 5),
  row('almanac', 'warm: text', 7.6),
  row('almanac', 'phase: draw', 11),
  row('almanac', 'check: all', 5),
  { tool: 'almanac', what: 'output', posts: 1000, run: 0, bytes: 2e8, files: 9321 },
  row('hugo', 'cold', 5),
  row('hugo', 'cold: search index', 2),
  row('starlight', 'cold', 55),
  row('starlight', 'warm: nothing', 45),
  row('starlight', 'warm: text', 46),
]
const machine = { processor: 'A processor', processors: 2, memory: '25.00 GB', system: 'Linux 6', node: 'v24.0.0' }
const readings: Readings = {
  date: '2026-11-22T08:00:00.000Z',
  tools: { hugo: 'Hugo v0: five taxonomies' },
  missing: { docusaurus: 'its packages could not be installed' },
  rows,
}

/** Attributes of all elements that have a class. */
function elements(svg: string, name: string, kind: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name} class="${kind}[ "][^>]*>`, 'g'))].map(([tag]) =>
    Object.fromEntries([...tag.matchAll(/(\S+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  )
}

describe('a spread', () => {
  it('has the middle of an odd number of readings, and the mean of the two in the middle of an even one', () => {
    expect(spreadOf(rows, 'almanac', 'cold', 1000)).toEqual({ median: 22, least: 20, most: 24, runs: 3 })
    expect(spreadOf(rows.slice(0, 2), 'almanac', 'cold', 1000)?.median).toBe(22)
    expect(spreadOf([...rows.slice(0, 3), row('almanac', 'cold', 100)], 'almanac', 'cold', 1000)?.median).toBe(23)
  })

  it('is not there when nothing was measured', () => {
    expect(spreadOf(rows, 'docusaurus', 'cold', 1000)).toBeUndefined()
    expect(spreadOf(rows, 'hugo', 'cold', 1000, 'bytes')).toBeUndefined()
  })
})

describe('a target', () => {
  const judged = Object.fromEntries(judgedTargets(readings).map((target) => [target.says, target]))

  it('is met up to its limit, and not beyond', () => {
    expect(judged['Cold build of 1,000 posts, to Starlight-blog’s']).toMatchObject({ value: '0.40 ×', met: true })
    expect(judged['Build after one post’s text changed, to Hugo and Pagefind from scratch']).toMatchObject({ value: '1.52 ×', met: false })
    expect(judged['Cold build of 5,000 posts, to one of 1,000']).toMatchObject({ value: '5.00 ×', met: true })
  })

  it('that must stay below its limit is not met at it', () => {
    expect(judged['Peak memory at 5,000 posts']).toMatchObject({ limit: '< 2.50 GB', value: '2.50 GB', met: false })
    expect(judged['Check of 1,000 posts']).toMatchObject({ value: '5.0 s', met: false })
  })

  it('is neither met nor missed when a reading of it is missing', () => {
    expect(judged['Cold build of 1,000 posts, to Docusaurus’']).toMatchObject({ value: undefined, met: undefined })
    expect(targetsLine(readings)).toBe('2 of 8 targets are met, 3 are not, 3 were not measured.')
  })
})

describe('the page', () => {
  const parts = partsOf(readings, machine)

  it('lists programs by their cold build, with the part of it that ours takes', () => {
    const lines = (parts.comparison ?? '').split('\n').filter((line) => /^\| (?:Almanac|Hugo|Starlight)/.test(line))
    expect(lines).toEqual([
      '| Hugo | 5.0 s | 4.40 × | as cold | as cold | 1.52 × | 2.0 s | – | – | – |',
      '| Almanac | 22.0 s (20.0–24.0) | – | 5.0 s | 7.6 s | – | – | 1.00 GB | 200 MB | 9,321 |',
      '| Starlight-blog | 55.0 s | 0.40 × | 45.0 s | 46.0 s | 0.17 × | – | – | – | – |',
      '| Almanac | 110.0 s | – | – | – | – | – | 2.50 GB | – | – |',
    ])
  })

  it('tells the part of a build that each phase takes', () => {
    expect(parts.phases).toContain('| draw | 11.0 s | 50 % |')
  })

  it('has a chart of each number of posts that programs are compared at', () => {
    expect(parts.charts?.match(/performance-\d+(?:-narrow)?\.svg/g)).toEqual(['performance-1000-narrow.svg', 'performance-1000.svg'])
  })

  it('names what was run and what was not', () => {
    expect(parts.run).toContain('2026-11-22, 3 runs')
    expect(parts.run).toContain('**Hugo**: Hugo v0: five taxonomies')
    expect(parts.run).toContain('**Docusaurus** was not run: its packages could not be installed')
  })

  it('tells a program that failed at one size from one that was not run, in a line', () => {
    const { run } = partsOf({ ...readings, missing: { starlight: 'build failed (1) in scratch/x:\nall that it wrote' } }, machine)
    expect(run?.split('\n').at(-1)).toBe('- **Starlight-blog** did not end every build: build failed (1) in scratch/x:')
  })

  it('keeps what people wrote around the parts, and takes the new part for the old', () => {
    const page = 'Above\n<!-- bench:begin own -->\nold $1\n<!-- bench:end -->\nBelow\n'
    const once = withParts(page, { own: 'new $1 $&' })
    expect(once).toBe('Above\n<!-- bench:begin own -->\n\nnew $1 $&\n\n<!-- bench:end -->\nBelow\n')
    expect(withParts(once, { own: 'new $1 $&' })).toBe(once)
  })

  it('refuses a page without a place for a part', () => {
    expect(() => withParts('Nothing', { own: '' })).toThrow('no place for own')
  })
})

describe('the documented page', () => {
  const page = readFileSync(join(projectDir, 'docs/performance.md'), 'utf8')
  const readingsFile = join(projectDir, 'docs/performance.json')

  it('has a place for every part', () => {
    expect(() => withParts(page, partsOf(readings, machine))).not.toThrow()
  })

  it.runIf(existsSync(readingsFile))('says what its readings say', () => {
    const kept = JSON.parse(readFileSync(readingsFile, 'utf8')) as Required<Readings> // written by `writeReport`
    expect(withParts(page, partsOf(kept, kept.machine))).toBe(page)
  })
})

describe.each(['wide', 'narrow'] as const)('the %s chart', (width) => {
  const svg = chartOf(readings, 1000, width)

  it('draws a bar as long as its time', () => {
    const [hugo, almanac, starlight] = elements(svg, 'rect', 'cold').filter(({ height }) => height === '16').map((bar) => Number(bar.width)) // prettier-ignore
    expect((starlight ?? 0) / (hugo ?? 1)).toBeCloseTo(11, 0)
    expect((starlight ?? 0) / (almanac ?? 1)).toBeCloseTo(2.5, 1)
  })

  it('draws one bar, and says so, for what keeps nothing between builds', () => {
    expect(elements(svg, 'rect', 'warm').filter(({ height }) => height === '16')).toHaveLength(2)
    expect(svg.match(/keeps nothing: as cold/g)).toHaveLength(1)
  })

  it('says in words what it shows', () => {
    expect(svg).toMatch(/aria-labelledby="title desc"/)
    expect(svg).toContain('<title id="title">Building 1,000 posts, in seconds</title>')
    expect(svg).toContain('Almanac: 22.0 s cold, 7.6 s after one post’s text changed.')
    expect(svg).toContain('Hugo: 5.0 s cold, and as long after a change.')
  })

  it('lets no text leave the drawing or lie on another', () => {
    const whole = Number(/width="(\d+)"/.exec(svg)?.[1])
    const boxes = [...svg.matchAll(/<text class="(\w+)[^"]*" x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?>([^<]*)</g)].map(
      ([, kind, x, y, anchor, text = '']) => {
        const size = kind === 'title' ? 17 : kind === 'name' ? 15 : 13
        const length = text.length * size * 0.56
        const left = Number(x) - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0)
        return { text, left, right: left + length, top: Number(y) - size, bottom: Number(y) + 3 }
      },
    )
    expect(boxes.length).toBeGreaterThan(8)
    for (const [index, box] of boxes.entries()) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0)
      expect(box.right, box.text).toBeLessThanOrEqual(whole)
      for (const other of boxes.slice(index + 1)) {
        const isClear = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
        expect(isClear, `${box.text} and ${other.text}`).toBe(true)
      }
    }
  })
})
