import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { chartOf } from './report-chart.ts'
import { thisMachine, type Machine } from './report-machine.ts'
import { withParts } from './report-page.ts'
import { sizesIn, toolsIn, type Readings } from './report-readings.ts'
import { comparisonTables, ownTable, phasesTable } from './report-tables.ts'
import { targetsLine, targetsTable } from './report-targets.ts'
import { countText, nameOf } from './report-words.ts'

/** Writes what a run of the bench has found out into the documentation: every reading as data, charts, and the tables of its page. */
export async function writeReport(projectDir: string, readings: Readings): Promise<void> {
  const docs = join(projectDir, 'docs')
  const { rows, machine = thisMachine(), ...facts } = readings
  const data = JSON.stringify({ machine, ...facts, rows })
  writeFileSync(join(docs, 'performance.json'), await format(data, { parser: 'json', printWidth: 140 }))
  mkdirSync(join(docs, 'images'), { recursive: true })
  for (const posts of comparedSizes(readings)) {
    for (const width of ['wide', 'narrow'] as const)
      writeFileSync(join(docs, 'images', chartFile(posts, width)), chartOf(readings, posts, width))
  }
  const page = join(docs, 'performance.md')
  writeFileSync(page, withParts(readFileSync(page, 'utf8'), partsOf(readings, machine)))
}

/** The parts of the page that are made from readings. */
export function partsOf(readings: Readings, machine: Machine): Record<string, string> {
  return {
    targets: `${targetsLine(readings)}\n\n${targetsTable(readings)}`,
    charts: comparedSizes(readings).map(chartPart).join('\n\n'),
    comparison: comparisonTables(readings),
    own: ownTable(readings),
    phases: phasesTable(readings),
    run: runPart(readings, machine),
  }
}

/** Numbers of posts that more than one program was measured with. */
function comparedSizes({ rows }: Readings): number[] {
  return sizesIn(rows).filter((posts) => toolsIn(rows, posts).length > 1)
}

function chartFile(posts: number, width: 'wide' | 'narrow'): string {
  return `performance-${posts}${width === 'wide' ? '' : '-narrow'}.svg`
}

function chartPart(posts: number): string {
  return [
    '<picture>',
    `<source media="(max-width: 600px)" srcset="images/${chartFile(posts, 'narrow')}">`,
    `<img src="images/${chartFile(posts, 'wide')}" alt="Bars of the seconds that a build of ${countText(posts)} posts takes; the numbers are in the tables below.">`,
    '</picture>',
  ].join('\n')
}

/** Of what the readings are: day, machine, versions, what was not run. */
function runPart({ date, tools, missing, rows }: Readings, machine: Machine): string {
  const runs = Math.max(0, ...rows.map(({ run }) => run + 1))
  return [
    `- ${date.slice(0, 10)}, ${runs} ${runs === 1 ? 'run' : 'runs'}; medians, with the least and the most in brackets`,
    `- ${machine.processors} × ${machine.processor}, ${machine.memory} of memory, ${machine.system}, Node ${machine.node}`,
    ...Object.entries(tools).map(([tool, says]) => `- **${nameOf(tool)}**: ${says}`),
    ...Object.entries(missing).map(([tool, why]) => {
      const what = rows.some((row) => row.tool === tool) ? 'did not end every build' : 'was not run'
      return `- **${nameOf(tool)}** ${what}: ${why.split('\n', 1)[0]?.slice(0, 200) ?? ''}`
    }),
  ].join('\n')
}
