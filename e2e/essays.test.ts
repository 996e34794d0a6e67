import { describe, expect, inject, it } from 'vitest'
import { pageAt } from './page-text.ts'

const { almanac, lantern } = inject('sites')

describe('figures from the registry', () => {
  const page = pageAt(almanac, '/posts/time-in-alpha-and-beta/')
  it('say in words, in a table and in a note what they draw', () => {
    const charts = page.all('figure.chart')
    expect(charts.length).toBeGreaterThan(2)
    for (const { text } of charts) {
      expect(text).toContain('The numbers as a table')
      expect(text).toMatch(/Half left within/)
      expect(text).toMatch(/from the day of the release that brought/i)
    }
    expect(page.all('svg.bars-s').every((svg) => svg.attribute('aria-hidden') === 'true')).toBe(true)
    expect(page.html).not.toMatch(/ style=/)
  })

  it('are counted for another project in its own words', () => {
    const other = pageAt(lantern, '/notes/2024/second-glow-numbers/')
    expect(other.all('figure.chart')).toHaveLength(4)
    expect(other.text).toContain('From alpha to stable, by Team')
    expect(other.text).toContain('Longest from alpha to stable: two features')
    expect(other.text).toMatch(/So far \w+ features settled, at best within \d+ \w+/)
  })
})

describe('words that the glossary explains', () => {
  const page = pageAt(almanac, '/posts/from-proposal-to-feature/')
  const links = page.all('a.term')
  it('lead to it where they are used first, once each', () => {
    const targets = links.map((link) => link.attribute('href') ?? '')
    expect(targets.length).toBeGreaterThan(5)
    expect(new Set(targets).size).toBe(targets.length)
    const anchors = new Set(
      pageAt(almanac, '/glossary/')
        .all('h3')
        .map((heading) => `/glossary/#${heading.attribute('id')}`),
    )
    expect(targets.filter((target) => !anchors.has(target))).toEqual([])
  })

  it('are plain text where a site has no glossary', () =>
    expect(pageAt(lantern, '/notes/2024/second-glow-numbers/').all('a.term')).toEqual([]))
})

it('the listings of pages have colors', () => expect(pageAt(almanac, '/contribute/').html).toContain('class="tok-'))
