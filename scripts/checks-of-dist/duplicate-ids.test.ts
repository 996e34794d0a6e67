import { expect, it } from 'vitest'
import { duplicateIds } from './duplicate-ids.ts'
import { aPage, told } from './page.builder.ts'

it('ids may differ', () => expect(duplicateIds(aPage('<p id="a"></p><p id="A"></p><p></p>'))).toEqual([]))

it('an id that stands twice is told at the second', () => {
  expect(told(duplicateIds(aPage('<p id="a"></p>\n<p id="b"></p><p id="a"></p>')))).toEqual([
    'index.html:2:15 dist-duplicate-id The id "a" stands twice on the page.',
  ])
})
