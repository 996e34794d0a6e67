import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkDist } from './check-dist.ts'
import { soundPage, told } from './page.builder.ts'

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'almanac-dist-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  return dir
}

it('finds nothing in a sound site', () => {
  const dir = folder({
    'index.html': soundPage('<a href="/posts/x/">x</a>'),
    'posts/x/index.html': soundPage('<a href="/rss.xml">x</a>'),
    'rss.xml': '',
  })
  expect(checkDist(dir, '/', 'https://wick.example')).toEqual([])
})

it('tells everything of all pages, in their order', () => {
  const dir = folder({
    'index.html': soundPage(
      '<a href="/posts/x">x</a>\n<p style="color: red" id="a"></p>\n<p id="a"></p><img src="https://x.example/a.png">',
    ),
    'about/index.html': soundPage('<a href="/nowhere/">x</a><h1>Again</h1>'),
    'posts/x/index.html': soundPage(),
    'pagefind/part.html': 'not one of ours',
  })
  expect(told(checkDist(dir, '/')).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'about/index.html:1:1 dist-h1',
    'about/index.html:2:1 dist-broken-link',
    'index.html:2:1 dist-broken-link',
    'index.html:3:1 dist-inline',
    'index.html:4:1 dist-duplicate-id',
    'index.html:4:15 dist-foreign',
  ])
})
