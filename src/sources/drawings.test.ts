import { expect, it } from 'vitest'
import { aPostFile, toldOf } from './content-folder.builder.ts'

const svg = '<svg viewBox="0 0 2 1">\n<path d="M0 0h2"/>\n</svg>\n'

it('drawings beside a text may be sound ones', () => {
  expect(toldOf({ 'posts/x/index.mdx': aPostFile('', '![A line](./line.svg)'), 'posts/x/line.svg': svg })).toEqual([])
})

it('what is wrong with a drawing is told in its own file', () => {
  const files = { 'posts/x/index.mdx': aPostFile('', '![A line](./line.svg)') }
  expect(toldOf({ ...files, 'posts/x/line.svg': svg.replace('<path', '<script>x()</script><path') })[0]).toMatch(
    /^posts\/x\/line\.svg:2:1 svg-element$/,
  )
  expect(toldOf({ ...files, 'posts/x/line.svg': Buffer.from([0x3c, 0xff]) })).toEqual(['posts/x/line.svg:1:2 not-utf-8'])
})
