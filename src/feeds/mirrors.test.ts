import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { aFeature, aPost, aRelease } from '../model/entries.builder.ts'
import { aFeedSource, cleanTitle, hostileTitle } from './feed-source.builder.ts'
import type { FeedSource } from './feed-source.ts'
import { llmsFiles } from './llms.ts'
import { mirrorsOf, mirrorText } from './mirrors.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aFeedSource(
  {
    features: [aFeature('quiet', { alpha: '1.0', beta: '1.2' }, { title: hostileTitle, proposal: 7, participating: ['glass'], gates: [{ name: 'Quiet', history: [{ release: '1.2', stage: 'beta', default: true }] }] })],
    releases: [aRelease('1.0', { date: '2024-01-10' }), aRelease('1.2', { date: '2025-01-10', name: hostileTitle, leads: ['ada'] })],
    posts: [aPost('told', { title: hostileTitle, features: [7], release: '1.2' }), aPost('draft', { draft: true })],
  },
  { texts: { told: 'See [it](/features/quiet/).' }, drafts: true },
) // prettier-ignore
const texts = new Map(mirrorsOf(source).map((mirror) => [mirror.path, mirrorText(mirror, source)]))

describe('the Markdown form', () => {
  it('is there for every live post, release, group and feature', () =>
    expect([...texts.keys()]).toEqual(['/posts/told/', '/releases/1.2/', '/releases/1.0/', '/sigs/glass/', '/sigs/wire/', '/features/quiet/'])) // prettier-ignore

  it.each([...texts])('of %s has front matter that YAML reads, one title and only whole addresses', (path, text) => {
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n\n([^]*)$/.exec(text) ?? []
    expect(parse(head)).toMatchObject({ url: `https://wick.example/almanac${path}`, language: 'en' })
    expect(body.match(/^# .+$/gm)).toHaveLength(1)
    expect(
      [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address).filter((address) => !/^https?:\/\//.test(address ?? '')),
    ).toEqual([])
    expect(text.endsWith('\n')).toBe(true)
  })

  it('keeps a hostile title as text', () => {
    const text = texts.get('/features/quiet/') ?? ''
    expect((parse(text.split('---\n')[1] ?? '') as { title: string }).title).toBe(cleanTitle)
    expect(text).toContain('# a \\< b & c \\]\\]> "q"')
  })

  it('tells a feature’s stages, groups, gates and posts', () => {
    const text = texts.get('/features/quiet/') ?? ''
    for (const fact of ['- Now: Beta since 1.2', 'Beta in [1.2](https://wick.example/almanac/releases/1.2/), 10 January 2025', 'KEP-7', '[SIG wire]', '[SIG glass]', '| `Quiet` |  | [1.2]', '/posts/told/)']) expect(text).toContain(fact) // prettier-ignore
  })

  it('is known by the title of its page and one line about it', () => {
    const told = aToldSource()
    expect(mirrorsOf(told).map(({ kind, title, about }) => [kind, title, about].join(' | '))).toMatchInlineSnapshot(`
      [
        "post | short | ",
        "post | A <b> & *c* | In *short*.",
        "post | old | ",
        "release | Lantern 1.3 | ",
        "release | Lantern 1.2 Glow * | Dark <and> quiet.",
        "release | Lantern 1.1 | ",
        "release | Lantern 1.0 | ",
        "group | SIG Wire & Co | Every *wire*.",
        "group | WG glass | ",
        "feature | A <quiet> wire | No *hum*.",
        "feature | bare | ",
        "feature | hum | ",
      ]
    `)
  })

  it('is there for no other page', () => {
    for (const kind of ['post', 'feature', 'release', 'group'] as const)
      expect(() => mirrorText({ kind, id: 'x' }, source)).toThrow(`no ${kind} x`)
  })

  it('tells what a release brought, by stage and group', () =>
    expect(texts.get('/releases/1.2/')).toMatch(/## Beta\n\n- \[SIG wire\]\([^)]*\): \[a \\</))
})

describe('the index for language models', () => {
  const written = (of: FeedSource) => new Map(llmsFiles(of).map(({ file, text }) => [file, text()]))
  const files = written(source)
  it('lists every Markdown form', () => {
    const all = [...files.values()].join('\n')
    for (const path of texts.keys()) expect(all).toContain(`(https://wick.example/almanac${path}index.md)`)
    expect(all).not.toContain('draft')
  })
  it('gives long lists a file of their own', () => {
    const many = written(aFeedSource({ features: Array.from({ length: 101 }, (_, at) => aFeature(`f${at}`)) }))
    expect(many.get('llms.txt')).toContain('(https://wick.example/almanac/llms-features.txt)')
    expect(many.get('llms-features.txt')?.match(/^- /gm)).toHaveLength(101)
  })
})
