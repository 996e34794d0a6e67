import { describe, expect, it } from 'vitest'
import { aPage, told } from './page.builder.ts'
import { wellFormed } from './well-formed.ts'

describe('wellFormed', () => {
  it.each([
    '<p>a &lt; b &amp; 1 < 2</p>',
    '<p class="a > b" hidden><br/></p>',
    "<p class='a' id=b></p >",
    '<!-- <p " -->',
    '<script>if (a <b) c()</script>',
    '<!DOCTYPE html>',
    '<script type="application/ld+json">{"a": "<b c>"}</script>',
  ])('reads %s', (html) => expect(wellFormed(aPage(html))).toEqual([]))
  it.each(['<p class="a>x</p>', '<p class="a" "b">', '<p a="1"b="2">', '<p class=>', '<p'])('cannot read %s', (html) => {
    expect(told(wellFormed(aPage(`<i>x</i>\n${html}`)))).toEqual([
      'index.html:2:1 dist-markup The tag that begins here is not well-formed.',
    ])
  })

  it.each(['{', '', '{"a": <b>}'])('cannot read %j as data', (data) => {
    expect(told(wellFormed(aPage(`<i>x</i>\n<script type="application/ld+json">${data}</script>`)))).toEqual([
      'index.html:2:1 dist-markup What the <script> holds is no JSON.',
    ])
  })
})
