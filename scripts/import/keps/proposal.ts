import type { Place } from '../../../src/model/problem.ts'
import type { ProposalFile } from './proposal-file.ts'
import { readGates, type ProposalGate } from './proposal-gates.ts'
import { readGroups, type GroupNames } from './proposal-groups.ts'
import { readDays, readMilestones, type ProposalMilestone } from './proposal-milestones.ts'
import { proposalStages } from './feature-shape.ts'

/** A proposal as its kep.yaml tells it, put into the words of the content. */
export interface Proposal {
  /** Name of its folder without the number, in lower case: the id of the feature. */
  slug: string
  /** `keps/sig-network/3866-nftables-proxy` */
  folder: string
  /** Path of the kep.yaml as the person who runs the import knows it. */
  file: string
  title: string
  /** Undefined while none is assigned. */
  number: number | undefined
  numberPlace: Place
  owningSig: string
  participating: string[]
  status: string | undefined
  milestones: ProposalMilestone[]
  gates: ProposalGate[]
  /** Folders or other texts that it names as its successors and predecessors. */
  supersededBy: string[]
  replaces: string[]
  /** Days that it names: created, last updated. */
  days: string[]
}

/** Whether a folder holds the form for proposals and not a proposal. */
export function isTemplateFolder(folder: string): boolean {
  return /(?:^|\/)(?:NNNN-[^/]*|0000-[^/]*-template)$/.test(folder)
}

/** Reads a kep.yaml; what is odd in it is told to the file and mended or left out. Undefined when it is no YAML map. */
export function readProposal(file: ProposalFile, folder: string, groups: GroupNames): Proposal | undefined {
  if (!file.isReadable()) return undefined
  const name = folder.split('/').at(-1) ?? folder
  return {
    slug: slugOf(name),
    folder,
    file: file.path,
    title: readTitle(file, slugOf(name)),
    number: readNumber(file, name),
    numberPlace: file.place('kep-number'),
    ...readGroups(file, folder, groups),
    status: readStatus(file),
    milestones: readMilestones(file),
    gates: readGates(file),
    supersededBy: file.texts('superseded-by'),
    replaces: file.texts('replaces'),
    days: readDays(file),
  }
}

/** `2448-Remove-kube-proxy-…` → `remove-kube-proxy-…`, with nothing but letters, digits and single hyphens. */
function slugOf(folderName: string): string {
  const slug = folderName
    .toLowerCase()
    .replace(/^\d+-/, '')
    .replace(/[^a-z0-9]+/g, '-')
  return slug.replace(/^-|-$/g, '')
}

function readTitle(file: ProposalFile, slug: string): string {
  const title = file.text('title').replace(/\s+/g, ' ').trim()
  if (/^kep template$/i.test(title))
    file.odd('title', 'template-text', 'the title is still the one of the template', 'kept; correct it in the feature')
  if (title !== '') return title
  file.odd('title', 'no-title', 'there is no title', `named after its folder, ${slug}`)
  return slug.replaceAll('-', ' ')
}

function readNumber(file: ProposalFile, folderName: string): number | undefined {
  const text = file.text('kep-number')
  const inFolder = /^(\d+)-/.exec(folderName)?.[1]
  const number = /^\d+$/.test(text) ? Number(text) : undefined
  if (number === undefined) {
    const usable = inFolder !== undefined && Number(inFolder) > 0
    file.odd('kep-number', 'not-a-number', `kep-number is "${text}"`, usable ? `taken as ${Number(inFolder)} from the folder` : 'left out')
    return usable ? Number(inFolder) : undefined
  }
  if (number === 0) {
    file.odd('kep-number', 'no-number', 'no number is assigned yet', 'left out')
    return undefined
  }
  if (inFolder !== undefined && Number(inFolder) !== number) {
    file.odd('kep-number', 'number-differs', `kep-number is ${number}, the folder says ${inFolder}`, `taken as ${number}`)
  }
  return number
}

const statuses = ['provisional', 'implementable', 'implemented', 'deferred', 'rejected', 'withdrawn', 'replaced']

/** Other words that were met for a status. */
const statusWords: Readonly<Record<string, string>> = { imlpemented: 'implemented', superseded: 'replaced' }

function readStatus(file: ProposalFile): string | undefined {
  checkStage(file)
  const text = file.text('status')
  if (statuses.includes(text)) return text
  const word = text.replace(/\s*\(.*\)$/, '').toLowerCase()
  const status = statusWords[word] ?? (statuses.includes(word) ? word : undefined)
  if (text.includes('|')) file.odd('status', 'template-text', 'status is still the text of the template', 'left out')
  else if (status !== undefined) file.odd('status', 'corrected-status', `status is "${text}"`, `taken as ${status}`)
  else if (text !== '') file.odd('status', 'unknown-status', `status is "${text}"`, 'left out')
  return status
}

/** The stage that the proposal aims at is not imported (its milestones say more), but what is wrong with it is told. */
function checkStage(file: ProposalFile): void {
  const text = file.text('stage')
  if (text === '' || proposalStages.some((stage) => stage === text)) return
  if (text.includes('|')) file.odd('stage', 'template-text', 'stage is still the text of the template', 'not used')
  else file.odd('stage', 'unknown-stage', `stage is "${text}"`, 'not used')
}
