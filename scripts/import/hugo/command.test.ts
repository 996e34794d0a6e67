import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkContent } from '../../../src/sources/check-content.ts'
import { aPicture } from '../../../src/sources/content-folder.builder.ts'
import { folderWith, outputOf } from '../import-fixture.ts'
import { importHugo } from './command.ts'
import type { ImportReport } from './report/report.ts'

const files = {
  'content/site.yaml': 'project: Lantern\ntitle: The Wick\nurl: https://wick.example\nproposal: { label: LEP, path: leps }\n',
  'content/releases/1.2.yaml': 'date: 2021-03-01\n',
  'content/sigs/sig-wire.yaml': 'name: Wire\n',
  'content/sigs/sig-glass.yaml': 'name: Glass\n',
  'content/features/quiet-wires.yaml':
    'title: Wires without a hum\nsig: sig-wire\nproposal: 12\nstages:\n  - { stage: stable, release: "1.2" }\n',
  'content/features/tinted-glass.yaml': 'title: Glass of many colours\nsig: sig-glass\nproposal: 345\n',
  'content/people/ada.yaml': 'name: Ada Lamp\n',
  'blog/2021/quiet.md':
    '---\nTitle: "Lantern v1.2: LEP-12 is stable"\ndate: 2021-03-04T23:30:00-08:00\nslug: Quiet-Wires\nAuthor: >\n  [Ada Lamp](https://github.com/ada) (Wick),\n  Bo Wire (Wire, Inc)\nevergreen: true\naliases: [/old/quiet, other]\ntags: [wires]\n---\nSee [the other](/blog/2020/Other-Post/#what-it-is) and [the docs](/docs/wires/?a=b#c).\n',
  'blog/2020/other.md':
    '---\ntitle: The other post\ndate: 2020-01-02\nurl: /blog/2020/Other-Post\n---\n## What it is\n\nBack to [quiet](https://wick.example/blog/2021/03/04/quiet-wires/).\n',
}

let place: ReturnType<typeof folderWith>
beforeEach(() => {
  place = folderWith(files)
})
afterEach(() => place.remove())

const at = (path: string) => join(place.folder, path)
const run = (...args: string[]) =>
  outputOf(() => importHugo(['--from', at('blog'), '--content', at('content'), '--site-base', 'https://wick.example', ...args]))
const errors = () =>
  checkContent(at('content'), '2026-01-01').problems.filter(({ severity }) => severity === 'error').map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`) // prettier-ignore
const reportOf = (...args: string[]): ImportReport => {
  run('--report', at('report.json'), ...args)
  return JSON.parse(place.read('report.json')) as ImportReport // written by the run
}
const source = (name: string, keys: string, text = 'Text.\n') => place.write(`blog/${name}`, `---\n${keys}\n---\n${text}`)

test('a post keeps its keys, its people and its address, and links lead to its neighbours', () => {
  expect(run()).toContain('2 posts: 2 new, 0 changed, 0 as they were.')
  expect(place.read('content/posts/quiet-wires/index.md')).toBe(`---
title: "Lantern v1.2: LEP-12 is stable"
kind: deep-dive
authors: [ada, bo-wire]
date: 2021-03-04T23:30:00-08:00
evergreen: true
url: /blog/2021/03/04/quiet-wires/
aliases: [/old/quiet/, /blog/2021/03/04/other/]
tags: [wires]
---

