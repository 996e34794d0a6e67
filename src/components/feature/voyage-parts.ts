import { signOf, stageText } from '../ui/stage-sign.ts'
import type { VoyageCell, VoyageColumn } from '../../model/voyage.ts'

/** Classes of a cell: the tracks that come in and go on, and what its column is. */
export function cellClasses({ enters, leaves, steps, upcoming }: VoyageCell, startsYear: boolean): string {
  const sign = steps.at(-1)
  return [
    'c',
    enters !== undefined && `l-${signOf(enters)}`,
    leaves !== undefined && `r-${signOf(leaves)}`,
    startsYear && 'y',
    upcoming && 'plan',
    !upcoming && sign !== undefined && !sign.reached && 'aim',
  ]
    .filter((name) => name !== false)
    .join(' ')
}

/** Name of a cell's sign: `Beta`, `Alpha; Beta`, `Stable, aimed at`. */
export function cellLabel({ steps }: VoyageCell): string {
  return steps.map(({ stage, reached }) => stageText({ stage, planned: !reached })).join('; ')
}

/** Versions as heads of columns: what all of them begin with stands apart, since a phone has room for the rest alone. */
export function versionParts(columns: readonly Pick<VoyageColumn, 'version'>[]): (version: string) => [start: string, rest: string] {
  const major = new Set(columns.map(({ version }) => version.slice(0, version.indexOf('.') + 1)))
  return (version) => {
    const cut = version.indexOf('.') + 1
    return major.size === 1 && cut > 0 ? [version.slice(0, cut), version.slice(cut)] : ['', version]
  }
}

/** Class of a group's number in a column; the largest of its row stands out. */
export function numberClasses(count: number, counts: readonly number[], column: VoyageColumn | undefined): string {
  const largest = count > 0 && count === Math.max(...counts)
  return ['n', column?.startsYear === true && 'y', column?.upcoming === true && 'plan', largest && 'hot']
    .filter((name) => name !== false)
    .join(' ')
}

/** What the button says that folds the rows of a group; whether they are there its state tells. */
export function foldLabel(group: string): string {
  return `Rows of ${group}`
}
