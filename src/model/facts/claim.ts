import type { ProseMark } from '../../markdown/prose.ts'
import type { FeatureSource } from '../source-entries.ts'
import { compareVersions } from '../release.ts'
import type { Mention } from './subjects.ts'
import type { Sentence } from './sentences.ts'
import type { DateToken, ReleaseToken, StageToken } from './tokens.ts'
import type { ProblemCode } from '../problem-codes.ts'

/** Something that a text says and the registry knows. */
export interface Claim {
  code: Extract<ProblemCode, `contradicted-${string}` | 'unlinked-proposal'>
  /** Offsets in the file of the words that would have to change. */
  start: number
  end: number
  /** What the text says, in its words. */
  said: string
  /** Whether the registry says so too. */
  holds: boolean
  /** What the registry says. */
  known: string
  /** The page that would confirm it. */
  link?: string
}

/** A sentence with what it names. */
export interface ReadSentence extends Sentence {
  stages: StageToken[]
  releases: ReleaseToken[]
  dates: DateToken[]
  mentions: Mention[]
  /** Inline code, by offsets in the sentence's text. */
  codes: readonly ProseMark[]
  /** Features that it may speak of when it names none: those named before in its paragraph, or those of the whole text. */
  context: readonly FeatureSource[]
  /** Releases of the sentence before, if this one goes on about them. */
  follows: readonly string[]
  /** Of a row: the release that the heading of each column names. */
  columns?: readonly (string | undefined)[]
}

/** The file that is read, as far as claims depend on it. */
export interface Teller {
  /** The release that the whole text tells of. */
  release?: string | undefined
  /** Whether the text is about its features rather than something that they are examples of. */
  tellsFeatures: boolean
  /** Whether sentences without a release speak of that one. */
  tellsOneRelease: boolean
}

/** The words of a text between two offsets, in quotes' form: one line, no marks. */
export function wordsAt(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[\s|]+/g, ' ')
    .trim()
}

/** `nftables mode of kube-proxy: alpha in 1.29, beta in 1.31`. */
export function lifeOf({ data, id }: FeatureSource): string {
  const steps = [...data.stages].sort((a, b) => compareVersions(a.release, b.release))
  const life = steps.map(({ stage, release, planned }) => `${stage} in ${release}${planned === true ? ' (planned)' : ''}`).join(', ')
  return `${data.shortTitle ?? data.title} (${id}): ${life === '' ? 'no stage' : life}`
}
