import { describe, expect, it } from 'vitest'
import { inlineCode } from './inline-code.ts'
import { aPage, told } from './page.builder.ts'

describe('inlineCode', () => {
  it.each([
    '<script src="/a.js" type="module"></script>',
    '<script type="application/ld+json">{}</script>',
    '<script type="application/json">{}</script>',
    '<link rel="stylesheet" href="/a.css">',
    '<p data-on="x" title="javascript: no">online</p>',
  ])('lets pass %s', (html) => expect(inlineCode(aPage(html))).toEqual([]))

  it.each([
    ['<script>x()</script>', 'an inline script'],
    ['<script type="module">x()</script>', 'an inline script'],
    ['<style>p { color: red }</style>', 'an inline <style>'],
    ['<base href="/x/">', 'a <base>'],
    ['<p style="color: red">x</p>', 'a style attribute on <p>'],
    ['<img src="/a.png" ONERROR="x()">', 'a handler onerror on <img>'],
    ['<a href=" JavaScript:x()">x</a>', 'a script as href of <a>'],
  ])('refuses %s', (html, what) => {
    expect(told(inlineCode(aPage(`<p>\n${html}`)))).toEqual([
      `index.html:2:1 dist-inline The page has ${what}, which its security policy refuses.`,
    ])
  })
})
