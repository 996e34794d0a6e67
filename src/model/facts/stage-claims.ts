import { compareVersions } from '../release.ts'
import type { FeatureSource, SourceEntries } from '../source-entries.ts'
import { isGoingOut, stageRank } from '../stage.ts'
import { lifeOf, wordsAt, type Claim, type ReadSentence, type Teller } from './claim.ts'
import type { Mention } from './subjects.ts'
import type { DateToken, ReleaseToken, StageToken, Tokens } from './tokens.ts'

/** A stage and when a text says that it was reached or held. */
interface Pair {
  stage: StageToken
  when: ReleaseToken | DateToken | 'now'
  /** The stage may have been reached earlier: `was still beta in 1.32`. */
  isCondition: boolean
}

type Releases = ReadonlyMap<string, { date?: string | undefined }>

/** Stages of features with their releases: `beta in 1.31`, `alpha (1.29)`, `in 1.33 it became stable`. */
export function stageClaims(sentence: ReadSentence, teller: Teller, tokens: Tokens, sources: SourceEntries, releases: Releases): Claim[] {
  const claims: Claim[] = []
  if (sentence.stages.length === 0) return claims
  for (const pair of pairsOf(sentence, teller, tokens)) {
    const { stage, when } = pair
    const candidates = subjectsOf(sentence, pair, sources)
    if (candidates.length === 0) continue
    const release = when === 'now' ? undefined : 'release' in when ? when.release : undefined
    const holds = candidates.some((feature) => agrees(feature, pair, teller, sources, releases))
    const from = when === 'now' ? stage.start : Math.min(stage.start, when.start)
    const to = when === 'now' ? stage.end : Math.max(stage.end, when.end)
    claims.push({
      code: 'contradicted-stage',
      start: sentence.start + (when === 'now' || when.start > stage.start ? stage.start : when.start),
      end: sentence.start + to,
      said: to - from > 90 ? `${stage.stage}${release === undefined ? '' : `, ${release}`}` : wordsAt(sentence.text, from, to),
      holds,
      known: [...new Set(candidates)].slice(0, 3).map(lifeOf).join('; '),
    })
  }
  return claims
}

/** The features that a stage may be said of: those of the sentence; else those it follows upon. None when it is said of something else. */
function subjectsOf({ text, mentions, codes, context }: ReadSentence, { stage, when }: Pair, { site }: SourceEntries): FeatureSource[] {
  // Flags, fields, and values in code have stages too; a gate in code is a mention.
  const isInName = mentions.some(
    ({ start, end }) => start <= stage.start && stage.end <= end && when !== 'now' && !(start <= when.start && when.end <= end),
  )
  if (isInName) return []
  const last = mentions.findLast(({ start }) => start < stage.start)
  const code = codes.findLast(({ start, end }) => end <= stage.start && start >= (last?.end ?? 0))
  if (code !== undefined && isShortGap(text.slice(code.end, stage.start), 3)) return []
  const clause = when === 'now' ? mentions.filter(({ isSure, end }) => isSure && !/[;:]/.test(text.slice(end, stage.start))) : mentions
  const named = clause.map(({ feature }) => feature)
  const nearest = nearestOf(clause, text, stage.start)
  const all = nearest.length > 0 ? nearest : named.length > 0 ? named : when === 'now' ? [] : context
  // Stages on the way out are told of flags and fields too, which are no features.
  return all.filter(({ data }) => {
    const stages = data.stages.map((step) => step.stage)
    return isGoingOut(stage.stage) ? stages.includes(stage.stage) : stages.some((one) => site.stages.includes(one))
  })
}

/** The features of the mention that a stage directly follows, in a clause. */
function nearestOf(mentions: readonly Mention[], text: string, at: number): FeatureSource[] {
  const last = mentions.filter(({ end, isSure }) => isSure && end <= at).sort((a, b) => b.end - a.end)[0]
  if (last === undefined || !isShortGap(text.slice(last.end, at), 3)) return []
  return mentions.filter(({ start, end }) => start < last.end && end > last.start).map(({ feature }) => feature)
}

function agrees(
  { data }: FeatureSource,
  { stage: { stage }, when, isCondition }: Pair,
  teller: Teller,
  { site }: SourceEntries,
  releases: Releases,
): boolean {
  const steps = [...data.stages, ...data.gates.flatMap(({ history }) => history)].filter((step) => step.stage === stage)
  const heldAt = (version: string): boolean => {
    const known = data.stages.filter((step) => compareVersions(step.release, version) <= 0)
    const rank = Math.max(-1, ...known.map((step) => stageRank(step.stage, site.stages)))
    return rank === stageRank(stage, site.stages)
  }
  if (when === 'now') {
    const isNow = data.stages.every((step) => stageRank(step.stage, site.stages) <= stageRank(stage, site.stages) || step.planned === true)
    const then = teller.release
    return (then !== undefined && (heldAt(then) || steps.some(({ release }) => release === then))) || (isNow && steps.length > 0)
  }
  if ('release' in when) return steps.some(({ release }) => release === when.release) || (isCondition && heldAt(when.release))
  const days = steps.flatMap(({ release }) => releases.get(release)?.date ?? [])
  if (steps.length > 0 && days.length === 0) return true
  const inTime = days.some((day) => when.from <= day && day <= when.to)
  const before = [...releases].filter(([, { date }]) => date !== undefined && date <= when.to).map(([version]) => version)
  const newest = before.sort(compareVersions).at(-1)
  return inTime || (isCondition && newest !== undefined && heldAt(newest))
}

