import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isWholePng } from './whole-png.ts'

const blank = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 630, channels: 3, background: '#fafaf6' } })
    .png()
    .toBuffer()
const png = await blank(1200)

test('a picture as it was written is whole', () => expect(isWholePng(png)).toBe(true))
test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('<html>no picture</html>'.repeat(20))],
  ['a picture that is cut off', png.subarray(0, -20)],
  ['one without its end', png.subarray(0, -12)],
  ['one with more behind it', Buffer.concat([png, Buffer.from('more')])],
  ['one with a bit that turned', Buffer.from(png).fill(png[200] === 1 ? 2 : 1, 200, 201)],
  ['one of another size', await blank(600)],
])('%s is not', (_what, bytes) => expect(isWholePng(bytes)).toBe(false))
