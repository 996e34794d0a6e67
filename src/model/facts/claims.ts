import { proseOf, type Prose, type ProseMark } from '../../markdown/prose.ts'
import type { PostKind } from '../schemas/post.ts'
import type { FeatureSource, PostSource, SourceEntries } from '../source-entries.ts'
import type { Claim, ReadSentence, Teller } from './claim.ts'
import { gateClaims } from './gate-claims.ts'
import { proposalClaims, proposalsOf } from './proposal-claims.ts'
import { releaseClaims } from './release-claims.ts'
import { marksIn, mostInSentence, sentencesOf, type Sentence } from './sentences.ts'
import { stageClaims } from './stage-claims.ts'
import { featureNamesOf, mentionFinder, type Mention } from './subjects.ts'
import { tokensOf, type ReleaseToken, type Tokens } from './tokens.ts'

/** A file of the content whose words are compared with the registry. */
export interface ToldFile {
  file: string
  source: string
  /** Features that the whole file tells of. */
  features: readonly FeatureSource[]
  teller: Teller
}

/** A text about more features than this speaks of none of them where it names none; one about something else, when there are two. */
const fewFeatures = 4

/** Sentences that go on about something without naming it are fewer than this. */
const farthest = 8

/** Reads claims about stages, gates, proposals, and releases from files of one content folder. */
export function claimReader(sources: SourceEntries): (told: ToldFile) => Claim[] {
  const names = featureNamesOf(sources)
  const tokens = tokensOf(sources)
  const releases = new Map(sources.releases.map(({ id, data }) => [id, data]))
  return ({ file, source, features, teller }) => {
    const prose = proseOf(source, file)
    const known = proposalsOf(features, prose, names)
    const reading = new Reading(
      prose,
      features.length <= (teller.tellsFeatures ? fewFeatures : 1) ? features : [],
      teller,
      tokens,
      mentionFinder(prose, names),
    )
    return reading.sentences.flatMap((_, index) => {
      const sentence = reading.read(index)
      return [
        ...stageClaims(sentence, teller, tokens, sources, releases),
        ...gateClaims(sentence, tokens, names, teller),
        ...proposalClaims(sentence, prose, names, known),
        ...releaseClaims(sentence, teller, tokens, sources),
      ]
    })
  }
}

/** The sentences of one file. What costs time is looked up only for sentences that a claim asks about. */
class Reading {
  readonly sentences: readonly Sentence[]
  readonly #prose: Prose
  readonly #own: readonly FeatureSource[]
  readonly #teller: Teller
  readonly #tokens: Tokens
  readonly #findMentions: (sentence: Sentence) => Mention[]
  readonly #mentions = new Map<number, Mention[]>()
  readonly #releases = new Map<number, ReleaseToken[]>()
  #table: { paragraph: number; columns: (string | undefined)[] } | undefined

  constructor(
    prose: Prose,
    own: readonly FeatureSource[],
    teller: Teller,
    tokens: Tokens,
    findMentions: (sentence: Sentence) => Mention[],
  ) {
    this.sentences = sentencesOf(prose)
    this.#prose = prose
    this.#own = own
    this.#teller = teller
    this.#tokens = tokens
    this.#findMentions = findMentions
  }

