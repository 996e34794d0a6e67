import type { Release, SupportPhase } from './release.ts'

/**
 * Version and name: `1.33 Octarine (The Color of Magic)`. When `short`, without what stands in brackets, unless that is
 * how a name in another script is read.
 */
export function releaseTitle({ version, name }: Pick<Release, 'version' | 'name'>, short = false): string {
  const [main, aside] = namePartsOf(name)
  const kept = short && hasLatinLetter(main) ? undefined : aside
  return [version, main, kept].filter((part) => part !== undefined).join(' ')
}

/** A release's name, and what explains it in brackets at its end: `['Octarine', '(The Color of Magic)']`. */
export function namePartsOf(name: string | undefined): [main?: string, aside?: string] {
  if (name === undefined) return []
  const [, main, aside] = /^(.+?)\s*(\([^()]*\))$/.exec(name) ?? []
  return main === undefined || aside === undefined ? [name] : [main, aside]
}

/** The shortest form of a name: `Octarine`, `ハル Haru`. */
export function shortNameOf(name: string | undefined): string | undefined {
  const [main, aside] = namePartsOf(name)
  return main === undefined || aside === undefined || hasLatinLetter(main) ? main : `${main} ${aside.slice(1, -1)}`
}

function hasLatinLetter(text: string | undefined): boolean {
  return text !== undefined && /\p{Script=Latin}/u.test(text)
}

const phaseWords: Record<SupportPhase, string> = {
  upcoming: 'upcoming',
  supported: 'in support',
  maintenance: 'maintenance only',
  ended: 'support ended',
}

/** A phase of support in words: `maintenance only`. */
export function phaseText(phase: SupportPhase): string {
  return phaseWords[phase]
}
