import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { mf2 } from 'microformats-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { runBuild } from './builds.ts'
import { allText, pageAt } from './page-text.ts'
import { hasProgram } from './system-programs.ts'

/** A whole site of titles that every format could stumble over, below a base path: what comes out must still be right. */
const title = 'a < b & c ]]> "q" \'s\' </script> 🛟 שלום \\n {x} *y* [z](w) | end'
const clean = title.replaceAll(/\s+/g, ' ')
const scratch = mkdtempSync(join(tmpdir(), 'almanac-hostile-'))
const out = join(scratch, 'dist')
const yaml = (value: string): string => JSON.stringify(value)
const site = 'https://wick.example/almanac'

const content: Record<string, string> = {
  'site.yaml': `project: ${yaml('L & <M>')}\ntitle: ${yaml(title)}\nurl: https://wick.example\ndescription: ${yaml(title)}\n`,
  'releases/1.0.yaml': `date: 2024-01-10\nname: ${yaml(title)}\nendOfLife: 2025-01-10\nsummary: ${yaml(title)}\n`,
  'sigs/full.yaml': `name: ${yaml(title)}\nmission: ${yaml(title)}\n`,
  'sigs/empty.yaml': 'name: Empty\n',
  'people/ada.yaml': `name: ${yaml(title)}\n`,
  'series/s.yaml': `title: ${yaml(title)}\n`,
  'features/f.yaml': `title: ${yaml(title)}\nsig: full\nproposal: 1\nsummary: ${yaml(title)}\nstages: [{ stage: alpha, release: "1.0" }]\ngates: [${yaml('G<&>')}]\n`,
  'posts/plain.mdx': `---\ntitle: ${yaml(title)}\nkind: essay\nauthors: [ada]\ndate: 2024-02-01\n---\n\nNo summary.\n`,
  'posts/full.mdx': `---\ntitle: ${yaml(title)}\nkind: deep-dive\nauthors: [ada]\ndate: 2024-02-02\nrelease: "1.0"\nfeatures: [f]\nseries: { id: s, part: 1 }\nsummary: ${yaml(title)}\neditorsNote: ${yaml(title)}\ntags: [${yaml(title)}]\naliases: [/old/]\n---\n\nText & more, a \\< b, \`]]>\`.\n\n\`\`\`text\n</script> ]]> &amp;\n\`\`\`\n`,
}

let files = new Map<string, string>()
const textOf = (path: string): string => files.get(path) ?? ''
const feedsOf = (ending: RegExp): [string, string][] => [...files].filter(([path]) => ending.test(path) && !path.startsWith('/api/'))

beforeAll(() => {
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(dirname(join(scratch, 'content', file)), { recursive: true })
    writeFileSync(join(scratch, 'content', file), text)
  }
  const { status, stdout, stderr } = runBuild(
    ['--content', join(scratch, 'content'), '--out', out, '--base', '/almanac/', '--now', '2025-02-01'],
    { ALMANAC_CACHE: join(scratch, 'cache') },
  )
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  files = allText(out)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('hostile titles', () => {
  it('are whole in every feed, as are feeds without entries and posts without summary', () => {
    const titles = [
      ...feedsOf(/\/rss\.xml$/).flatMap(([, text]) => [parseRssFeed(text).title, ...(parseRssFeed(text).items ?? []).map((item) => item.title)]),
      ...feedsOf(/\/atom\.xml$/).flatMap(([, text]) => [parseAtomFeed(text).title?.value, ...(parseAtomFeed(text).entries ?? []).map((entry) => entry.title?.value)]),
      ...feedsOf(/\/feed\.json$/).flatMap(([, text]) => [parseJsonFeed(text).title, ...(parseJsonFeed(text).items ?? []).map((item) => item.title)]),
    ] // prettier-ignore
    expect(titles.length).toBeGreaterThan(40)
    expect(titles.filter((one) => one === undefined || one === '')).toEqual([])
    expect(titles.filter((one) => one === title).length).toBeGreaterThan(15)
    expect(parseRssFeed(textOf('/sigs/empty/rss.xml')).items ?? []).toEqual([])
  })

  it.skipIf(!hasProgram('xmllint', 'libxml2-utils'))('leave every XML file well-formed', () => {
    const xml = [...files.keys()].filter((path) => path.endsWith('.xml')).map((path) => join(out, path))
    expect(xml.length).toBeGreaterThan(15)
    expect(spawnSync('xmllint', ['--noout', ...xml], { encoding: 'utf8' }).stderr).toBe('')
  })

  it('bring no control character into any file', () => {
    for (const [path, text] of files) expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/.exec(text), path).toBeNull()
  })

  it('are what pages say of themselves to those who link to them', () => {
    for (const path of ['/posts/plain/', '/posts/full/', '/features/f/']) {
      const page = pageAt(out, path)
      const metas = new Map(
        page.all('meta').map((meta) => [meta.attribute('property') ?? meta.attribute('name'), meta.attribute('content')]),
      )
      expect(metas.get('og:title'), path).toBe(title)
      expect(metas.get('og:image:alt'), path).toContain(title)
      expect(metas.get('og:image'), path).toBe(`${site}${path}share.png`)
      expect(
        page
          .all('link')
          .find((link) => link.attribute('rel') === 'canonical')
          ?.attribute('href'),
      ).toBe(`${site}${path}`)
    }
  })

  it('stay within the data of a page', () => {
    for (const [path, html] of files) {
      for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)) {
        expect(() => JSON.parse(json) as unknown, path).not.toThrow()
      }
    }
    expect(textOf('/posts/full/index.html')).toContain('\\u003c/script\\u003e')
  })

  it('are names to programs that read microformats', () => {
    const { items } = mf2(textOf('/posts/full/index.html'), { baseUrl: `${site}/posts/full/` })
    const entry = items.find((item) => item.type?.includes('h-entry'))
    expect(entry?.properties.name).toEqual([clean])
    expect(entry?.properties.author?.[0]).toMatchObject({ properties: { name: [clean] } })
  })

  it('are read from the front matter of Markdown, and are one line in its text', () => {
    for (const path of ['/posts/plain/', '/posts/full/', '/features/f/', '/releases/1.0/', '/sigs/full/', '/sigs/empty/']) {
      const [, head = '', body = ''] = /^---\n([^]*?)\n---\n\n([^]*)$/.exec(textOf(`${path}index.md`)) ?? []
      expect(parseYaml(head), path).toMatchObject({ url: `${site}${path}` })
      expect(body.match(/^# .+$/gm), path).toHaveLength(1)
    }
    expect(parseYaml(textOf('/posts/plain/index.md').split('---\n')[1] ?? '')).toMatchObject({ title })
  })

  it('are in the calendar as they are', () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf('/releases.ics')) as unknown[]) // one calendar, one component
    const [first] = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
    expect(first?.summary).toBe(`L & <M> 1.0 ${title}`)
  })
})
