import { describe, expect, it } from 'vitest'
import type { Names } from './certain-value.ts'
import type { Kind } from './fields.ts'
import { mendedText } from './mended-text.ts'

const names: Names = {
  known: {
    releases: new Set(['1.0', '1.30']),
    sigs: new Set(['wire', 'glass']),
    features: new Set(['quiet-wire']),
    people: new Set(['ada', 'ben']),
    series: new Set(['story']),
    posts: new Set(),
    pages: new Set(),
  },
  stages: ['alpha', 'beta', 'stable'],
}

function mended(text: string, kind: Kind = 'posts'): string {
  return mendedText(text, kind, kind === 'posts' ? 'posts/x.mdx' : `${kind}/x.yaml`, names).text
}

function inFrontMatter(line: string): string {
  return mended(`---\n${line}\n---\nText.\n`).slice(4, -11)
}

describe('mendedText', () => {
  it.each([
    ['a key that differs in case', 'Title: A wire', 'title: A wire'],
    ['a key within a key', 'series: { ID: story, Part: 1 }', 'series: { id: story, part: 1 }'],
    ['a key and its value', 'Kind: Deep-Dive', 'kind: deep-dive'],
    ['a date with slashes', 'date: 2026/4/2', 'date: 2026-04-02'],
    ['a date without zeros, in quotes', "updated: '2026-4-2'", "updated: '2026-04-02'"],
    ['a date in words', 'date: 2 April 2026', 'date: 2026-04-02'],
    ['a date in words as others write it', 'date: Apr 2nd, 2026', 'date: 2026-04-02'],
    ['an id that differs in case', 'authors: [Ada, BEN] # both', 'authors: [ada, ben] # both'],
    ['ids of features and groups', 'features: [Quiet-Wire, 12]', 'features: [quiet-wire, 12]'],
    ['a version without quotes', 'release: 1.30', "release: '1.30'"],
    ['a version with a v', 'hold: v1.30', "hold: '1.30'"],
    ['spaces within quotes', 'title: " A wire "', 'title: "A wire"'],
    ['an apostrophe in quotes that are kept', "title: 'Ada''s wire '", "title: 'Ada''s wire'"],
    ['spaces at the end of a line', 'title: A wire  \t', 'title: A wire'],
  ])('mends %s', (_what, before, after) => expect(inFrontMatter(before)).toBe(after))

  it.each([
    ['a key that is misspelled', 'Author: ada'],
    ['a key that is there already', 'title: A\nTitle: B'],
    ['a date of which nobody knows the order', 'date: 2/4/2026'],
    ['a day that does not exist', 'date: 2026/2/30'],
    ['words that are no date', 'date: soon 2026 2'],
    ['a month without a day', 'date: April 2026'],
    ['an id that is unknown', 'authors: [Cid]'],
    ['names and text', 'title: Ada Lamp\ntags: [Ada]'],
    ['a block of text with spaces at its line ends', 'summary: |\n  One  \n  two'],
    ['an unknown version', 'release: v9.9'],
    ['YAML that cannot be read', 'Title: [a\nDate: 2026/4/2'],
  ])('leaves alone %s', (_what, text) => expect(inFrontMatter(text)).toBe(text))

  it('keeps comments, order, line ends and the text, and says what it did', () => {
    const text = '\uFEFF---\r\n# first\r\nTitle: "A" # a\r\ndate: 2026/4/2\r\n\r\nkind: essay\r\n---\r\nKind: X  \r\ndate: 2026/4/2\r\n'
    const result = mendedText(text, 'posts', 'posts/x.mdx', names)
    expect(result.text).toBe(text.replace('Title', 'title').replace('2026/4/2', '2026-04-02'))
    expect(result.mends).toEqual([
      { line: 3, before: 'Title', after: 'title' },
      { line: 4, before: '2026/4/2', after: '2026-04-02' },
    ])
  })

  it('knows the fields of every collection', () => {
    expect(mended('title: A\nSig: Wire\nstages:\n  - { Stage: Alpha, release: 1.30 }\n', 'features')).toBe(
      "title: A\nsig: wire\nstages:\n  - { stage: alpha, release: '1.30' }\n",
    )
    expect(mended('date: 2024.1.2\nleads: [ADA]\n', 'releases')).toBe('date: 2024-01-02\nleads: [ada]\n')
    expect(mended('Name: Wire\nkind: WG\nlinks: { Home: https://a.example }\n', 'sigs')).toBe(
      'name: Wire\nkind: wg\nlinks: { Home: https://a.example }\n',
    )
    expect(mended('Project: Lantern\ngroup: { Singular: Team }\n', 'site')).toBe('project: Lantern\ngroup: { singular: Team }\n')
  })

  it('has nothing more to do the second time', () => {
    const once = mended('---\nTitle: " A "\ndate: 2026/4/2\nauthors: [Ada]\n---\n')
    expect(mendedText(once, 'posts', 'posts/x.mdx', names)).toEqual({ text: once, mends: [] })
  })
})
