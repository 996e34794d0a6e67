import { expect, it } from 'vitest'
import { aPage, told } from './page.builder.ts'
import { textAlternatives } from './text-alternatives.ts'

it.each([
  '<img src="/a.png" alt="A lamp">',
  '<img src="/a.png" alt="">',
  '<img src="/a.png" alt>',
  '<svg role="img" aria-label="A lamp"></svg>',
  '<svg role="img" aria-labelledby="a"></svg>',
  '<svg aria-hidden="true"></svg>',
  '<map><area href="/" alt="Home"><area></map>',
])('lets pass %s', (html) => expect(textAlternatives(aPage(html))).toEqual([]))

it.each([
  ['<img src="/a.png">', '<img> has no alt.'],
  ['<img data-alt="x">', '<img> has no alt.'],
  ['<svg role="img"></svg>', '<svg> has no aria-label.'],
  ['<span role="img" aria-label=" "></span>', '<span> has no aria-label.'],
  ['<area href="/" alt="">', '<area> has no alt.'],
])('misses what %s says', (html, message) => {
  expect(told(textAlternatives(aPage(`<p>\n${html}`)))).toEqual([`index.html:2:1 dist-alt ${message}`])
})
