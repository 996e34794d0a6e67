import satori from 'satori'
import sharp from 'sharp'
import type { Face } from '../../src/pictures/picture.ts'
import { drawableFace } from './drawable-face.ts'
import { fontsWith } from './fonts.ts'
import { headOf } from './head.ts'
import { letterWidths } from './letter-widths.ts'
import { box, sheet } from './sheet.ts'
import type { Tokens } from './tokens.ts'
import { edgeOf, waterOf } from './water.ts'

/** What a picture may weigh, in bytes. */
const heaviest = 60_000
/** Numbers of colours, tried in their order until a picture is light enough. */
const colourCounts = [256, 32, 16, 8]

/** A face as a PNG of 1200 × 630 pixels with a palette. The same face gives the same bytes, whatever was drawn before. */
export async function drawPicture(face: Face, tokens: Tokens): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(await svgOf(face, tokens))).flatten({ background: tokens.paper }).raw().toBuffer({ resolveWithObject: true }) // prettier-ignore
  const { width, height, channels } = pixels.info
  let png = Buffer.alloc(0)
  for (const colours of colourCounts) {
    png = await sharp(pixels.data, { raw: { width, height, channels } })
      .png({ palette: true, colours, dither: 0, effort: 4, compressionLevel: 9 })
      .toBuffer()
    if (png.length <= heaviest) break
  }
  return png
}

const lackingUsual = new Set<string>()
const lackingAll = new Set<string>()

/** Texts become paths here, so that no font of the machine is in the picture. What has no glyph is found out by drawing it. */
async function svgOf(face: Face, tokens: Tokens): Promise<string> {
  const { width, height } = sheet
  for (;;) {
    const drawable = drawableFace(face, { usual: lackingUsual, all: lackingAll })
    const edge = edgeOf(face)
    const { title, under = '', fonts, parts } = drawable
    const head = headOf(drawable, edge, tokens, await letterWidths(title + under, fonts.title, parts))
    const water = waterOf(drawable, edge, tokens)
    const missing = new Set<string>()
    const texts = await satori(box({ width, height, position: 'relative' }, [...head.texts, ...water.texts]), {
      width,
      height,
      fonts: fontsWith(parts),
      loadAdditionalAsset: (_, text) => {
        for (const character of text) missing.add(character)
        return Promise.resolve([])
      },
    })
    const found = [...missing].filter((character) => !lackingAll.has(character))
    if (found.length === 0) return texts.replace(/^<svg[^>]*>/, (start) => start + head.shapes + water.shapes)
    for (const character of found) (lackingUsual.has(character) ? lackingAll : lackingUsual).add(character)
  }
}