function pairsOf(sentence: ReadSentence, teller: Teller, { words }: Tokens): Pair[] {
  const { text, stages, mentions } = sentence
  if (sentence.cells !== undefined) return pairsOfRow(sentence)
  const times = [...sentence.releases, ...sentence.dates].sort((a, b) => a.start - b.start)
  const pairs: Pair[] = []
  const usedStages = new Set<StageToken>()
  const usedTimes = new Set<ReleaseToken | DateToken>()
  const isDenied = (stage: StageToken): boolean => words?.denied.test(text.slice(Math.max(0, stage.start - 45), stage.start)) ?? false
  for (const run of runsOf(stages, text)) {
    const last = run.at(-1)
    if (last === undefined) continue
    const after =
      runsOf(
        times.filter(({ start }) => start >= last.end),
        text,
      )[0] ?? []
    const [first] = after
    const gap = first === undefined ? '' : text.slice(last.end, first.start)
    const isNext = first !== undefined && stages.every(({ start }) => start < last.end || start > first.start)
    if (!isNext || !isShortGap(gap, 5) || words?.apart.test(gap) === true) continue
    // One stage in several releases says that it changed within the stage, which only one of them tells.
    const matched =
      run.length === after.length ? run.map((stage, index) => [stage, after[index]] as const) : run.map((stage) => [stage, first] as const)
    for (const [stage, when] of matched) {
      usedStages.add(stage)
      if (when === undefined || isDenied(stage) || (run.length < after.length && run.length > 1)) continue
      usedTimes.add(when)
      pairs.push({ stage, when, isCondition: isCondition(text, stage, gap, words) })
    }
  }
  for (const stage of stages) {
    if (usedStages.has(stage) || isDenied(stage)) continue
    const when = times.findLast((one) => one.end <= stage.start)
    const gap = when === undefined ? '' : text.slice(when.end, stage.start)
    const isFree =
      when !== undefined &&
      !usedTimes.has(when) &&
      !stages.some((one) => one.start >= when.end && one.end <= stage.start && usedStages.has(one))
    const lead = when === undefined ? '' : text.slice(Math.max(0, when.start - 60), when.start)
    const isOther = when !== undefined && (words?.begun.test(lead) === true || (!('release' in when) && words?.drafted.test(lead) === true))
    if (
      isFree &&
      !isOther &&
      (/^[\s:(–—-]*$/.test(gap) || (isShortGap(gap, 14) && !/:|^\s*,?\s*(?:and|but)\b/.test(gap) && words?.change.test(gap) === true))
    ) {
      pairs.push({ stage, when, isCondition: words?.condition.test(gap) ?? true })
      continue
    }
    const told = words !== undefined && toldByVerb(text, stage, words)
    if (mentions.length > 0 && told && teller.release !== undefined && times.length === 0)
      pairs.push({ stage, when: 'now', isCondition: true })
  }
  return pairs
}

/** Stages or times with nothing but a comma or a short word between them: `alpha and beta`. */
function runsOf<Item extends { start: number; end: number }>(items: readonly Item[], text: string): Item[][] {
  const runs: Item[][] = []
  for (const item of items) {
    const last = runs.at(-1)?.at(-1)
    const gap = last === undefined ? 'none' : text.slice(last.end, item.start)
    if (last !== undefined && /^\s*(?:,\s*)?(?:\p{L}{1,3}\s+)?$/u.test(gap) && gap.trim() !== '' && !/^\s*in\s*$/.test(gap))
      runs.at(-1)?.push(item)
    else runs.push([item])
  }
  return runs
}

/** Whether two words stand in one clause with at most so many words between them. */
function isShortGap(gap: string, most: number): boolean {
  return !/[;.!?|]|\)\s|\f/.test(gap) && (gap.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0) <= most
}

function isCondition(text: string, stage: StageToken, gap: string, words: Tokens['words']): boolean {
  if (words === undefined) return false
  if (/\bsince\b/i.test(gap)) return false
  const before = text.slice(Math.max(0, stage.start - 24), stage.start)
  return words.condition.test(before) || /\bas of\b/i.test(gap)
}

/** Whether the words before a stage say that something came to it or is at it. */
function toldByVerb(text: string, stage: StageToken, words: NonNullable<Tokens['words']>): boolean {
  const before = text.slice(Math.max(0, stage.start - 30), stage.start)
  const clause = /[^,;:()]*$/.exec(before)?.[0] ?? ''
  const verb = /\b(?:is|are|was|became|becomes?|reached|made|went|entered|now)\s+(?:\p{L}+\s+){0,2}$/iu.test(clause)
  return verb && words.denied.exec(before) === null && words.aimed.exec(before) === null
}

/** In a row, a stage is paired within its cell; one that begins a cell, with the release that the column's heading names. */
function pairsOfRow({ text, stages, releases, cells = [], columns = [] }: ReadSentence): Pair[] {
  const cellOf = (at: number): number => cells.findLastIndex((start) => start <= at)
  return stages.flatMap((stage): Pair[] => {
    const cell = cellOf(stage.start)
    const next = releases.find(({ start }) => cellOf(start) === cell && start >= stage.end)
    if (next !== undefined && isShortGap(text.slice(stage.end, next.start), 4)) return [{ stage, when: next, isCondition: false }]
    const column = columns[cell]
    const begins = text.slice(cells[cell], stage.start).replace('|', '').trim() === ''
    if (column === undefined || !begins || next !== undefined) return []
    return [{ stage, when: { start: stage.start, end: stage.end, release: column }, isCondition: true }]
  })
}
