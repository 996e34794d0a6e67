const contextLines = 3

/**
 * The change from `before` to `after` as a unified diff (what `diff -u` writes and `patch` reads), or '' when there is none.
 * `undefined` before: the file is new. A last line without line end is marked as `diff` does.
 */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return ''
  const steps = stepsBetween(linesOf(before ?? ''), linesOf(after))
  const head = `--- ${before === undefined ? '/dev/null' : `a/${path}`}\n+++ b/${path}\n`
  return head + hunksOf(steps).map(hunkText).join('')
}

interface Step {
  mark: ' ' | '-' | '+'
  text: string
}
interface Hunk {
  steps: Step[]
  oldStart: number
  newStart: number
}

/** Lines with their ends, so that a missing last line end is a difference too. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** A shortest way from one list of lines to the other (longest common subsequence), deletions before insertions. */
function stepsBetween(before: string[], after: string[]): Step[] {
  const width = after.length + 1
  // lengths[i * width + j]: length of the longest common subsequence of before[i..] and after[j..]
  const lengths = new Uint32Array((before.length + 1) * width)
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i] === after[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const steps: Step[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const old = before[i]
    const fresh = after[j]
    if (old !== undefined && old === fresh) {
      steps.push({ mark: ' ', text: old })
      i += 1
      j += 1
    } else if (old !== undefined && (fresh === undefined || length(i + 1, j) >= length(i, j + 1))) {
      steps.push({ mark: '-', text: old })
      i += 1
    } else {
      steps.push({ mark: '+', text: fresh ?? '' })
      j += 1
    }
  }
  return steps
}

function hunksOf(steps: Step[]): Hunk[] {
  const hunks: Hunk[] = []
  let oldLine = 1
  let newLine = 1
  let lastChange = -Infinity
  steps.forEach((step, index) => {
    if (step.mark !== ' ') {
      const current = hunks.at(-1)
      if (current !== undefined && index - lastChange <= 2 * contextLines) {
        current.steps.push(...steps.slice(lastChange + 1, index + 1))
      } else {
        if (current !== undefined) current.steps.push(...steps.slice(lastChange + 1, lastChange + 1 + contextLines))
        const lead = steps.slice(Math.max(0, index - contextLines), index)
        hunks.push({ steps: [...lead, step], oldStart: oldLine - lead.length, newStart: newLine - lead.length })
      }
      lastChange = index
    }
    if (step.mark !== '+') oldLine += 1
    if (step.mark !== '-') newLine += 1
  })
  hunks.at(-1)?.steps.push(...steps.slice(lastChange + 1, lastChange + 1 + contextLines))
  return hunks
}

function hunkText({ steps, oldStart, newStart }: Hunk): string {
  const oldCount = steps.filter(({ mark }) => mark !== '+').length
  const newCount = steps.filter(({ mark }) => mark !== '-').length
  const range = (start: number, count: number) => `${count === 0 ? start - 1 : start},${count}`
  const body = steps.map(({ mark, text }) => mark + (text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`))
  return `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@\n${body.join('')}`
}
