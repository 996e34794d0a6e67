import type { EntryPlan } from './entry-plan.ts'
import type { Json } from '../../src/model/body.ts'
import { compareText } from '../../src/model/problem.ts'
import { compareProblems } from '../../src/model/problem.ts'
import { oddityLine, type Oddity } from './oddity.ts'
import { changedFiles, diffOf, type PlannedFile, writeFileWhole } from './planned-files.ts'

/** The outcome of an import before anything is written. */
export interface ImportPlan {
  entries: EntryPlan[]
  /** Other files to write. */
  others: PlannedFile[]
  /** The import's memory: written, but not shown in the diff. */
  ledger: PlannedFile
  oddities: Oddity[]
}

/** Writes the plan, or shows it as a diff when `dryRun`, and tells what became of the entries. Gives the exit code. */
export function carryOut(plan: ImportPlan, heading: string, dryRun: boolean): number {
  const files = [...plan.entries.map(({ file }) => file), ...plan.others]
  const changed = changedFiles(files)
  if (dryRun) process.stdout.write(diffOf(files))
  else for (const { path, after } of [...changed, ...changedFiles([plan.ledger])]) writeFileWhole(path, after)
  process.stdout.write(reportText(plan, heading, dryRun))
  return 0
}

/** What a person reads at the end: numbers, what stays as people wrote it, what was odd. */
function reportText({ entries, others, oddities }: ImportPlan, heading: string, dryRun: boolean): string {
  const fresh = entries.filter(({ file }) => file.before === undefined).length
  const changed = changedFiles(entries.map(({ file }) => file)).length - fresh
  const same = entries.length - fresh - changed
  const kept = entries.flatMap(({ file, kept }) => kept.map((one) => ({ path: file.path, ...one })))
  const news = kept.filter(({ isNews }) => isNews).sort((a, b) => compareText(a.path, b.path) || compareText(a.piece, b.piece))
  const strange = [...oddities, ...entries.flatMap((entry) => entry.oddities)].sort(compareProblems)
  const made = changedFiles(others).map(({ path }) => path)
  return [
    heading,
    `${dryRun ? 'Would be: ' : ''}${fresh} new, ${changed} changed, ${same} as they were.`,
    ...(made.length === 0 ? [] : [`Also ${dryRun ? 'to be ' : ''}written: ${made.join(', ')}`]),
    ...(kept.length === 0 ? [] : [`Kept as people wrote them: ${kept.length} value${kept.length === 1 ? '' : 's'}.`]),
    ...(news.length === 0 ? [] : ['Look at these again, what is imported says something else now:']),
    ...news.map(({ path, piece, here, there }) => `  ${path} ${piece}: here ${shown(here)}, there ${shown(there)}`),
    ...(strange.length === 0 ? [] : [`Odd in what is imported: ${strange.length}`]),
    ...strange.map((oddity) => `  ${oddityLine(oddity)}`),
    '',
  ].join('\n')
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'taken out'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
