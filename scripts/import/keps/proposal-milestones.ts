import { isMap } from 'yaml'
import { isDay } from '../../../src/model/day.ts'
import type { Place } from '../../../src/model/problem.ts'
import { compareVersions } from '../../../src/model/release.ts'
import { pairsOf } from '../yaml-places.ts'
import { textOf, valueAt } from '../yaml-values.ts'
import { proposalStages } from './feature-shape.ts'
import type { ProposalFile } from './proposal-file.ts'

/** A stage and the release in which it was, or is to be, reached. */
export interface ProposalMilestone extends Place {
  stage: string
  release: string
}

/** The milestones in the order of the stages. Stages that go backwards stay and are told. */
export function readMilestones(file: ProposalFile): ProposalMilestone[] {
  checkLatestMilestone(file)
  const node = file.node('milestone')
  if (!isMap(node)) return []
  const milestones: ProposalMilestone[] = []
  for (const pair of pairsOf(node)) {
    const stage = textOf(pair.key)
    if (!proposalStages.some((known) => known === stage)) {
      file.odd(pair.key, 'unknown-stage', `milestone has the stage "${stage}"`, 'left out')
      continue
    }
    const where = pair.value ?? pair.key
    const release = readVersion(file, where, `milestone.${stage}`, textOf(pair.value))
    if (release !== undefined) milestones.push({ stage, release, ...file.place(where) })
  }
  const ordered = proposalStages.flatMap((stage) => milestones.filter((milestone) => milestone.stage === stage))
  for (const [index, { stage, release }] of ordered.entries()) {
    const earlier = ordered[index - 1]
    if (earlier === undefined || compareVersions(earlier.release, release) <= 0) continue
    const message = `${stage} is ${release}, before ${earlier.stage} in ${earlier.release}`
    file.odd(valueAt(node, stage), 'stages-backwards', message, 'kept; correct it in the feature')
  }
  return ordered
}

/** The days on which the proposal says that it was created or changed. */
export function readDays(file: ProposalFile): string[] {
  return ['creation-date', 'last-updated'].flatMap((key) => {
    const text = file.text(key)
    const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text) ?? []
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (isDay(day)) return [day]
    const isTemplate = /^y+-m+-d+$/i.test(text)
    if (isTemplate) file.odd(key, 'template-text', `${key} is still the text of the template`, 'not used')
    else if (text !== '' && !isPlaceholder(text)) file.odd(key, 'not-a-date', `${key} is "${text}"`, 'not used')
    return []
  })
}

/** What people write for "not yet" or "none". */
export function isPlaceholder(text: string): boolean {
  return /^(?:|tbd|todo|none|n\/a|null|~)$/i.test(text)
}

function readVersion(file: ProposalFile, where: Parameters<ProposalFile['odd']>[0], what: string, text: string): string | undefined {
  if (isPlaceholder(text)) return undefined
  const versions = text.split(',').map((part) => /^v?(\d+\.\d+)(?:\.\d+)?$/.exec(part.trim())?.[1])
  const [first] = versions
  if (first === undefined || versions.includes(undefined)) {
    file.odd(where, 'not-a-version', `${what} is "${text}"`, 'left out')
    return undefined
  }
  if (versions.length > 1) file.odd(where, 'several-versions', `${what} is "${text}"`, `taken as ${first}`)
  return first
}

/** The latest milestone is not imported (the milestones say more), but what is wrong with it is told. */
function checkLatestMilestone(file: ProposalFile): void {
  const text = file.text('latest-milestone')
  // 0.0 is what a tool once filled in for "none".
  if (text === '0.0') return
  const version = readVersion(file, 'latest-milestone', 'latest-milestone', text)
  if (version?.endsWith('.0')) file.odd('latest-milestone', 'implausible-version', `latest-milestone is "${text}"`, 'not used')
}
