import type { StageMark, VoyageBand } from '../../src/pictures/picture.ts'
import { headingOf, lineStyle, type Ink } from './heading.ts'
import { box, sheet, type Box, type Part } from './sheet.ts'
import { round, signAt, stageColour, trackOf } from './signs.ts'
import type { Tokens } from './tokens.ts'

const { width, height, margin } = sheet
const room = width - 2 * margin

/** Distance of two signs at most, so that a short life is not stretched over the whole sheet. */
const widestStep = 190
const signSize = 42
const hatchStep = 14

/** A feature's way through releases: tracks, signs, versions, and beyond the line of today what is aimed at. */
export function voyageStrip({ heading, standing, stops }: VoyageBand, edge: number, { tokens, fonts }: Ink): Part {
  const y = edge + 106
  const step = Math.min(widestStep, room / Math.max(1, stops.length))
  const places = stops.map((_, at) => margin + signSize / 2 + at * step)
  const next = stops.findIndex((stop) => stop.upcoming)
  // Where what has happened ends: between the newest release and the one to come, else beyond the sheet.
  const now = next < 0 ? width : Math.max(0, (places[next] ?? 0) - step / 2)
  const tracks = stops.flatMap(({ enters, leaves }, at) => {
    const here = places[at] ?? 0
    const left = enters === undefined ? [] : [trackOf(enters, here - step / 2, here, y, tokens)]
    const end = at === stops.length - 1 || at + 1 === next ? now : here + step / 2
    return leaves === undefined ? left : [...left, trackOf(leaves, here, end, y, tokens)]
  })
  const grounds = stops.map(({ upcoming, aimed }, at) =>
    upcoming || aimed ? `<rect x="${round((places[at] ?? 0) - 38)}" y="${y + 30}" width="76" height="32" fill="${tokens.shoal}"/>` : '',
  )
  const signs = stops.flatMap(({ sign }, at) => (sign === undefined ? [tickAt(places[at] ?? 0, y, tokens)] : [signAt(sign, places[at] ?? 0, y, signSize, tokens, tokens.shoal)])) // prettier-ignore
  const top = edge + 74
  const plans = next < 0 ? '' : hatched(now, width, top, tokens) + todayAt(now, top, tokens)
  const aims = stops.map(({ aimed, upcoming }, at) => (aimed && !upcoming ? hatched((places[at] ?? 0) - step / 2, (places[at] ?? 0) + step / 2, top, tokens) : '')) // prettier-ignore
  const labels = stops.map(({ label, here, sign, upcoming, aimed }, at) => {
    const colour = here ? tokens.accent : sign === undefined || upcoming || aimed ? tokens['ink-3'] : tokens.ink
    const style = { position: 'absolute', left: round((places[at] ?? 0) - step / 2), top: y + 28, width: round(step), height: 34, justifyContent: 'center', alignItems: 'center' } // prettier-ignore
    const letters = { fontFamily: fonts.data, fontSize: Math.min(25, round(step / (label.length * 0.56))), color: colour, fontWeight: here ? 600 : 400, whiteSpace: 'nowrap' } // prettier-ignore
    return box(style, [box(letters, label)])
  })
  const words = standing === undefined ? [] : [standingOf(standing, edge + 30, { tokens, fonts })]
  return {
    shapes: aims.join('') + plans + grounds.join('') + tracks.join('') + signs.join(''),
    texts: [headingOf(heading, edge + 30, { tokens, fonts }, standing === undefined ? room : room - 340), ...words, ...labels],
  }
}

function standingOf({ stage, words }: StageMark, top: number, { tokens, fonts }: Ink): Box {
  return box({ ...lineStyle, position: 'absolute', right: margin, top, fontFamily: fonts.data, color: stageColour(stage, tokens) }, words)
}

/** A release in which nothing happened. */
function tickAt(x: number, y: number, tokens: Tokens): string {
  return `<path d="M${round(x)} ${y - 9}V${y + 9}" stroke="${tokens['ink-3']}" stroke-width="2"/>`
}

/** The ground of what is only aimed at: lines that fall from the right to the left, between two places. */
function hatched(from: number, to: number, top: number, tokens: Tokens): string {
  const depth = height - top
  const lines = Array.from({ length: Math.ceil((to - from + depth) / hatchStep) }, (_, at) => {
    const x = from + (at + 0.5) * hatchStep
    const over = Math.max(0, x - to)
    const low = Math.min(depth, x - from)
    return over >= depth ? '' : `M${round(x - over)} ${round(top + over)}L${round(x - low)} ${round(top + low)}`
  })
  return `<path d="${lines.join('')}" stroke="${tokens['hair-2']}" stroke-width="1.5" opacity="0.6"/>`
}

/** The line of today. */
function todayAt(x: number, top: number, tokens: Tokens): string {
  return `<path d="M${round(x)} ${top}V${height}" stroke="${tokens.accent}" stroke-width="4"/>`
}