See [the other](/blog/2020/Other-Post/#what-it-is) and [the docs](https://wick.example/docs/wires/?a=b#c).
`)
  expect(place.read('content/people/bo-wire.yaml')).toBe('name: Bo Wire\naffiliation: Wire, Inc\n')
  expect(place.read('content/people/ada.yaml')).toBe('name: Ada Lamp\n')
  const other = place.read('content/posts/other-post/index.md')
  expect(other).toContain('authors: [lantern]')
  expect(other).toContain('[quiet](/blog/2021/03/04/quiet-wires/)')
  expect(errors()).toEqual([])
})

test('--apply writes what is sure, the report says why', () => {
  const report = reportOf('--apply')
  expect(place.read('content/posts/quiet-wires/index.md')).toContain('release: "1.2"\nfeatures: [quiet-wires]\nsigs: [sig-wire]\n')
  expect(report.posts.find(({ id }) => id === 'quiet-wires')).toMatchObject({
    kind: { value: 'deep-dive' },
    release: { value: '1.2', applied: true, evidence: [{ why: 'the title says "Lantern 1.2"' }] },
    features: [{ value: 'quiet-wires', applied: true }],
    sigs: [{ value: 'sig-wire', applied: true, evidence: [{ why: 'owns the feature quiet-wires' }] }],
  })
  expect(place.read('report.md')).toContain('## What to do next')
  expect(errors()).toEqual([])
})

test('an announcement is told in sections, whose anchors are there', () => {
  const section = (title: string, number: number) =>
    `### ${title}\n\nThis work was done as part of [LEP #${number}](https://x.example) led by SIG Wire.\n`
  source(
    'out.md',
    'title: "Lantern v1.2: Dusk"\ndate: 2021-03-01\nslug: lantern-v1-2-release\nauthor: Lantern Release Team',
    `## Stable\n\n${section('Wires, quiet (at last)', 12)}\n${section('Colours {#hues}', 345)}`,
  )
  run('--apply')
  const text = place.read('content/posts/lantern-v1-2-release/index.md')
  expect(text).toContain('kind: announcement')
  expect(text).toContain('sections:\n  quiet-wires: wires-quiet-at-last\n  tinted-glass: ')
  expect(errors()).toEqual([])
})

test('a second run changes nothing, and neither does one for a part', () => {
  run('--apply')
  const before = place.all('content')
  expect(run('--apply')).toContain('0 new, 0 changed, 2 as they were')
  expect(run('--apply', '--only', 'quiet')).toContain('One post'.toLowerCase())
  expect(run('--apply', '--since', '2021-01-01')).toContain('0 new, 0 changed, 1 as they were')
  expect(place.all('content')).toEqual(before)
})

test('posts that somebody edited or deleted are left alone and named; the others follow the blog', () => {
  run()
  const edited = place.read('content/posts/other-post/index.md').replace('Back to', 'Better go to')
  place.write('content/posts/other-post/index.md', edited)
  source('2021/third.md', 'title: Third\ndate: 2021-05-01')
  run()
  place.delete('content/posts/third/index.md')
  place.write('blog/2020/other.md', files['blog/2020/other.md'].replace('Back', 'Forward'))
  place.write('blog/2021/quiet.md', `${files['blog/2021/quiet.md']}\nMore.\n`)
  const told = run()
  expect(told).toContain(
    '0 new, 1 changed, 0 as they were, 1 left alone because somebody edited them, 1 left out because somebody deleted them',
  )
  expect(told).toContain('posts/other-post/index.md edited by hand since, left alone')
  expect(place.read('content/posts/other-post/index.md')).toBe(edited)
  expect(place.read('content/posts/quiet-wires/index.md')).toContain('More.')
  expect(() => place.read('content/posts/third/index.md')).toThrow()
  expect(errors()).toEqual([])
})

test('without its memory, the import knows its posts by their addresses and overwrites none', () => {
  run()
  place.write('content/posts/quiet-wires/index.md', place.read('content/posts/quiet-wires/index.md').replace('See', 'Look at'))
  const memory = place.read('content/posts/imported.json')
  place.delete('content/posts/imported.json')
  const told = run()
  expect(told).toContain('0 new, 0 changed, 1 as they were, 1 left out because another file is in their place')
  expect(place.read('content/posts/quiet-wires/index.md')).toContain('Look at')
  expect(Object.keys(JSON.parse(memory) as object)).toHaveLength(2)
  expect(Object.keys(JSON.parse(place.read('content/posts/imported.json')) as object)).toHaveLength(1)
  expect(errors()).toEqual([])
})

test('a dry run writes nothing', () => {
  const before = place.all('content')
  expect(run('--dry-run')).toContain('Would be: 2 posts: 2 new')
  expect(place.all('content')).toEqual(before)
})

