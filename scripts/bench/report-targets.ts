import { own, spreadOf, type Quantity, type Readings } from './report-readings.ts'
import { bytesText, countText, markdownTable, ratioText, secondsText } from './report-words.ts'

/** A reading of a program, by the names under which it was noted. */
interface Measured {
  tool?: string
  what: string
  posts: number
  quantity?: Quantity
}

/** A promise about one reading, or about its ratio to another. */
interface Target {
  says: string
  of: Measured
  to?: Measured
  most: number
  /** Whether the limit itself is already too much. */
  below?: true
}

/** What a target came to. Without a value it was not measured, which is not the same as met. */
export interface JudgedTarget {
  says: string
  limit: string
  value: string | undefined
  met: boolean | undefined
}

const cold = { what: 'cold', posts: 1000 }
const targets: readonly Target[] = [
  { says: 'Cold build of 1,000 posts, to Starlight-blog’s', of: cold, to: { ...cold, tool: 'starlight' }, most: 0.4 },
  { says: 'Cold build of 1,000 posts, to Docusaurus’', of: cold, to: { ...cold, tool: 'docusaurus' }, most: 0.25 },
  { says: 'Build after one post’s text changed, to Hugo and Pagefind from scratch', of: { what: 'warm: text', posts: 1000 }, to: { ...cold, tool: 'hugo' }, most: 1.5 },
  { says: 'Cold build of 5,000 posts, to one of 1,000', of: { what: 'cold', posts: 5000 }, to: cold, most: 5.5 },
  { says: 'Peak memory at 5,000 posts', of: { what: 'cold', posts: 5000, quantity: 'peakBytes' }, most: 2.5e9, below: true },
  { says: 'From an edit to the browser, at 1,000 posts', of: { what: 'dev: edit', posts: 1000 }, most: 1 },
  { says: 'Check of one post, of 1,000', of: { what: 'check: one', posts: 1000 }, most: 1, below: true },
  { says: 'Check of 1,000 posts', of: { what: 'check: all', posts: 1000 }, most: 5, below: true },
] // prettier-ignore

/** Each target with what was measured, and whether that keeps it. */
export function judgedTargets({ rows }: Readings): JudgedTarget[] {
  const medianOf = ({ tool = own, what, posts, quantity }: Measured): number | undefined =>
    spreadOf(rows, tool, what, posts, quantity)?.median
  return targets.map(({ says, of, to, most, below }) => {
    const text = to !== undefined ? ratioText : of.quantity === 'peakBytes' ? bytesText : secondsText
    const [a, b] = [medianOf(of), to === undefined ? 1 : medianOf(to)]
    const value = a === undefined || b === undefined ? undefined : a / b
    return {
      says,
      limit: `${below ? '<' : '≤'} ${text(most)}`,
      value: value === undefined ? undefined : text(value),
      met: value === undefined ? undefined : below ? value < most : value <= most,
    }
  })
}

/** The targets as a table of the page. */
export function targetsTable(readings: Readings): string {
  const verdict = (met: boolean | undefined): string => (met === undefined ? 'not measured' : met ? 'met' : '**not met**')
  return markdownTable(
    ['target', '>limit', '>measured', 'verdict'],
    judgedTargets(readings).map(({ says, limit, value, met }) => [says, limit, value ?? '–', verdict(met)]),
  )
}

/** How many targets are kept, for a line of text. */
export function targetsLine(readings: Readings): string {
  const judged = judgedTargets(readings)
  const count = (met: boolean | undefined): string => countText(judged.filter((target) => target.met === met).length)
  const [met, missed, unknown] = [count(true), count(false), count(undefined)]
  return `${met} of ${judged.length} targets are met, ${missed} ${missed === '1' ? 'is' : 'are'} not, ${unknown} ${unknown === '1' ? 'was' : 'were'} not measured.`
}
