import { expect, it } from 'vitest'
import { addressesOf } from './element-addresses.ts'
import { aPage } from './page.builder.ts'

it.each([
  ['<a href="/a" data="x" title="/b">', ['href /a']],
  ['<img src="/a.png" srcset="/a.png 1x, /b.png 2x">', ['src /a.png', 'srcset /a.png', 'srcset /b.png']],
  ['<form action="/a">', ['action /a']],
  ['<object data="/a">', ['data /a']],
  ['<x-chart data="1,2" action="draw" id="a">', []],
])('the addresses in %s', (html, addresses) => {
  expect(
    aPage(html)
      .elements.flatMap(addressesOf)
      .map(({ attribute, address }) => `${attribute} ${address}`),
  ).toEqual(addresses)
})