test('content that is not there is made, with a site.yaml that passes', () => {
  outputOf(() => importHugo(['--from', at('blog'), '--content', at('elsewhere/fresh'), '--site-base', 'https://www.wick.example']))
  expect(place.read('elsewhere/fresh/site.yaml')).toBe('project: Wick\ntitle: Wick\nurl: https://www.wick.example\n')
  expect(checkContent(at('elsewhere/fresh'), '2026-01-01').problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('posts that cannot be read are named with their line, and the rest is imported', () => {
  source('bad.md', 'title: "Bad\ndate: [')
  place.write('blog/open.md', '---\ntitle: Open\n\nText\n')
  source(
    'evil.md',
    'title: !!js/function "x"\ndate: 2021-01-01\nurl: ../../../etc\naliases: ["javascript:x", "/:any/*", "/posts/kind/x/", /blog/2020/Other-Post/]',
  )
  source('odd.md', 'date: 2026-99-99\npublishDate: 9999-12-31\ndraft: true')
  mkdirSync(at('blog/notes'))
  writeFileSync(at('blog/notes/latin.md'), Buffer.from('---\ntitle: Caf\xe9\ndate: 2021-01-01\n---\nText\n', 'latin1'))
  const report = reportOf()
  expect(report.unread.map(({ source: name, line }) => `${name}:${line}`)).toEqual(['bad.md:3', 'open.md:1'])
  expect(report.totals).toMatchObject({ new: 5, failed: 0 })
  const codes = Object.fromEntries(report.posts.map((post) => [post.source, post.remarks.map(({ code }) => code)]))
  expect(codes['notes/latin.md']).toEqual(['encoding'])
  expect(codes['odd.md']).toEqual(['no-date', 'no-title', 'not-a-date', 'not-a-date'])
  expect(codes['evil.md']).toEqual(['alias', 'alias', 'alias-taken', 'alias-taken'])
  expect(place.read('content/posts/odd/index.md')).toContain('title: Odd\nkind: essay\nauthors: [lantern]\ndraft: true\n')
  expect(errors()).toEqual([])
})

test('two posts of one address or one id stay two posts', () => {
  place.write('content/posts/quiet-wires.md', '---\ntitle: Ours\nkind: essay\nauthors: [ada]\ndate: 2020-01-01\n---\nText.\n')
  source('twin.md', 'title: Twin\ndate: 2022-01-01\nurl: /blog/2020/other-post/')
  const report = reportOf()
  const byName = Object.fromEntries(report.posts.map(({ source: name, id, url }) => [name, `${id} ${url}`]))
  expect(byName).toEqual({
    '2020/other.md': 'other-post /blog/2020/Other-Post/',
    '2021/quiet.md': 'quiet-wires-2021 /blog/2021/03/04/quiet-wires/',
    'twin.md': 'other-post-2022 /blog/2020/other-post-2/',
  })
  expect(errors()).toEqual([])
  expect(run()).toContain('0 new, 0 changed, 3 as they were')
})

test('links to posts that nobody can see yet lead to the old site', () => {
  source('later.md', 'title: Later\ndate: 2034-01-01\nslug: later')
  source('draft.md', 'title: Draft\ndate: 2021-01-01\nslug: draft\ndraft: true')
  source('now.md', 'title: Now\ndate: 2021-06-01\nslug: now', '[a](/blog/2034/01/01/later/) [b](/blog/2021/01/01/draft/)\n')
  run()
  expect(place.read('content/posts/now/index.md')).toContain(
    '[a](https://wick.example/blog/2034/01/01/later/) [b](https://wick.example/blog/2021/01/01/draft/)',
  )
  expect(errors()).toEqual([])
})

test('a link whose anchor is nowhere leads to the top of its page', () => {
  source(
    'lost.md',
    'title: Lost\ndate: 2021-06-01\nslug: lost',
    '[own](#gone) [other](/blog/2020/Other-Post/#gone) [right](/blog/2020/Other-Post/#what-it-is)\n',
  )
  const report = reportOf()
  expect(place.read('content/posts/lost/index.md')).toContain(
    '[own](/blog/2021/06/01/lost/) [other](/blog/2020/Other-Post/) [right](/blog/2020/Other-Post/#what-it-is)',
  )
  expect(report.posts.find(({ id }) => id === 'lost')?.remarks.map(({ code }) => code)).toEqual(['lost-anchor', 'lost-anchor'])
  expect(errors()).toEqual([])
  expect(run()).toContain('0 new, 0 changed, 3 as they were')
})

test('pictures come from the bundle and the resources, once each, under safe names; what is none becomes a link', () => {
  const picture = (path: string, data: Uint8Array) => {
    mkdirSync(join(at(path), '..'), { recursive: true })
    writeFileSync(at(path), data)
  }
  picture('blog/lamp/My Lamp (1).PNG', aPicture)
  picture('blog/lamp/drawn.svg', Buffer.from('<svg viewBox="0 0 1 1"><script>1</script></svg>'))
  picture('blog/lamp/broken.png', aPicture.subarray(0, 30))
  picture('static/images/wire.jpg', aPicture)
  picture('outside.png', aPicture)
  const names = [
    'My%20Lamp%20(1).PNG',
    './My%20Lamp%20(1).PNG',
    'drawn.svg',
    'broken.png',
    '/images/wire.jpg',
    '../../outside.png',
    '/../../outside.png',
    'gone.png',
    '/blog/2021/06/01/lamp/My%20Lamp%20(1).PNG',
  ]
  source('lamp/index.md', 'title: Lamp\ndate: 2021-06-01', names.map((name, index) => `![p${index}](<${name}>)`).join('\n\n'))
  const report = reportOf('--resources', at('static'))
  const text = place.read('content/posts/lamp/index.md')
  expect(text).toContain('![p0](./my-lamp-1.png)\n\n![p1](./my-lamp-1.png)')
  expect(text).toContain('![p4](./wire.png)')
  expect(text).toContain('![p8](./my-lamp-1.png)')
  expect(text.match(/!\[/g)).toHaveLength(4)
  const post = report.posts.find(({ id }) => id === 'lamp')
  expect(post?.images).toEqual(['my-lamp-1.png', 'wire.png'])
  expect(post?.remarks.filter(({ code }) => code === 'image-refused').map(({ message }) => message.split(':')[0])).toEqual([
    'its picture drawn.svg is a drawing that cannot be shown',
    'its picture broken.png cannot be decoded',
  ])
  expect(errors()).toEqual([])
  expect(run('--resources', at('static'))).toContain('0 new, 0 changed, 3 as they were')
})

test('translations stand below their language', () => {
  source('hut/index.md', 'title: Hut\ndate: 2021-06-01\nslug: hut')
  source('hut/index.ja.md', 'title: 小屋\ndate: 2021-06-01\nslug: hut')
  source('灯.md', 'title: 灯と線\ndate: 2021-06-02')
  const report = reportOf('--only', 'hut', '--only', '灯')
  expect(report.posts.map(({ id, url }) => `${id} ${url}`).sort()).toEqual([
    'hut /blog/2021/06/01/hut/',
    'hut-ja /ja/blog/2021/06/01/hut/',
    expect.stringMatching(/^post-[\da-f]{8} \/blog\/2021\/06\/02\/灯と線\/$/),
  ])
  expect(errors()).toEqual([])
})

test('lists of a section, files of a bundle and other notations are no posts', () => {
  source('_index.md', 'title: All posts')
  source('hut/index.md', 'title: Hut\ndate: 2021-06-01')
  source('hut/notes.md', 'title: Notes')
  place.write('blog/page.adoc', '= Page\n')
  const report = reportOf()
  expect(report.totals.new).toBe(3)
  expect(report.leftOut).toEqual([{ source: 'page.adoc', reason: 'is no Markdown' }])
})

test.each([
  [['--from', 'nowhere'], 'There is no folder nowhere.'],
  [['--site-base', 'wick.example'], '"wick.example" is no address.'],
  [['--since', 'May'], '--since is "May".'],
  [['--confidence', '2'], '--confidence is "2".'],
  [['--resources', 'nowhere'], 'There is no folder nowhere.'],
])('%j is told in words', (args, message) => {
  expect(() => run(...args)).toThrow(message)
})
