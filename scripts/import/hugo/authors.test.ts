import { expect, test } from 'vitest'
import { parseByline } from './authors.ts'
import { joinPeople, latinId } from './people.ts'

test.each([
  ['Ada Lamp', ['Ada Lamp']],
  ['Ada Lamp (Wick & Sons)', ['Ada Lamp / Wick & Sons']],
  ['Ada Lamp (Glass, Inc), Bo Wire (Two (and Three))', ['Ada Lamp / Glass, Inc', 'Bo Wire / Two (and Three)']],
  [
    '[Ada Lamp](https://github.com/ada) (Glass), [Bo](https://x.example/b_(o))',
    ['Ada Lamp / Glass < https://github.com/ada', 'Bo < https://x.example/b_(o)'],
  ],
  ['Ada Lamp and Bo Wire & Cy Oil', ['Ada Lamp', 'Bo Wire', 'Cy Oil']],
  ['Ada Lamp (Glass)\n  Bo Wire (Wire)', ['Ada Lamp / Glass', 'Bo Wire / Wire']],
  ['Alexandra Andrews; Andy Sand', ['Alexandra Andrews', 'Andy Sand']],
  ['**作者：** [灯](https://github.com/deng)（玻璃）、线', ['灯 / 玻璃 < https://github.com/deng', '线']],
  ['@adalamp', ['adalamp']],
  ['Ada Lamp <ada@example.org>, Bo Wire', ['Ada Lamp', 'Bo Wire']],
  ['[Lantern 1.2 Release Team](https://example.org/team)', ['Lantern 1.2 Release Team < https://example.org/team']],
  ['Ada Lamp Jr.', ['Ada Lamp Jr.']],
  ['Ada Lamp, Director of Lamps, Bo Wire', ['Ada Lamp / Director of Lamps', 'Bo Wire']],
  ['[Ada](javascript:alert(1))', ['Ada']],
  [' , ', []],
])('%j', (byline, authors) => {
  const shown = parseByline(byline).authors.map(
    ({ name, affiliation, link }) =>
      `${name}${affiliation === undefined ? '' : ` / ${affiliation}`}${link === undefined ? '' : ` < ${link}`}`,
  )
  expect(shown).toEqual(authors)
})

const person = (id: string, data: object) => ({ id, path: `people/${id}.yaml`, text: '', data: data as never }) // data of a test

test('the same name or the same page is one person, who keeps the id that the content has', () => {
  const people = joinPeople(
    [
      [{ name: 'Jan Šafár', affiliation: 'Old Glass' }],
      [{ name: 'Jan Safar', affiliation: 'New Glass', link: 'https://github.com/safar' }],
      [{ name: 'J. Šafár', link: 'https://github.com/Safar' }],
      [{ name: 'Ada Lamp', affiliation: 'Somewhere' }],
    ],
    [person('lamp', { name: 'Ada Lamp' })],
  )
  expect(people.idOf({ name: 'JAN ŠAFÁR' })).toBe('jan-safar')
  expect(people.idOf({ name: 'J. Šafár', link: 'https://github.com/safar' })).toBe('jan-safar')
  expect(people.idOf({ name: 'Ada Lamp' })).toBe('lamp')
  expect(people.textOf('lamp')).toBeUndefined()
  expect(people.textOf('jan-safar')).toBe('name: Jan Šafár\naffiliation: New Glass\nlinks:\n  github: https://github.com/safar\n')
  expect(people.doubts).toHaveLength(1)
})

test('two people of one id are two files', () => {
  const people = joinPeople(
    [[{ name: 'Ada-Lamp!' }], [{ name: 'Ada Lamp' }, { name: 'Adа Lamp' }]],
    [person('ada-lamp', { name: 'Somebody Else' })],
  )
  expect(people.idOf({ name: 'Ada Lamp' })).toBe('ada-lamp-2')
})

test.each([
  ['Łukasz Ødegård', 'lukasz-odegard'],
  ["Sean O'Neil", 'sean-oneil'],
  ['灯', undefined],
])('%s has the id %s', (name, id) => {
  expect(latinId(name)).toBe(id)
})
