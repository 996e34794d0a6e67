import { keepsCaches, own, sizesIn, spreadOf, toolsIn, type Readings, type Spread } from './report-readings.ts'
import { bytesText, countText, markdownTable, nameOf, ratioText, secondsText } from './report-words.ts'

/** A table of all programs for each number of posts, the fastest cold build first. */
export function comparisonTables(readings: Readings): string {
  return sizesIn(readings.rows)
    .map((posts) => `### ${countText(posts)} posts\n\n${comparisonOf(readings, posts)}`)
    .join('\n\n')
}

function comparisonOf({ rows }: Readings, posts: number): string {
  const takes = (what: string, tool: string, theirs: Spread | undefined): string => {
    const ours = spreadOf(rows, own, what, posts)
    return tool === own || ours === undefined || theirs === undefined ? '–' : ratioText(ours.median / theirs.median)
  }
  const columns = [
    'program', '>cold', '>Almanac to it', '>nothing changed', '>one post changed', '>Almanac to it',
    '>search apart', '>peak memory', '>output', '>files',
  ] // prettier-ignore
  const lines = toolsIn(rows, posts).map((tool) => {
    const of = (what: string): Spread | undefined => spreadOf(rows, tool, what, posts)
    const cold = of('cold')
    const keeps = keepsCaches(rows, tool)
    const [peak, bytes, files] = (['cold', 'output', 'output'] as const).map((what, index) =>
      spreadOf(rows, tool, what, posts, (['peakBytes', 'bytes', 'files'] as const)[index]),
    )
    return [
      nameOf(tool),
      withRange(cold),
      takes('cold', tool, cold),
      keeps ? withRange(of('warm: nothing')) : 'as cold',
      keeps ? withRange(of('warm: text')) : 'as cold',
      takes('warm: text', tool, keeps ? of('warm: text') : cold),
      of('cold: search index') === undefined ? '–' : secondsText(of('cold: search index')?.median ?? 0),
      peak === undefined ? '–' : bytesText(peak.median),
      bytes === undefined ? '–' : bytesText(bytes.median),
      files === undefined ? '–' : countText(files.median),
    ]
  })
  return markdownTable(columns, lines)
}

/** Median, and what the runs lie between. */
function withRange(spread: Spread | undefined): string {
  if (spread === undefined) return '–'
  const { median, least, most, runs } = spread
  return runs === 1
    ? secondsText(median)
    : `${secondsText(median)} (${[least, most].map((end) => end.toFixed(median < 1 ? 2 : 1)).join('–')})`
}

const ownMeasures: readonly [what: string, says: string][] = [
  ['cold', 'build, cold'],
  ['warm: nothing', 'build, nothing changed'],
  ['warm: text', 'build, one post’s text changed'],
  ['warm: stage', 'build, one feature’s stage changed'],
  ['check: all', 'check of everything'],
  ['check: one', 'check of one post'],
  ['dev: start', 'dev server, until its first page is there, nothing kept'],
  ['dev: start again', 'dev server, until its first page is there, again'],
  ['dev: edit', 'dev server, from an edit until the browser shows it'],
  ['pictures: cold', 'pictures for sharing, none kept'],
  ['pictures: cached', 'pictures for sharing, all kept'],
]

/** What only this program is measured in, a column for each number of posts. */
export function ownTable({ rows }: Readings): string {
  const sizes = sizesIn(rows)
  const lines = ownMeasures.flatMap(([what, says]) => {
    const spreads = sizes.map((posts) => spreadOf(rows, own, what, posts))
    return spreads.every((spread) => spread === undefined) ? [] : [[says, ...spreads.map(withRange)]]
  })
  return markdownTable(['Almanac', ...sizes.map((posts) => `>${countText(posts)} posts`)], lines)
}

const phaseMark = 'phase: '

/** Where the time of a cold build goes: each phase, and its part of the build, in the order in which they were noted. */
export function phasesTable({ rows }: Readings): string {
  const sizes = sizesIn(rows).filter((posts) =>
    rows.some((row) => row.posts === posts && row.tool === own && row.what.startsWith(phaseMark)),
  )
  const phases = [...new Set(rows.filter(({ tool, what }) => tool === own && what.startsWith(phaseMark)).map(({ what }) => what))]
  const lines = phases.map((what) => [
    what.slice(phaseMark.length),
    ...sizes.flatMap((posts) => {
      const [phase, whole] = [spreadOf(rows, own, what, posts), spreadOf(rows, own, 'cold', posts)]
      if (phase === undefined) return ['–', '–']
      return [secondsText(phase.median), whole === undefined ? '–' : `${((phase.median / whole.median) * 100).toFixed(0)} %`]
    }),
  ])
  if (lines.length === 0) return 'No phases were measured.'
  return markdownTable(['phase', ...sizes.flatMap((posts) => [`>${countText(posts)} posts`, '>of the build'])], lines)
}
