import { gateStepAt, gateWords, type GateStep } from '../gate.ts'
import { nearest } from '../ids.ts'
import { compareVersions } from '../release.ts'
import type { GateData } from '../schemas/feature.ts'
import type { FeatureSource } from '../source-entries.ts'
import { wordsAt, type Claim, type ReadSentence, type Teller } from './claim.ts'
import { mostInSentence } from './sentences.ts'
import type { FeatureNames } from './subjects.ts'
import type { ReleaseToken, Tokens } from './tokens.ts'
import type { ProseMark } from '../../markdown/prose.ts'

/** A gate by its name: words in camel case without anything else. */
const gateName = /^[A-Z][a-z0-9]*(?:[A-Z]+[a-z0-9]*)+$/

/** Names of gates, and what a text says of them in a release: on or off by default, locked. */
export function gateClaims(sentence: ReadSentence, tokens: Tokens, names: FeatureNames, teller: Teller): Claim[] {
  const { words } = tokens
  if (words === undefined) return []
  const named = words.gates.test(sentence.text) ? sentence.codes.flatMap((code) => nameClaim(code, sentence, names, words.gate)) : []
  return [...named, ...defaultClaims(sentence, words, names, teller)]
}

/** A gate that the registry does not know, but nearly: a slip of the pen. */
function nameClaim(code: ProseMark, sentence: ReadSentence, { byGate }: FeatureNames, gate: RegExp): Claim[] {
  const before = sentence.text.slice(0, code.start)
  if (!gateName.test(code.value) || !gate.test(before)) return []
  const owners = byGate.get(code.value)
  const range = { start: sentence.start + code.start, end: sentence.start + code.end, said: code.value, code: 'contradicted-gate' } as const
  const about = aboutOf(sentence, code)
  if (owners === undefined) {
    const own = about.flatMap(({ data }) => data.gates.map(({ name }) => name))
    const guess = nearest(code.value, own) ?? nearestTwin(code.value, byGate.keys())
    return guess === undefined ? [] : [{ ...range, holds: false, known: `the gate is called ${guess}` }]
  }
  const holds = about.length === 0 || about.some((feature) => owners.includes(feature))
  const gates = about.flatMap(({ data }) => data.gates.map(({ name }) => name))
  const known = gates.length === 0 ? 'it has no gate' : `its ${gates.length === 1 ? 'gate is' : 'gates are'} ${gates.join(', ')}`
  return [
    {
      ...range,
      holds,
      known: `${about.map(({ id }) => id).join(', ')}: ${known}; ${code.value} is of ${owners.map(({ id }) => id).join(', ')}`,
    },
  ]
}

/** The features one of which a named gate must belong to: those named surely before it in its clause. */
function aboutOf({ text, mentions, cells }: ReadSentence, code: ProseMark): FeatureSource[] {
  const before = mentions.filter(
    ({ start, end, isSure }) =>
      isSure && end <= code.start && start !== code.start && (cells !== undefined || !/[;:]|\.\s/.test(text.slice(end, code.start))),
  )
  return [...new Set(before.map(({ feature }) => feature))].filter(({ data }) => data.gates.length > 0)
}

/** The known name from which this one differs in one place, by at most two letters. */
function nearestTwin(name: string, known: Iterable<string>): string | undefined {
  const guess = nearest(name, known)
  // Names that differ in a number are those of different things.
  if (guess === undefined || guess.replace(/\D/g, '') !== name.replace(/\D/g, '')) return undefined
  const longest = Math.max(guess.length, name.length)
  let before = 0
  while (before < longest && guess[before] === name[before]) before += 1
  let after = 0
  while (after < longest - before && guess.at(-1 - after) === name.at(-1 - after)) after += 1
  return before + after >= longest - 2 ? guess : undefined
}

type Words = NonNullable<Tokens['words']>

function defaultClaims(sentence: ReadSentence, words: Words, names: FeatureNames, teller: Teller): Claim[] {
  const { text } = sentence
  const claims: Claim[] = []
  for (const [pattern, wanted] of [
    [words.on, true],
    [words.off, false],
  ] as const) {
    for (const match of [...text.matchAll(pattern)].slice(0, mostInSentence)) {
      const place = { start: match.index, end: match.index + match[0].length }
      if (words.denied.test(text.slice(Math.max(0, place.start - 40), place.start))) continue
      const gates = gatesNear(sentence, place, names).filter(({ history }) => history.length > 0)
      const when = releaseNear(sentence, place)
      const isLocked = words.locked.test(match[0])
      if (gates.length === 0) continue
      const holds = gates.some((gate) =>
        stepsMeant(gate, when, sentence, teller).some((step) => step.default === wanted && (!isLocked || step.locked === true)),
      )
      claims.push({
        code: 'contradicted-gate',
        start: sentence.start + place.start,
        end: sentence.start + place.end,
        said: when === undefined ? match[0] : wordsAt(text, Math.min(place.start, when.start), Math.max(place.end, when.end)),
        holds,
        known: gates
          .slice(0, 2)
          .map(
            ({ name, history }) =>
              `${name}: ${history.map((step) => `${gateWords(step) ?? 'unknown'} from ${step.release} (${step.stage})`).join(', ')}`,
          )
          .join('; '),
      })
    }
  }
  return claims
}

/** The gates that a sentence names in code; without one, all gates of the features it speaks of. */
function gatesNear(sentence: ReadSentence, place: { start: number }, { byGate }: FeatureNames): GateData[] {
  const last = sentence.codes.findLast(({ start, value }) => start < place.start && gateName.test(value))
  if (last !== undefined) return (byGate.get(last.value) ?? []).flatMap(({ data }) => data.gates.filter(({ name }) => name === last.value))
  const before = sentence.mentions.findLast(({ end }) => end <= place.start)
  return before === undefined ? [] : before.feature.data.gates
}

/** The release of the same clause that stands nearest, after the words before one in front of them. */
function releaseNear({ text, releases }: ReadSentence, place: { start: number; end: number }): ReleaseToken | undefined {
  const after = releases.find(({ start }) => start >= place.end)
  if (after !== undefined && !/[;.()]/.test(text.slice(place.end, after.start)) && after.start - place.end < 40) return after
  const before = releases.findLast(({ end }) => end <= place.start)
  return before !== undefined && !/[;.()]/.test(text.slice(before.end, place.start)) ? before : undefined
}

/** Without a release, a stage that the sentence names says which step is meant; else any, as of the text's release on. */
function stepsMeant(gate: GateData, when: ReleaseToken | undefined, { stages }: ReadSentence, { release }: Teller): GateStep[] {
  if (when !== undefined) {
    const step = gateStepAt(gate, when.release)
    return step === undefined ? [] : [step]
  }
  const named = gate.history.filter((step) => stages.some(({ stage }) => stage === step.stage))
  if (named.length > 0) return named
  return gate.history.filter(
    (step) => release === undefined || compareVersions(step.release, release) >= 0 || step === gateStepAt(gate, release),
  )
}
