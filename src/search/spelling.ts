/**
 * The known word that a word was meant to be: itself when it is one or begins one, and when it is too short, too long or too much of a
 * name with a number to be judged; else the nearest, where one letter more, less, other, or two swapped counts as one mistake. Undefined
 * when nothing is near enough: to a number or three letters none is, but to `1.33.4` is `1.33`. Of equally near words the more common one
 * is taken.
 */
export function nearestWord(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const isNumber = /^(?:\d{3,}|\d+(?:\.\d+){1,2})$/.test(word)
  const allowed = isNumber || word.length < shortestMisspelt ? 0 : word.length < longWord ? 1 : 2
  if (!isNumber && (word.length < shortestJudged || word.length > longestWord || /\d/.test(word))) return word
  let best: { word: string; distance: number; count: number } | undefined
  for (const [candidate, count] of known) {
    if (candidate.startsWith(word)) return word
    if (Math.abs(candidate.length - word.length) > allowed || candidate.length < shortestMisspelt - 1) continue
    const distance = editDistance(word, candidate, allowed)
    if (distance > allowed) continue
    if (best === undefined || distance < best.distance || (distance === best.distance && isBetter(candidate, count, best))) {
      best = { word: candidate, distance, count }
    }
  }
  const wider = word.replace(/(\.\d+)\.\d+$/, '$1')
  return best?.word ?? (known.has(wider) ? wider : undefined)
}

const shortestJudged = 3
const shortestMisspelt = 4
/** From here a word may have two mistakes. */
const longWord = 7
/** Nothing is called by a longer word. */
const longestWord = 60

function isBetter(word: string, count: number, other: { word: string; count: number }): boolean {
  return count > other.count || (count === other.count && word < other.word)
}

/**
 * Damerau's distance in the form without edits between two swapped letters. Beyond the limit it is only said to be beyond, which
 * saves most of the work: this runs over every known word with a key.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const beyond = limit + 1
  let beforeLast: number[] = []
  let last: number[] = []
  for (let column = 0; column <= b.length; column += 1) last.push(column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      }
      current.push(cost)
      if (cost < least) least = cost
    }
    // A swap reaches back two rows at the cost of one, so a row may be one beyond and the way still lead back.
    if (least > beyond) return beyond
    beforeLast = last
    last = current
  }
  return Math.min(at(last, b.length), beyond)
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY
}
