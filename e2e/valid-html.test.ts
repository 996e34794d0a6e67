import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { htmlFindings } from './html-findings.ts'
import { pageTypes } from './page-types.ts'

const { almanac } = inject('sites')

const pages = pageTypes.filter((path) => !path.includes('?')).map((path) => (path.endsWith('/') ? `${path}index.html` : path))

it.each(pages)('%s is valid HTML', (file) => expect(htmlFindings(join(almanac, file)).slice(0, 8)).toEqual([]))
