import type { Band, Face } from '../../src/pictures/picture.ts'
import { countsStrip, hasUnits } from './counts-strip.ts'
import type { DrawableFace } from './drawable-face.ts'
import type { Ink } from './heading.ts'
import { box, sheet, type Part } from './sheet.ts'
import type { Tokens } from './tokens.ts'
import { voyageStrip } from './voyage-strip.ts'

const { width, height, margin } = sheet

/** The upper edge of the water, which is deep where numbers have units below them. */
export function edgeOf({ band, size }: Pick<Face, 'band' | 'size'>): number {
  return band.kind === 'counts' && size !== 'title' && hasUnits(band) ? 366 : 434
}

/** The strip of water at the foot, from an edge on. */
export function waterOf({ band, fonts }: DrawableFace, edge: number, tokens: Tokens): Part {
  const ground = `<rect y="${edge}" width="${width}" height="${height - edge}" fill="${tokens.shoal}"/><path d="M0 ${edge}H${width}" stroke="${tokens['hair-2']}" stroke-width="2"/>`
  const { texts, shapes } = stripOf(band, edge, { tokens, fonts })
  return { texts, shapes: ground + shapes }
}

function stripOf(band: Band, edge: number, ink: Ink): Part {
  switch (band.kind) {
    case 'voyage':
      return voyageStrip(band, edge, ink)
    case 'counts':
      return countsStrip(band, edge, ink)
    case 'words': {
      const place = { position: 'absolute', left: margin, top: edge + 36, width: width - 2 * margin }
      const letters = { fontFamily: ink.fonts.display, fontSize: 34, lineHeight: 1.3, color: ink.tokens['ink-2'] }
      return { shapes: '', texts: [box({ ...place, ...letters, display: 'block', lineClamp: 3, wordBreak: 'break-word' }, band.words)] }
    }
  }
}
