import { expect, test } from 'vitest'
import { addressFrom, pathPart } from './hugo-address.ts'
import { findSitePath } from './site-path.ts'

test.each([
  ['Lantern v1.31: Elli', 'lantern-v1.31-elli'],
  ["Wick & Glass - what's new? (Part_2)", 'wick-glass-whats-new-part_2'],
  ['C++ und Öl', 'c++-und-öl'],
  ['灯 与 线', '灯-与-线'],
  ['  spaces   everywhere ', 'spaces-everywhere'],
  ['100% #1', '100-%231'],
])('the title %j is %s in an address', (title, part) => {
  expect(pathPart(title)).toBe(part)
})

const parts = { sections: ['blog', 'deep'], day: '2021-03-04', slug: 'Quiet.Wires_2', title: 'Quiet: Wires', fileName: '2021-03-04-quiet' }

test.each([
  ['/:section/:year/:month/:slug/', '/blog/2021/03/quiet.wires_2/'],
  ['/:sections/:day/:title', '/blog/deep/04/quiet-wires'],
  ['/:year/:monthname/:weekdayname/:yearday/:filename/', '/2021/march/thursday/63/2021-03-04-quiet/'],
  ['/:unknown/:slugorfilename/', '/quiet.wires_2/'],
])('the template %s gives %s', (template, address) => {
  expect(addressFrom(template, parts)).toBe(address)
})

test.each([
  ['/Blog/2015/Old-Name', '/Blog/2015/Old-Name/'],
  ['/old/name.html?x#y', '/old/name.html'],
  ['https://wick.example/old/', '/old/'],
  ['name', '/blog/name/'],
  ['../../name', '/name/'],
  ['/a b/%E7%81%AF/', '/a%20b/灯/'],
  ['//evil.example/x', undefined],
  ['  ', undefined],
])('the path %j is %s', (written, path) => {
  expect(findSitePath(written, '/blog/')).toBe(path)
})
