/** What the address of the page asks for. */
export type Choice =
  /** Nothing. */
  | { kind: 'none' }
  /** What cannot be shown, and why, in words for the reader. */
  | { kind: 'problem'; words: string }
  /** Two releases, the earlier one first. `turned` when they were asked for the other way around. */
  | { kind: 'pair'; from: string; to: string; turned: boolean }

/** Reads `from` and `to` of an address. `versions` are those that can be compared, oldest first; a leading `v` is forgiven. */
export function choiceOf(params: URLSearchParams, versions: readonly string[]): Choice {
  const [from, to] = [versionOf(params.get('from')), versionOf(params.get('to'))]
  if (from === '' && to === '') return { kind: 'none' }
  const unknown = [...new Set([from, to])].filter((version) => version !== '' && !versions.includes(version))
  if (unknown.length > 0) {
    const names = unknown.map((version) => `“${version}”`).join(' or ')
    return { kind: 'problem', words: `There is no release ${names} that is out. Choose two from the lists.` }
  }
  if (from === '' || to === '') return { kind: 'problem', words: 'Choose both: the release to come from and the one to go to.' }
  if (from === to) return { kind: 'problem', words: `${from} and ${to} are one release, so nothing changed. Choose two.` }
  const turned = versions.indexOf(from) > versions.indexOf(to)
  return turned ? { kind: 'pair', from: to, to: from, turned } : { kind: 'pair', from, to, turned }
}

/** What a reader who asks for a comparison must still choose, in words; undefined when both releases are chosen. */
export function missingChoice(from: string, to: string): string | undefined {
  if (from !== '' && to !== '') return undefined
  if (from !== '') return 'Choose the release to go to.'
  return to === '' ? 'Choose two releases: the one to come from and the one to go to.' : 'Choose the release to come from.'
}

function versionOf(param: string | null): string {
  return (param ?? '').trim().replace(/^v(?=\d)/i, '')
}