  read(index: number): ReadSentence {
    const sentence = this.#at(index)
    const isRow = sentence.cells !== undefined
    if (isRow && this.#table?.paragraph !== sentence.paragraph)
      this.#table = { paragraph: sentence.paragraph, columns: columnsOf(sentence, this.#releasesIn(index)) }
    const mentions = (): Mention[] => this.#mentionsIn(index)
    const context = (): readonly FeatureSource[] => (isApart(sentence) ? [] : this.#featuresBefore(index))
    let known: ProseMark[] | undefined
    const codes = (): ProseMark[] => (known ??= codesIn(sentence, this.#prose))
    const follows = (): string[] => this.#releasesBefore(index)
    return {
      ...sentence,
      stages: this.#tokens.stagesIn(sentence.text).slice(0, mostInSentence),
      dates: this.#tokens.datesIn(sentence.text).slice(0, mostInSentence),
      releases: this.#releasesIn(index),
      ...(isRow && this.#table !== undefined ? { columns: this.#table.columns } : {}),
      get mentions() { return mentions() },
      get context() { return context() },
      get codes() { return codes() },
      get follows() { return follows() },
    } // prettier-ignore
  }

  #at(index: number): Sentence {
    return this.sentences[index] ?? { start: 0, end: 0, text: '', paragraph: -1 }
  }

  #mentionsIn(index: number): Mention[] {
    const known = this.#mentions.get(index) ?? this.#findMentions(this.#at(index)).slice(0, mostInSentence)
    this.#mentions.set(index, known)
    return known
  }

  #releasesIn(index: number): ReleaseToken[] {
    const { text } = this.#at(index)
    const known =
      this.#releases.get(index) ??
      [...this.#tokens.releasesIn(text), ...heresIn(text, this.#teller, this.#tokens)].sort(byStart).slice(0, mostInSentence)
    this.#releases.set(index, known)
    return known
  }

  /** What a sentence speaks of that names nothing: what the one before it named, or the file's own features. */
  #featuresBefore(index: number): readonly FeatureSource[] {
    for (let at = index; at > index - farthest && at > 0 && this.#goesOn(at); at -= 1) {
      const mentions = this.#mentionsIn(at - 1)
      if (mentions.length > 0) return mentions.map(({ feature }) => feature)
    }
    return this.#own
  }

  #releasesBefore(index: number): string[] {
    for (let at = index; at > index - farthest && at > 0 && this.#goesOn(at); at -= 1) {
      const releases = this.#releasesIn(at - 1)
      if (releases.length > 0) return releases.map(({ release }) => release)
    }
    return []
  }

  /** Whether a sentence goes on about what was named before: the next one of a paragraph, and one that begins with "it". */
  #goesOn(index: number): boolean {
    const { text, paragraph } = this.#at(index)
    if (this.#tokens.words?.goesOn.test(text) === true) return true
    return this.#at(index - 1).paragraph === paragraph && this.#mentionsIn(index - 1).length + this.#releasesIn(index - 1).length > 0
  }
}

function byStart(a: { start: number }, b: { start: number }): number {
  return a.start - b.start
}

/** `here` in a text about one release. */
function heresIn(text: string, { release, tellsOneRelease }: Teller, { words }: Tokens): ReleaseToken[] {
  if (words === undefined || release === undefined || !tellsOneRelease) return []
  return Array.from(text.matchAll(words.here), ({ index, 0: whole }) => ({ start: index, end: index + whole.length, release }))
}

/** Whether a sentence without a feature names its own subject: a row of a table, or `The other one: beta in 1.3`. */
function isApart({ text, cells }: Sentence): boolean {
  return cells !== undefined || /^\s*[^:.,;\s][^:.,;]{2,60}:\s/.test(text)
}

/** The inline code of a sentence, by offsets in its text. */
function codesIn(sentence: Sentence, { codes }: Prose): ProseMark[] {
  return marksIn(codes, sentence)
    .slice(0, mostInSentence)
    .map((code) => ({ ...code, start: code.start - sentence.start, end: code.end - sentence.start }))
}

/** The release that each heading of a table names, where it names one. */
function columnsOf({ cells = [] }: Sentence, releases: readonly { start: number; release: string }[]): (string | undefined)[] {
  return cells.map((start, index) => {
    const inside = releases.filter((one) => one.start >= start && one.start < (cells[index + 1] ?? Infinity))
    return inside.length === 1 ? inside[0]?.release : undefined
  })
}

/** The files of a content folder that tell something, with what each is about. */
export function toldFiles(sources: SourceEntries): ToldFile[] {
  const byProposal = Map.groupBy(sources.features, ({ data }) => data.proposal)
  const byId = new Map(sources.features.map((feature) => [feature.id, feature]))
  const featuresOf = ({ data }: PostSource): FeatureSource[] =>
    data.features.flatMap((ref) => (typeof ref === 'number' ? (byProposal.get(ref) ?? []) : (byId.get(ref) ?? [])))
  return [
    ...sources.posts.map((post) => ({ ...fileOf(post), features: featuresOf(post), teller: tellerOf(post) })),
    ...sources.features.map((feature) => ({
      ...fileOf(feature),
      features: [feature],
      teller: { tellsFeatures: true, tellsOneRelease: false },
    })),
    ...sources.releases.map((release) => ({
      ...fileOf(release),
      features: [],
      teller: { release: release.id, tellsFeatures: false, tellsOneRelease: true },
    })),
    ...sources.pages.map((page) => ({ ...fileOf(page), features: [], teller: { tellsFeatures: false, tellsOneRelease: false } })),
  ]
}

function fileOf({ file, source }: { file: string; source: string }): Pick<ToldFile, 'file' | 'source'> {
  return { file, source }
}

function tellerOf({ data }: PostSource): Teller {
  return { release: data.release, tellsFeatures: ofFeatures.has(data.kind), tellsOneRelease: ofRelease.has(data.kind) }
}

const ofFeatures = new Set<PostKind>(['deep-dive', 'deprecation', 'announcement'])
const ofRelease = new Set<PostKind>(['retrospective', 'lead-note', 'announcement'])
