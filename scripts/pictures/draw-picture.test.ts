import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/pictures/picture.ts'
import { drawPicture } from './draw-picture.ts'
import { readTokens } from './tokens.ts'

const tokens = readTokens()

const face: Face = {
  masthead: { title: 'The Wick', project: 'Lantern' },
  kicker: ['Team Wire', 'Deep-dive', '1.1'],
  title: 'A quieter wire',
  size: 'title',
  plainTitle: 'Deep-dive',
  under: 'Ada Lamp · 12 September 2024',
  band: {
    kind: 'voyage',
    heading: 'Quiet wire protocol',
    standing: { stage: 'stable', words: 'Stable since 2.0' },
    stops: [
      { label: '1.0', leaves: 'alpha', sign: 'alpha', upcoming: false, aimed: false, here: false },
      { label: '1.1', enters: 'alpha', leaves: 'beta', sign: 'beta', upcoming: false, aimed: false, here: true },
      { label: '2.0', enters: 'beta', leaves: 'stable', sign: 'stable', upcoming: false, aimed: false, here: false },
      { label: '2.1', upcoming: true, aimed: false, here: false },
    ],
  },
}
const numbers: Face = {
  ...face,
  title: '1.1',
  size: 'version',
  band: { kind: 'counts', heading: '64 enhancements', counts: ['stable', 'beta', 'alpha', 'deprecated', 'disabled', 'removed'].map((stage, at) => ({ stage, label: stage, count: at * 31 })) },
} // prettier-ignore

const hashOf = (png: Buffer): string => createHash('sha256').update(png).digest('hex')
const draw = (title: string): Promise<Buffer> => drawPicture({ ...face, title }, tokens)

// A busy machine draws slowly; how fast one is is measured elsewhere.
describe('a picture', () => {
  it.each([
    ['a way', face],
    ['numbers', numbers],
    ['words', { ...face, band: { kind: 'words', words: 'In short, a lamp. '.repeat(40) } } satisfies Face],
    ['a title of 200 letters', { ...face, title: 'A long account of a wire '.repeat(8) }],
    ['200 letters of Japanese', { ...face, title: '静かな配線プロトコルが安定版になるまで'.repeat(10) }],
    ['one endless word', { ...face, title: 'supercalifragilistic'.repeat(10), kicker: ['x'.repeat(300)], under: 'y'.repeat(300) }],
    ['no text at all', { ...face, masthead: { title: '', project: '' }, kicker: [], title: '', plainTitle: '' }],
  ])('of %s has 1200 × 630 pixels, a palette and at most 60 KB', async (_what, some) => {
    const png = await drawPicture(some, tokens)
    const { width, height, isPalette, format } = await sharp(png).metadata()
    expect({ width, height, format, isPalette }).toEqual({ width: 1200, height: 630, format: 'png', isPalette: true }) // prettier-ignore
    expect(png.length).toBeLessThanOrEqual(60_000)
  })

  it('is the same bytes whatever was drawn before it', async () => {
    const first = hashOf(await drawPicture(face, tokens))
    for (const title of ['静かな配線 → 1.0', 'ổn định', 'Новости', 'a ‽ b', 'שלום']) await draw(title)
    expect(hashOf(await drawPicture(face, tokens))).toBe(first)
  })

  it('is the same bytes in another process, zone, language and folder', async () => {
    const program = `const [draw, tokens] = await Promise.all([import(${JSON.stringify(new URL('draw-picture.ts', import.meta.url).href)}), import(${JSON.stringify(new URL('tokens.ts', import.meta.url).href)})])
      process.stdout.write((await draw.drawPicture(JSON.parse(process.env.FACE), tokens.readTokens())).toString('base64'))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, FACE: JSON.stringify(face), TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/nowhere' },
      encoding: 'utf8',
    }) // prettier-ignore
    expect(stderr).toBe('')
    expect(hashOf(Buffer.from(stdout, 'base64'))).toBe(hashOf(await drawPicture(face, tokens)))
  })

  it('has the letters of the fonts, and the plain title for those that they lack', async () => {
    const plain = hashOf(await draw(face.plainTitle))
    expect(hashOf(await draw('السلك الهادئ'))).toBe(plain)
    const drawn = await Promise.all(['静かな配線', 'Новости', 'ổn định', 'Zażółć'].map(draw))
    expect(new Set([plain, ...drawn.map(hashOf)]).size).toBe(5)
  })

  it('is drawn for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        async (title, under) => {
          expect((await drawPicture({ ...face, title, under }, tokens)).length).toBeGreaterThan(1000)
        },
      ),
      { numRuns: 15, seed: 8 },
    )
  })
})
