import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aPicture, aPostFile, contentFolder, problemsWith } from './content-folder.builder.ts'
import { decodePictures } from './decode-pictures.ts'

/** What is told of a picture beside a post that shows it. */
function toldOf(name: string, bytes: Uint8Array | string): string[] {
  const problems = problemsWith({ 'posts/x/index.mdx': aPostFile('', `![A lamp](./${name})`), [`posts/x/${name}`]: bytes })
  return problems.map(({ file, code, message }) => `${file} ${code}: ${message}`)
}

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c04020' } })
const photo = await plain(600, 400).jpeg().toBuffer()
const made = {
  'a.png': await plain(30, 20).png().toBuffer(),
  'a.jpg': photo,
  'a.jpeg': photo,
  'a.webp': await plain(30, 20).webp().toBuffer(),
  'a.avif': await plain(30, 20).avif().toBuffer(),
  'a.gif': await plain(30, 20).gif().toBuffer(),
}

describe('pictures', () => {
  it.each(Object.entries(made))('pass when they are what they say: %s', (name, bytes) => expect(toldOf(name, bytes)).toEqual([]))

  it.each([
    ['a photograph', photo, 'The file is named .png and holds a picture of the kind jpg.'],
    ['a drawing', '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', 'The file is named .png and holds no picture of that kind.'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'The file is named .png and holds no picture of that kind.'],
    ['nothing', '', 'The file is named .png and holds no picture of that kind.'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 'The file is named .png and holds no picture of that kind.'],
    [
      'a pointer to large files',
      'version https://git-lfs.github.com/spec/v1\n',
      'The file is named .png and holds no picture of that kind.',
    ],
  ])('are told when their file holds %s', (_what, bytes, message) =>
    expect(toldOf('a.png', bytes)).toEqual([`posts/x/a.png image-kind: ${message}`]),
  )

  it.each([
    ['cut off', photo.subarray(0, photo.length / 2), 'a.jpg'],
    ['cut off after the head', made['a.png'].subarray(0, 40), 'a.png'],
    ['damaged', Buffer.concat([made['a.webp'].subarray(0, 40), Buffer.alloc(60, 7)]), 'a.webp'],
  ])('are told when they are %s', (_what, bytes, name) => {
    expect(toldOf(name, bytes)).toEqual([
      expect.stringMatching(/^posts\/x\/a\.\w+ image-unreadable: The picture cannot be decoded \(.+\)\.$/),
    ])
  })

  it('are told when they are too large', async () => {
    const noise = await sharp({ create: { width: 1_100, height: 1_100, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer() // prettier-ignore
    expect(toldOf('a.png', noise)).toEqual([
      `posts/x/a.png image-too-large: The picture is ${(noise.length / 1024 / 1024).toFixed(1)} MB large; 2 MB are allowed.`,
    ])
    expect(toldOf('a.png', await plain(4_097, 10).png().toBuffer())).toEqual([
      'posts/x/a.png image-too-large: The picture is 4097 × 10 pixels large; 4096 are allowed on the longer side.',
    ])
    expect(toldOf('a.png', await plain(10, 4_096).png().toBuffer())).toEqual([])
  })

  it('are told to be too large, however much larger than what is decoded', async () => {
    const flat = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
      .png({ palette: true })
      .toBuffer()
    expect(toldOf('a.png', flat)).toEqual([
      'posts/x/a.png image-too-large: The picture is 9000 × 9000 pixels large; 4096 are allowed on the longer side.',
    ])
  })

  it('are told when a few bytes stand for gigabytes', async () => {
    const bomb = Buffer.from(made['a.png'])
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(toldOf('a.png', bomb)).toEqual([expect.stringContaining('image-too-large: The picture is 60000 × 60000 pixels large')])
  })
})

describe('decodePictures', () => {
  it('remembers what it decoded, and only that', () => {
    const cache = join(mkdtempSync(join(tmpdir(), 'almanac-decoded-')), 'pictures.json')
    onTestFinished(() => rmSync(join(cache, '..'), { recursive: true }))
    const dir = contentFolder({ 'a.png': aPicture, 'b.png': made['a.png'].subarray(0, 40) })
    const of = (name: string, bytes: Uint8Array) => ({ path: join(dir, name), bytes })
    const all = [of('a.png', aPicture), of('b.png', made['a.png'].subarray(0, 40))]
    const size = { width: 1, height: 1 }
    expect([...decodePictures(all, cache).values()]).toEqual([size, { broken: expect.any(String) as string }])
    rmSync(dir, { recursive: true })
    expect(existsSync(cache)).toBe(true)
    expect([...decodePictures(all, cache).values()]).toEqual([size, { broken: expect.stringContaining('ENOENT') as string }])
  })
})
