import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { budgets } from './budgets.ts'
import { readDist } from './dist.ts'
import { distFolder, someFacts } from './page.builder.ts'

/** Text that no packing makes smaller than so many kilobytes. */
const heavy = (kilobytes: number): string => randomBytes(kilobytes * 768).toString('base64')

function told(files: Record<string, string>, base = '/'): string[] {
  const facts = someFacts({ base, sources: new Map([['/posts/x/', { file: 'posts/x.mdx' }]]) })
  return budgets(readDist(distFolder(files)), facts).map(({ severity, file, message }) => `${severity} ${file} ${message}`)
}

it('lets pass what is light, also once it is packed', () => {
  const html = `<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>${'<p>same</p>'.repeat(100_000)}`
  expect(told({ 'posts/x/index.html': html, 'a.css': heavy(12), 'a.js': 'import"./b.js"', 'b.js': '1' })).toEqual([])
})

it('weighs styles, and scripts with what they import at once', () => {
  const html = '<link rel="stylesheet" href="/wick/a.css"><script type="module" src="/wick/_astro/a.js"></script>'
  const scripts = { '_astro/a.js': 'import{x}from"./b.js";import("./late.js")', '_astro/b.js': `import"./a.js";"${heavy(6)}"`, '_astro/late.js': heavy(40) }
  const files = { 'posts/x/index.html': html, 'posts/index.html': html, 'a.css': heavy(30), ...scripts }
  expect(told(files, '/wick/')).toEqual([
    expect.stringMatching(/^error posts\/index\.html What the page loads of styles is 2\d KB, packed; a list may have 20 KB\.$/),
    expect.stringMatching(/^error posts\/x\/index\.html What the page loads of styles is 2\d KB, packed; a page of one entry may have 20 KB\.$/),
    expect.stringMatching(/^error posts\/x\/index\.html What the page loads of scripts is 5 KB, packed; a page of one entry may have 4 KB\.$/),
  ])
}) // prettier-ignore

it('warns of long pages', () => {
  expect(told({ 'posts/x/index.html': heavy(60), 'posts/index.html': heavy(60) })).toEqual([
    expect.stringMatching(/^warning posts\/x\/index\.html The HTML of the page is 4\d KB, packed; a page of one entry may have 40 KB\.$/),
  ])
})
