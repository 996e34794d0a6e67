/** An id is the name of an entry's file: `sig-network`, `nftables-proxy`. */
const idPattern = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/

/** True for lower-case letters and digits in groups joined by `-`, `.` or `_`. */
export function isId(text: string): boolean {
  return text.length <= 120 && idPattern.test(text)
}

/** The id that a text comes nearest to: `zoe-obrien` for `Zoë O’Brien`; undefined when nothing of it can stand in an id. */
export function findIdIn(text: string): string | undefined {
  const id = plainLetters(text).replace(/[^a-z0-9._]+/g, '-').replace(/[-._]{2,}/g, '-').replace(/^[-._]+|[-._]+$/g, '') // prettier-ignore
  return isId(id) ? id : undefined
}

/** A text in lower case, without accents and apostrophes. */
export function plainLetters(text: string): string {
  const letters = text.toLowerCase().replace(/[łøđßæœıþð]/g, (letter) => whole[letter] ?? letter)
  return letters.normalize('NFKD').replace(/[\p{M}'’]/gu, '')
}

/** Letters that no accent makes, as they are written without them. */
const whole: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }

/** The id of the entry in a file: `sig-network` for `sigs/sig-network.yaml`, `x` for `posts/x/index.mdx`. */
export function idOfFile(path: string): string {
  const segments = path.split('/')
  const name = segments.at(-1) ?? ''
  const stem = name.replace(/\.(?:ya?ml|mdx?)$/, '')
  return stem === 'index' && segments.length > 1 ? (segments.at(-2) ?? stem) : stem
}

/**
 * The candidate that a person most likely meant by `text`, or undefined when none is near. Near is a Damerau-Levenshtein distance
 * (optimal string alignment) of at most a third of the length, case aside. When none is, it is one that has the words of the
 * text as words of its own, `nftables-proxy` for `nftables`: the shortest, and the first by name of those.
 */
export function nearest<Name extends string>(text: string, candidates: Iterable<Name>): Name | undefined {
  const wanted = text.toLowerCase()
  const all = [...candidates]
  let best: Name | undefined
  let bestDistance = Math.max(1, Math.floor(Math.max(wanted.length, 3) / 3)) + 1
  for (const candidate of all) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? shortestWith(wanted, all)
}

/** Words shorter than this are in too many ids to mean one of them. */
const shortestWord = 4

function shortestWith<Name extends string>(text: string, candidates: readonly Name[]): Name | undefined {
  if (text.length < shortestWord || !isId(text)) return undefined
  const having = candidates.filter((candidate) => `-${candidate.toLowerCase()}-`.includes(`-${text}-`))
  return having.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
}

/** Edits (insert, delete, replace, swap neighbours) from `a` to `b`; any number of at least `limit` when there are that many. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest > limit) return smallest
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit
}
