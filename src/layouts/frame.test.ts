import { expect, test } from 'vitest'
import { markCurrent } from './frame.ts'

const links = [
  { label: 'Releases', href: '/x/releases/' },
  { label: 'Features', href: '/x/features/' },
]

test.each([
  ['/x/releases/', undefined, ['page', undefined]],
  ['/x/releases/1.33/', '/x/releases/', ['true', undefined]],
  ['/x/features/', '/x/features/', [undefined, 'page']],
  ['/x/', undefined, [undefined, undefined]],
])('on %s in %s the navigation marks %j', (href, section, current) => {
  expect(markCurrent(links, href, section).map((link) => link.current)).toEqual(current)
})
