import type { CountsBand } from '../../src/pictures/picture.ts'
import { headingOf, lineStyle, type Ink } from './heading.ts'
import { box, sheet, type Part } from './sheet.ts'
import { signAt, stageColour } from './signs.ts'
import type { Tokens } from './tokens.ts'

const { width, height, margin } = sheet
const room = width - 2 * margin

/** Units stand in rows this far apart; the first distance at which all of a stage fit. */
const pitches = [19, 16, 13, 10.5, 8.5]

/** Water of this height or less has no room for units. */
const shallow = 220
const mostUnits = 160

/** Whether each number is small enough to be shown in units, one by one. */
export function hasUnits({ counts }: CountsBand): boolean {
  return counts.every(({ count }) => count <= mostUnits)
}

/** Numbers stage by stage, with one sign for each of what is counted where the water is deep enough. */
export function countsStrip({ heading, counts }: CountsBand, edge: number, { tokens, fonts }: Ink): Part {
  const deep = height - edge > shallow
  const step = room / Math.max(counts.length, 4)
  const top = edge + (deep ? 68 : 64)
  const size = deep ? 84 : 60
  const labelTop = top + size + 2
  const unitsTop = labelTop + 46
  const columns = counts.map(({ count, label, stage }, at) => {
    const left = margin + at * step
    const number = box({ position: 'absolute', left, top, fontFamily: fonts.display, fontWeight: 500, fontSize: size, lineHeight: 1, letterSpacing: -size * 0.02, color: tokens.ink }, String(count)) // prettier-ignore
    const words = box({ position: 'absolute', left: left + 36, top: labelTop, ...lineStyle, fontFamily: fonts.data, color: stageColour(stage, tokens) }, label) // prettier-ignore
    const sign = signAt(stage, left + 13, labelTop + 18, 28, tokens, tokens.shoal)
    return { texts: [number, words], shapes: sign + (deep ? unitsOf(stage, count, left, unitsTop, step - 28, tokens) : '') }
  })
  return {
    texts: [headingOf(heading, edge + 26, { tokens, fonts }, room), ...columns.flatMap(({ texts }) => texts)],
    shapes: columns.map(({ shapes }) => shapes).join(''),
  }
}

/** One sign for one of what is counted; none when there are too many to be seen apart. */
function unitsOf(stage: string, count: number, left: number, top: number, free: number, tokens: Tokens): string {
  const deep = height - 14 - top
  const pitch = pitches.find((one) => Math.ceil(count / Math.floor(free / one)) * one <= deep)
  if (pitch === undefined) return ''
  const inRow = Math.floor(free / pitch)
  return Array.from({ length: count }, (_, at) =>
    signAt(stage, left + pitch / 2 + (at % inRow) * pitch, top + pitch / 2 + Math.floor(at / inRow) * pitch, pitch * 0.95, tokens, tokens.shoal),
  ).join('') // prettier-ignore
}
