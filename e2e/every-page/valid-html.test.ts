import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { htmlFindings } from '../html-findings.ts'
import { pageGroups } from './built-pages.ts'

const { almanac } = inject('sites')

it.each(pageGroups(almanac))('$template: every page is valid HTML', ({ paths }) => {
  const wrong = paths.flatMap((path) => {
    const file = path.endsWith('/') ? `${path}index.html` : path
    return htmlFindings(join(almanac, file)).map((finding) => `${path} ${finding}`)
  })
  expect(wrong.slice(0, 20)).toEqual([])
})
