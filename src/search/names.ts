/** A name without case, accents and everything between its letters: `KEP-3866` and `kep 3866` are both `kep3866`. */
export function squash(name: string): string {
  return plain(name).replaceAll(/[^\p{L}\p{N}.]+|\.(?!\d)|(?<!\d)\./gu, '')
}

/** The words of a name or a query in lower case; a version stays whole but for its `v`, words that a hyphen joins are apart. */
export function wordsOf(name: string): string[] {
  return (
    plain(name)
      .replaceAll(/\bv(?=\d+\.\d)/g, '')
      .match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Names of which no two are written alike when squashed, and none like those to leave out. */
export function distinctNames(names: readonly string[], without: readonly string[] = []): string[] {
  const seen = new Set(without.map(squash))
  return names.filter((name) => {
    const squashed = squash(name)
    return squashed !== '' && !seen.has(squashed) && seen.add(squashed)
  })
}

function plain(name: string): string {
  // Nearly all names; every one is read before the first search.
  if (/^[ -~]*$/.test(name)) return name.toLowerCase()
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
