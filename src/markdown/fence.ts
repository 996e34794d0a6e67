import type { Place } from '../model/problem.ts'
import type { Tell } from './finding.ts'

/** What the line of a fence says of its block. */
export interface Fence {
  title?: string
  /** Lines to mark, from 1, in rising order. */
  marked: number[]
}

const part = /\s*(?:title=(?:"([^"]*)"|'([^']*)'|(\S+))|\{([\d\s,-]*)\}|(\S+))/y

/** Reads what follows the language of a fence: `title="…"` and `{3,5-7}`. Anything else is told as advice. */
export function readFence(meta: string, code: string, place: Place, tell: Tell): Fence {
  const fence: Fence = { marked: [] }
  const lines = code.replace(/\n$/, '').split('\n').length
  part.lastIndex = 0
  for (let match = part.exec(meta); match !== null; match = part.exec(meta)) {
    const [whole, double, single, bare, ranges, other] = match
    const title = double ?? single ?? bare
    if (title !== undefined) {
      if (title.trim() !== '') fence.title = title.trim()
    } else if (ranges !== undefined) fence.marked = readRanges(ranges, lines, place, tell)
    else if (other !== undefined) {
      tell(place, {
        code: 'code-block-option',
        severity: 'advice',
        message: `"${other}" after the language of a block of code does nothing.`,
        fix: 'Use title="…" and {3,5-7} for lines to mark, or delete it.',
      })
    }
    if (whole === '') break
  }
  return fence
}

function readRanges(text: string, lines: number, place: Place, tell: Tell): number[] {
  const marked = new Set<number>()
  for (const range of text.split(',')) {
    const match = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(range)
    const first = Number(match?.[1] ?? 0)
    const last = Number(match?.[2] ?? first)
    for (let line = Math.max(1, first); line <= Math.min(last, lines); line += 1) marked.add(line)
    if (match !== null && first >= 1 && first <= last && last <= lines) continue
    tell(place, {
      code: 'code-block-option',
      severity: 'advice',
      message: `"{${text}}" marks lines that the block of ${lines} ${lines === 1 ? 'line' : 'lines'} does not have.`,
      fix: 'Count the lines of the block from 1, and write ranges as 5-7.',
    })
  }
  return [...marked].sort((a, b) => a - b)
}
