import { expect, it } from 'vitest'
import { headingOrder } from './heading-order.ts'
import { aPage, told } from './page.builder.ts'

it.each([
  '',
  '<h1>A</h1>',
  '<h1>A</h1><h2>B</h2><h3>C</h3><h3>D</h3><h2>E</h2>',
  '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2><h3>F</h3>',
])('reads %j as a table of contents', (html) => expect(headingOrder(aPage(html))).toEqual([]))

it.each([
  ['<h1>A</h1>\n<h3>B</h3>', '2:1', 'An h3 follows an h1.'],
  ['<h1>A</h1><h2>B</h2>\n <h5>C</h5><h6>D</h6>', '2:2', 'An h5 follows an h2.'],
  ['<h2>A</h2><h1>B</h1>', '1:1', 'An h2 is the first heading of the page.'],
])('misses a level in %j', (html, place, message) => {
  expect(told(headingOrder(aPage(html)))).toEqual([`index.html:${place} dist-heading-order ${message}`])
})
