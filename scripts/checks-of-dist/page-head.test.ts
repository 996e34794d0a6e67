import { describe, expect, it } from 'vitest'
import { aPage, soundPage, told } from './page.builder.ts'
import { pageHead } from './page-head.ts'

describe('pageHead', () => {
  it('finds nothing in a sound page', () => expect(pageHead(aPage(soundPage()))).toEqual([]))

  it.each([
    ['language', soundPage().replace(' lang="en"', ''), 'dist-language The page does not say its language.'],
    ['title', soundPage().replace('<title>A page</title>', '<title> </title>'), 'dist-title The page has no title.'],
    ['description', soundPage().replace('content="A page."', 'content=" "'), 'dist-description The page has no description.'],
    ['heading', soundPage().replace(/<h1>.*<\/h1>/, ''), 'dist-h1 The page has 0 h1 headings.'],
    ['heading alone', soundPage('<h1>Another</h1>'), 'dist-h1 The page has 2 h1 headings.'],
  ])('misses a %s', (_what, html, line) => expect(told(pageHead(aPage(html)))).toEqual([`index.html:1:1 ${line}`]))

  it('asks for a language that programs know', () => {
    expect(told(pageHead(aPage(soundPage().replace('lang="en"', 'lang="zh-Hant"'))))).toEqual([])
    expect(told(pageHead(aPage(soundPage().replace('lang="en"', 'lang="Plain English"'))))).toEqual([
      'index.html:1:1 dist-language The language of the page, "Plain English", is no language tag.',
    ])
  })

  it('asks less of a page that leads elsewhere', () => {
    expect(pageHead(aPage('<html lang="en"><title>Moved</title><meta http-equiv="Refresh" content="0; url=/x/">'))).toEqual([])
    expect(told(pageHead(aPage('<meta http-equiv="refresh" content="0; url=/x/">')))).toHaveLength(2)
  })
})
