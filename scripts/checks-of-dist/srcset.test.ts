import { expect, it } from 'vitest'
import { sourcesIn } from './srcset.ts'

it.each([
  ['', []],
  ['/a.png', ['/a.png']],
  ['/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
  ['/a.png 480w,/b.png 800w', ['/a.png', '/b.png']],
  ['/a.png,\n  /b.png 2x,', ['/a.png', '/b.png']],
  ['/a,b.png 2x, /c.png', ['/a,b.png', '/c.png']],
])('the addresses of %j', (srcset, addresses) => expect(sourcesIn(srcset)).toEqual(addresses))
