import { keepsCaches, own, spreadOf, toolsIn, type Readings } from './report-readings.ts'
import { countText, nameOf, secondsText } from './report-words.ts'

/** Bars of one program. */
interface Group {
  tool: string
  cold: number
  /** After one post's text changed, where that was measured. */
  warm: number | undefined
  /** Whether it takes what a cold build takes after any change. */
  startsAnew: boolean
}

/** Where things stand, in pixels. Names stand before their bars where there is room, else above them. */
interface Layout {
  width: number
  left: number
  right: number
  top: number
  nameAbove: boolean
  groupHeight: number
}

const bar = 16

/**
 * A drawing of how long builds of so many posts take: a bar for a cold build and one after a post's text changed, the fastest program
 * first. The scale is linear and begins at nothing, so that a bar twice as long is twice as slow. It carries its own colours for day and
 * night, and says in words what it shows.
 */
export function chartOf({ rows }: Readings, posts: number, width: 'wide' | 'narrow'): string {
  const groups = toolsIn(rows, posts).map((tool): Group => ({
    tool,
    cold: spreadOf(rows, tool, 'cold', posts)?.median ?? 0,
    warm: spreadOf(rows, tool, 'warm: text', posts)?.median,
    startsAnew: !keepsCaches(rows, tool),
  })) // prettier-ignore
  const layout: Layout =
    width === 'wide'
      ? { width: 760, left: 136, right: 76, top: 84, nameAbove: false, groupHeight: 56 }
      : { width: 360, left: 12, right: 68, top: 108, nameAbove: true, groupHeight: 74 }
  const most = Math.max(1, ...groups.flatMap(({ cold, warm }) => [cold, warm ?? 0]))
  const x = (seconds: number): number => round(layout.left + (seconds / most) * (layout.width - layout.left - layout.right))
  const bottom = layout.top + groups.length * layout.groupHeight
  const height = bottom + 34
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${height}" width="${layout.width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${titleOf(posts)}</title>`,
    `<desc id="desc">${escaped(groups.map(sentenceOf).join(' '))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${layout.width}" height="${height}"/>`,
    ...head(layout, posts),
    ...ticksTo(most, width === 'wide' ? 8 : 4).flatMap((tick) => [
      `<line class="hair" x1="${x(tick)}" x2="${x(tick)}" y1="${layout.top - 8}" y2="${bottom}"/>`,
      `<text class="small" x="${x(tick)}" y="${bottom + 20}" text-anchor="middle">${tick}${tick === 0 ? ' s' : ''}</text>`,
    ]),
    ...groups.flatMap((group, index) => groupLines(group, layout, layout.top + index * layout.groupHeight, x)),
    '</svg>',
    '',
  ].join('\n')
}

function groupLines({ tool, cold, warm, startsAnew }: Group, layout: Layout, y: number, x: (seconds: number) => number): string[] {
  const mine = tool === own ? ' own' : ''
  const first = y + (layout.nameAbove ? 22 : 4)
  const name = layout.nameAbove
    ? `<text class="name${mine}" x="${layout.left}" y="${y + 15}">${nameOf(tool)}</text>`
    : `<text class="name${mine}" x="${layout.left - 12}" y="${first + 21}" text-anchor="end">${nameOf(tool)}</text>`
  const bars = [{ kind: 'cold', seconds: cold }, ...(warm === undefined ? [] : [{ kind: 'warm', seconds: warm }])].flatMap(
    ({ kind, seconds }, index) => {
      const top = first + index * (bar + 4)
      return [
        `<rect class="${kind}${mine}" x="${layout.left}" y="${top}" width="${round(x(seconds) - layout.left)}" height="${bar}"/>`,
        `<text class="small" x="${x(seconds) + 6}" y="${top + 13}">${secondsText(seconds)}</text>`,
      ]
    },
  )
  const note = `<text class="small" x="${layout.left + 4}" y="${first + bar + 4 + 13}">keeps nothing: as cold</text>`
  return [name, ...bars, ...(startsAnew ? [note] : [])]
}

function head({ nameAbove }: Layout, posts: number): string[] {
  const legend = [
    ['cold', 'cold'],
    ['warm', 'after one post’s text changed'],
  ] as const
  // Half of the colour of Almanac's bars, half of that of the others.
  const swatch = (kind: string, says: string, x: number, y: number): string =>
    ['own', '']
      .map((whose, half) => `<rect class="${kind} ${whose}" x="${x + half * 8}" y="${y - 11}" width="8" height="12"/>`)
      .concat(`<text class="small" x="${x + 24}" y="${y}">${says}</text>`)
      .join('')
  return [
    `<text class="title" x="12" y="28">${titleOf(posts)}</text>`,
    ...legend.map(([kind, says], index) => (nameAbove ? swatch(kind, says, 12, 54 + index * 20) : swatch(kind, says, 12 + index * 76, 54))),
  ]
}

function titleOf(posts: number): string {
  return `Building ${countText(posts)} posts, in seconds`
}

function sentenceOf({ tool, cold, warm, startsAnew }: Group): string {
  const after = startsAnew
    ? ', and as long after a change'
    : warm === undefined
      ? ''
      : `, ${secondsText(warm)} after one post’s text changed`
  return `${nameOf(tool)}: ${secondsText(cold)} cold${after}.`
}

/** Round numbers from 0 that divide a scale into so many parts or fewer. */
function ticksTo(most: number, parts: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / parts))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size * parts >= most) ?? most
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => round(n * step))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const style = `
text { font-family: system-ui, sans-serif; fill: #15202a }
.title { font-size: 17px; font-weight: 600 }
.name { font-size: 15px } .name.own { font-weight: 700 }
.small { font-size: 13px; fill: #3e4a54; font-variant-numeric: tabular-nums }
.paper { fill: #fafaf6 } .hair { stroke: #d2d6ce }
.cold { fill: #737f88; stroke: #737f88 } .warm { fill: #e3e6e0; stroke: #737f88 }
.cold.own { fill: #a6135a; stroke: #a6135a } .warm.own { fill: #f3d6e4; stroke: #a6135a }
@media (prefers-color-scheme: dark) {
text { fill: #e6e8e3 } .small { fill: #bcc4c6 }
.paper { fill: #0f171e } .hair { stroke: #26323b }
.cold { fill: #74838d; stroke: #74838d } .warm { fill: #26323b; stroke: #74838d }
.cold.own { fill: #f590bd; stroke: #f590bd } .warm.own { fill: #4a2236; stroke: #f590bd }
}
`
